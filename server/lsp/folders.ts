import type { WorkspaceFolder } from 'vscode-languageserver';
import { fileName, pathInside, uriKey, withoutFragment } from './uris';

/** The part of `initialize` that names folders. Clients older than LSP 3.6 know one root only. */
interface Roots {
  readonly workspaceFolders?: WorkspaceFolder[] | null;
  readonly rootUri?: string | null;
}

/** The folders that are open in the editor. */
export class Folders {
  private folders: readonly WorkspaceFolder[];

  constructor(params: Roots) {
    this.folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: fileName(params.rootUri) }] : []);
  }

  all(): readonly WorkspaceFolder[] {
    return this.folders;
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set([...removed, ...added].map((folder) => uriKey(folder.uri)));
    this.folders = [...this.folders.filter((folder) => !gone.has(uriKey(folder.uri))), ...added];
  }

  /** The innermost folder that a resource lies in; undefined for untitled documents and files from elsewhere. */
  of(uri: string): WorkspaceFolder | undefined {
    const inside = this.folders.filter((folder) => pathInside(folder.uri, fileUnder(folder, uri)) !== undefined);
    return inside.sort((a, b) => b.uri.length - a.uri.length)[0];
  }

  /** A notebook cell has its notebook's path under a scheme of its own: for folders and globs it is that notebook. */
  asFile(uri: string): string {
    const folder = this.of(uri);
    return folder ? fileUnder(folder, uri) : withoutFragment(uri);
  }

  /** The path in the workspace folder; the file's name alone where there is none. */
  pathOf(uri: string): string {
    const folder = this.of(uri);
    return (folder && pathInside(folder.uri, fileUnder(folder, uri))) ?? fileName(withoutFragment(uri));
  }
}

function fileUnder(folder: WorkspaceFolder, uri: string): string {
  if (!uri.startsWith('vscode-notebook-cell:')) return uri;
  const prefix = /^[^:]*:(?:\/\/)?/;
  return `${prefix.exec(folder.uri)?.[0] ?? ''}${withoutFragment(uri).replace(prefix, '')}`;
}
