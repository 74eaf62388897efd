import { strict as assert } from 'node:assert';
import {
  commands,
  extensions,
  languages,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Diagnostic,
  type Event,
  type NotebookDocument,
  type Range,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { LintelApi } from '../../../client/extension';

/** Lintel under test, active. */
export async function lintel(): Promise<LintelApi> {
  const extension = extensions.getExtension<LintelApi>('lintel.lintel');
  assert.ok(extension, 'Lintel is not installed in this VS Code');
  return extension.activate();
}

/** A file of the workspace that is open. */
export function fileUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file with this text; it is written first, so every test starts from its own. */
export async function openWith(path: string, text: string): Promise<TextEditor> {
  const uri = fileUri(path);
  await workspace.fs.writeFile(uri, Buffer.from(text));
  return show(uri);
}

/** Opens a file as a click in the explorer does: the document closes with its tab, which one that an extension opened does not. */
export async function show(uri: Uri): Promise<TextEditor> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
  return eventually(window.onDidChangeActiveTextEditor, () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  }, () => `${uri.path} to be shown`);
}

/** What Lintel reports on a file, in the order of the text. */
export function findings(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source?.toLowerCase().startsWith('lintel') ?? false)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule of a finding. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Resolves with the findings of a file as soon as they are as wanted; rejects with what they are when they do not become so. */
export async function findingsWhen(uri: Uri, what: string, wanted: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  return eventually(languages.onDidChangeDiagnostics, () => {
    const found = findings(uri);
    return wanted(found) ? found : undefined;
  }, () => `${what}, but ${uri.path} has ${JSON.stringify(findings(uri).map((finding) => `${String(finding.range.start.line + 1)}: ${ruleOf(finding)}`))}`);
}

/** Resolves with the first answer of `look`, which is asked now and after each event. */
export function eventually<T>(event: Event<unknown>, look: () => T | undefined, complaint: () => string, timeout = 15_000): Promise<T> {
  const now = look();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      fail(new Error(`Waited ${String(timeout)} ms for ${complaint()}`));
    }, timeout);
    const subscription = event(() => {
      const answer = look();
      if (answer === undefined) return;
      clearTimeout(timer);
      subscription.dispose();
      done(answer);
    });
  });
}

/** Resolves with the next message that Lintel shows and that matches. */
export async function nextMessage(pattern: RegExp, act: () => unknown): Promise<string> {
  const { onDidShowMessage } = await lintel();
  let seen: string | undefined;
  const subscription = onDidShowMessage((message) => {
    if (pattern.test(message)) seen ??= message;
  });
  try {
    const waiting = eventually(onDidShowMessage, () => seen, () => `a message like ${String(pattern)}`);
    await act();
    return await waiting;
  } finally {
    subscription.dispose();
  }
}

/** Types as the keyboard does, one character at a time. */
export async function type(text: string): Promise<void> {
  for (const character of text) await commands.executeCommand('type', { text: character });
}

/** The quick fixes that are offered on a finding, with their edits. VS Code does not tell whose they are. */
export async function quickFixes(uri: Uri, finding: Diagnostic): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, finding.range, 'quickfix', 30);
}

/** Does what choosing an action in the light bulb's menu does. */
export async function apply(action: CodeAction): Promise<void> {
  assert.ok(action.edit ?? action.command, `"${action.title}" does nothing`);
  if (action.edit) assert.ok(await workspace.applyEdit(action.edit), `"${action.title}" could not be applied`);
  if (action.command) await commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

/** Replaces the whole text of a document. */
export async function replaceAll(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(wholeRange(document)), text);
  assert.ok(await workspace.applyEdit(edit));
}

function wholeRange(document: TextDocument): Range {
  const last = document.lineAt(document.lineCount - 1).range.end;
  return document.lineAt(0).range.with(undefined, last);
}

/** Closes every editor and throws away what was not saved. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor?.document.isDirty) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Sets `lintel.<name>` for the workspace; `undefined` takes it away again. */
export async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('lintel', fileUri('')).update(name, value, false);
}

/** The document of a notebook's cell. */
export function cellDocument(notebook: NotebookDocument, index: number): TextDocument {
  return notebook.cellAt(index).document;
}
