import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheFolder } from '../host/cacheFolder';
import { type MachineFile, MachineRecords } from '../host/machineRecords';
import type { RecordedFile } from '../protocol';
import type { RecordAccess } from './runtime';

/** Milliseconds for which what Git and the inbox said counts as the present. */
const FRESH = 250;

/** What is recorded on this machine's disk, for `file:` URIs. */
export function createRecords(): RecordAccess {
  const opened = new Map<string, { readonly at: number; readonly records: Promise<MachineRecords> }>();
  const open = (folder: string): Promise<MachineRecords> => {
    const known = opened.get(folder);
    if (known && performance.now() - known.at < FRESH) return known.records;
    const reopen = async (): Promise<MachineRecords> => MachineRecords.open(folder, { cacheFolder: cacheFolder(process.env, process.platform), history: (await known?.records)?.history });
    const records = reopen();
    opened.set(folder, { at: performance.now(), records });
    return records;
  };
  return {
    of: async (folder, uri) => {
      if (!uri.startsWith('file:')) return undefined;
      const path = fileURLToPath(uri);
      const found = await (await open(folder === uri ? dirname(path) : fileURLToPath(folder))).of(path);
      return found && recorded(found);
    },
    async *all(folder) {
      if (!folder.startsWith('file:')) return;
      const records = await open(fileURLToPath(folder));
      for (const path of await records.files()) {
        const found = await records.of(path);
        if (found) yield recorded(found);
      }
    },
  };
}

function recorded({ path, fileHash, lines }: MachineFile): RecordedFile {
  return { uri: pathToFileURL(path).href, fileHash, lines };
}
