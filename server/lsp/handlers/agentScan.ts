import type { CancellationToken } from 'vscode-languageserver';
import { compileGlobs, extensionFor, type FileResult, harmless, languageOfPath, type RuleInfo } from '../../engine/index';
import { type Located, scanAnswer } from '../../host/agentAnswer';
import { textReport } from '../../host/textReport';
import type { AgentScanAnswer, AgentScanParams } from '../../protocol';
import { scanClosed } from '../recheck';
import type { Session } from '../session';
import { childUri, fileName } from '../uris';

export const NOTHING_FOR_AGENTS: AgentScanAnswer = { answer: '{"findings":[],"total":0,"notes":["The server did not answer."]}' };

/** Files that one question may have checked. */
const MOST_FILES = 100;

/** What is wrong with one file. */
interface Checked {
  readonly file: FileResult;
  readonly found: readonly Located[];
}

/** `lintel/agentScan`: the findings of a text, or of files as the editor has them, in the form that agents get everywhere. */
export async function agentScan(session: Session, { code, language, uri, uris }: AgentScanParams, token: CancellationToken): Promise<AgentScanAnswer> {
  const engine = await session.engine;
  const notes: string[] = [];
  const checked: Checked[] = [];
  if (code !== undefined) {
    const one = await ofText(session, placeOf(session, uri, language, notes), code, notes);
    if (one) checked.push(one);
  }
  for (const each of (uris ?? []).slice(0, MOST_FILES)) {
    if (token.isCancellationRequested) break;
    const one = await ofFile(session, each, token, notes);
    if (one) checked.push(one);
  }
  if ((uris ?? []).length > MOST_FILES) notes.push(`Only the first ${MOST_FILES} files were checked.`);
  const ruleOf = (id: string): RuleInfo | undefined => engine.rule(id);
  const hidden = checked.reduce((sum, { file }) => sum + file.result.suppressed.length, 0);
  notes.push(...checked.flatMap(({ file }) => file.result.problems.map(({ message }) => message)));
  return { answer: JSON.stringify(await scanAnswer(checked.flatMap(({ found }) => found), ruleOf, { hidden, notes })) };
}

/** The URI that a text is checked as. The language decides where the path does not. */
function placeOf(session: Session, uri: string | undefined, language: string | undefined, notes: string[]): string {
  const extension = language === undefined ? undefined : extensionFor(language);
  if (uri !== undefined) return languageOfPath(fileName(uri)) === undefined && extension !== undefined ? uri + extension : uri;
  if (language === undefined) notes.push('Neither the language nor the path of the code was said: it was checked for secrets only.');
  else if (extension === undefined) notes.push(`Lintel does not know the language \`${harmless(language.slice(0, 40))}\`: the text was checked for secrets only.`);
  const name = `code${extension ?? '.txt'}`;
  const [folder] = session.folders.all();
  return folder ? childUri(folder.uri, name) : `untitled:${name}`;
}

async function ofText(session: Session, uri: string, text: string, notes: string[]): Promise<Checked | undefined> {
  const { config, path } = await session.settings.of(uri);
  if (compileGlobs(config.exclude).matches(path)) {
    notes.push(`${fileName(uri)} is left out by the configuration.`);
    return undefined;
  }
  const bytes = new TextEncoder().encode(text);
  const file = await scanClosed(session, uri, bytes);
  return file && reported(session, { file: { path, uri, size: bytes.length }, ...file }, undefined);
}

async function ofFile(session: Session, uri: string, token: CancellationToken, notes: string[]): Promise<Checked | undefined> {
  const name = session.folders.pathOf(uri);
  const open = session.documents.get(uri);
  if (open) {
    const { document, result } = await session.scanner.scan(open, token);
    return reported(session, { file: { path: document.path, uri, size: document.text.length }, text: document.text, result }, name);
  }
  const bytes = await session.files.find(uri);
  if (!bytes) {
    notes.push(`${name} cannot be read.`);
    return undefined;
  }
  const { path } = await session.settings.of(uri);
  const file = await scanClosed(session, uri, bytes);
  if (!file) notes.push(`${name} is left out by the configuration.`);
  return file && reported(session, { file: { path, uri, size: bytes.length }, ...file }, name);
}

async function reported(session: Session, file: FileResult, name: string | undefined): Promise<Checked> {
  const engine = await session.engine;
  const { config } = await session.settings.of(file.file.uri);
  const text = textReport(engine, file, config);
  return { file, found: text.findings.map((finding) => ({ ...(name === undefined ? {} : { file: name }), finding, text })) };
}
