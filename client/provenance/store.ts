import { Uri, workspace } from 'vscode';
import { expiredRecords, type FileRecord, type KeptRecord, parseRecord, sha256 } from '../../server/provenance';

/** Milliseconds that changes are collected for before they are written. */
const CALM = 250;

/** Records in the workspace's own storage of VS Code: one JSON file each, by the hash of the URI. Never in the project. */
export class RecordStore {
  readonly #pending = new Map<string, FileRecord | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `storage` is undefined where no folder is open: then nothing outlives the window. */
  constructor(private readonly storage: Uri | undefined) {}

  /** The record of a file; undefined where there is none. */
  async read(uri: string): Promise<FileRecord | undefined> {
    if (this.#pending.has(uri)) return this.#pending.get(uri);
    return this.#readFile(fileName(uri));
  }

  /** Keeps a record soon, in place of the one before; undefined takes it away. */
  write(uri: string, record: FileRecord | undefined): void {
    this.#pending.set(uri, record);
    this.#timer ??= setTimeout(() => { void this.flush(); }, CALM);
  }

  /** Every record, those that have expired taken away. */
  async all(): Promise<FileRecord[]> {
    const folder = this.#folder();
    if (!folder) return [];
    const names = await workspace.fs.readDirectory(folder).then((entries) => entries.map(([name]) => name).filter((name) => name.endsWith('.json')), () => []);
    const records: FileRecord[] = [];
    const kept: KeptRecord[] = [];
    for (const name of names) {
      const record = await this.#readFile(name);
      kept.push({ name, savedAt: record?.savedAt ?? 0, size: record ? JSON.stringify(record).length : 0 });
      if (record) records.push(record);
    }
    const gone = new Set(expiredRecords(kept, Date.now()));
    for (const name of gone) await this.#delete(name);
    return records.filter(({ uri }) => !gone.has(fileName(uri)));
  }

  /** Forgets everything. */
  async erase(): Promise<void> {
    this.#pending.clear();
    const folder = this.#folder();
    if (folder) await workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  }

  /** Writes what is waiting. Resolves when it is on disk; a disk that refuses is no reason to disturb anybody. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const folder = this.#folder();
    const pending = [...this.#pending];
    if (!folder) return;
    this.#pending.clear();
    for (const [uri, record] of pending) {
      const file = Uri.joinPath(folder, fileName(uri));
      if (record) await workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(record))).then(undefined, () => undefined);
      else await this.#delete(fileName(uri));
    }
  }

  async #readFile(name: string): Promise<FileRecord | undefined> {
    const folder = this.#folder();
    if (!folder) return undefined;
    return workspace.fs.readFile(Uri.joinPath(folder, name)).then((bytes) => parseRecord(new TextDecoder().decode(bytes)), () => undefined);
  }

  async #delete(name: string): Promise<void> {
    const folder = this.#folder();
    if (folder) await workspace.fs.delete(Uri.joinPath(folder, name)).then(undefined, () => undefined);
  }

  #folder(): Uri | undefined {
    return this.storage && Uri.joinPath(this.storage, 'provenance');
  }
}

function fileName(uri: string): string {
  return `${sha256(uri).slice(0, 40)}.json`;
}
