import type { Connection } from 'vscode-languageserver';
import type { Files } from '../engine/index';
import { type FileContent, LIST_FILES, type ListedFile, READ_FILE } from '../protocol';
import type { ChangeScope, FileAccess, TreeOptions } from './runtime';

/** Reads what is not open: from the host's disk where that is possible, through the client where not. */
export class FileReader {
  constructor(private readonly ways: readonly FileAccess[]) {}

  /** The bytes of a file; undefined when it is not there or nobody can read it. */
  async find(uri: string): Promise<Uint8Array | undefined> {
    try {
      return await this.way(uri)?.read(uri);
    } catch {
      return undefined;
    }
  }

  /** The files of a folder; undefined when nobody can list it. */
  tree(folder: string, options: TreeOptions): Files | undefined {
    return this.way(folder)?.tree(folder, options);
  }

  /** The files of a folder that have changed, as URIs; undefined when nobody can tell. Rejects with a sentence when Git cannot. */
  async changed(folder: string, scope: ChangeScope): Promise<readonly string[] | undefined> {
    return this.way(folder)?.changed?.(folder, scope);
  }

  /** Whether a file is in a history of versions; `false` too where nobody can tell. */
  async tracked(uri: string): Promise<boolean> {
    return (await this.way(uri)?.tracked?.(uri)) ?? false;
  }

  /** Whether a file is left out of the history of versions on purpose; `false` too where nobody can tell. */
  async ignored(uri: string): Promise<boolean> {
    return (await this.way(uri)?.ignored?.(uri)) ?? false;
  }

  /** Where a search for project files upwards from a folder ends; undefined when nobody can read there. */
  top(folder: string): string | undefined {
    return this.way(folder)?.top(folder);
  }

  /** Whether looking for a file costs next to nothing. */
  looking(folder: string): FileAccess['looking'] {
    return this.way(folder)?.looking ?? 'cheap';
  }

  private way(uri: string): FileAccess | undefined {
    return this.ways.find((way) => way.handles(uri));
  }
}

/** Files that only the client can reach: a virtual workspace, or any workspace of a server that runs in a web worker. */
export function createClientFiles(connection: Connection): FileAccess {
  const read = async (uri: string): Promise<Uint8Array> => {
    const content = await connection.sendRequest<FileContent | null>(READ_FILE, { uri });
    if (!content) throw new Error(`${uri} cannot be read.`);
    return fromBase64(content.base64);
  };
  return {
    looking: 'dear',
    handles: (uri) => !uri.startsWith('untitled:'),
    top: (folder) => folder,
    read,
    tree(folder, { exclude, onProblem }) {
      const uris = new Map<string, string>();
      return {
        async *list(signal) {
          const files = await connection.sendRequest<readonly ListedFile[]>(LIST_FILES, { folder, exclude }).catch((error: unknown) => {
            onProblem(`${folder} could not be listed by the editor: ${error instanceof Error ? error.message : String(error)}`);
            return [];
          });
          const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
          for (const file of ordered) {
            if (signal.cancelled) return;
            uris.set(file.path, file.uri);
            yield file;
          }
        },
        read: (path) => read(uris.get(path) ?? path),
      };
    },
  };
}

/** A tree of one file, for checking a closed document the way a workspace scan does. */
export function singleFile(entry: { readonly path: string; readonly uri: string }, bytes: Uint8Array): Files {
  return {
    async *list(signal) {
      await signal.pause();
      yield { ...entry, size: bytes.length };
    },
    read: () => Promise.resolve(bytes),
  };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
