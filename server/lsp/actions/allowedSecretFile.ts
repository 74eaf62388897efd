import { allowedSecretEntry, type Finding, PROJECT_CONFIG_FILE, saltOf } from '../../engine/index';
import { Stale } from '../errors';
import type { Scan } from '../scanner';
import type { Session } from '../session';
import { childUri, pathInside } from '../uris';
import { folderWith, foldersUp, type OtherFile, textOf } from './otherFiles';

const SALT_BYTES = 16;

/** The salted hash of the value in the nearest `.lintel.yml`, or in a new one at the top of the project. Throws `Stale` where its list is written in a way that takes no line. */
export async function allowedSecretFile(session: Session, scan: Scan, finding: Finding): Promise<OtherFile> {
  const uri = session.folders.asFile(scan.open.uri);
  const { top } = await session.settings.of(scan.open.uri);
  if (top === undefined) throw new Stale();
  const folder = (await folderWith(session, foldersUp(uri, top), [PROJECT_CONFIG_FILE])) ?? top;
  const file = childUri(folder, PROJECT_CONFIG_FILE);
  const value = scan.document.text.slice(finding.range.start, finding.range.end);
  const entry = allowedSecretEntry(value, saltOf(scan.config.allowedSecrets) ?? newSalt());
  const line = `- ${entry} # ${finding.ruleId} in ${pathInside(folder, uri) ?? 'this repository'}`;
  return withEntry(file, await textOf(session, file), line);
}

function withEntry(uri: string, text: string | undefined, line: string): OtherFile {
  const eol = text?.includes('\r\n') ? '\r\n' : '\n';
  const list = /^allowedSecrets:[ \t]*(?:#.*)?(?:\r?\n|$)/m.exec(text ?? '');
  if (text !== undefined && list) {
    const at = list.index + list[0].length;
    const indent = /^([ \t]*)-/.exec(text.slice(at))?.[1] ?? '  ';
    return { uri, text, at, newText: `${list[0].endsWith('\n') ? '' : eol}${indent}${line}${eol}` };
  }
  // A list in brackets is somebody's own style.
  if (text !== undefined && /^allowedSecrets:/m.test(text)) throw new Stale();
  const gap = text === undefined || text === '' ? '' : /\n$/.test(text) ? eol : eol + eol;
  return { uri, text, at: text?.length ?? 0, newText: `${gap}allowedSecrets:${eol}  ${line}${eol}` };
}

function newSalt(): string {
  return [...crypto.getRandomValues(new Uint8Array(SALT_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
