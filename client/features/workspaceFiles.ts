import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { LIST_FILES, READ_FILE, type FileContent, type ListedFile, type ListFilesParams, type ReadFileParams } from '../../server/protocol';
import type { Feature } from '../lintel';

/** How many files are asked for at a time. */
const AT_ONCE = 32;

/** Lists and reads files for a server that cannot: in a web worker, and in workspaces that are not on a disk. */
export const workspaceFiles: Feature = ({ client }) =>
  Disposable.from(
    client.onRequest(LIST_FILES, (params: ListFilesParams) => listFiles(params)),
    client.onRequest(READ_FILE, (params: ReadFileParams) => readFile(params)),
  );

async function listFiles({ folder, exclude }: ListFilesParams): Promise<ListedFile[]> {
  const root = Uri.parse(folder, true);
  const excluded = exclude.length > 0 ? new RelativePattern(root, `{${exclude.join(',')}}`) : undefined;
  const found = await workspace.findFiles(new RelativePattern(root, '**/*'), excluded);
  const files: ListedFile[] = [];
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const portion = await Promise.all(found.slice(from, from + AT_ONCE).map((uri) => describe(root, uri)));
    files.push(...portion.filter((file) => file !== undefined));
  }
  return files;
}

async function describe(root: Uri, uri: Uri): Promise<ListedFile | undefined> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return { uri: uri.toString(), path: uri.path.slice(root.path.replace(/\/$/, '').length + 1), size };
  } catch {
    // It vanished since it was listed.
    return undefined;
  }
}

async function readFile({ uri }: ReadFileParams): Promise<FileContent | null> {
  try {
    return { base64: toBase64(await workspace.fs.readFile(Uri.parse(uri, true))) };
  } catch {
    return null;
  }
}

/** Base64 without Node's Buffer, which a browser does not have. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}
