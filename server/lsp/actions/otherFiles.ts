import { childUri, parentUri, uriKey } from '../uris';
import type { Session } from '../session';

/** Text that goes to the end of another file, or into a new one. */
export interface OtherFile {
  readonly uri: string;
  /** The file as it is, saved or not; undefined where there is none. */
  readonly text: string | undefined;
  /** UTF-16 offset. */
  readonly at: number;
  readonly newText: string;
}

/** A file's text as the editor has it, else as it is on disk; undefined where there is none. */
export async function textOf(session: Session, uri: string): Promise<string | undefined> {
  const open = session.documents.find(uri);
  if (open) return open.text.getText();
  const bytes = await session.files.find(uri);
  return bytes && new TextDecoder().decode(bytes);
}

/** Lines at the end of a file, on lines of their own and with its line ends. */
export function appended(uri: string, text: string | undefined, lines: readonly string[]): OtherFile {
  const eol = text?.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === undefined || text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return { uri, text, at: text?.length ?? 0, newText: gap + lines.map((line) => line + eol).join('') };
}

/** The folders from the one that a file is in up to the top of its project, the innermost first. */
export function foldersUp(uri: string, top: string): string[] {
  const folders: string[] = [];
  for (let folder = parentUri(uri); ; folder = parentUri(folder)) {
    folders.push(folder);
    if (uriKey(folder) === uriKey(top) || parentUri(folder) === folder) return folders;
  }
}

/** The first folder that holds one of the files. */
export async function folderWith(session: Session, folders: readonly string[], names: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    for (const name of names) if (session.documents.find(childUri(folder, name)) || (await session.files.find(childUri(folder, name)))) return folder;
  }
  return undefined;
}
