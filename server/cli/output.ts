import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { reasonOf } from '../host/readFile';
import type { Sink } from './terminal';
import { UsageError } from './usageError';

/** Where a report goes. */
export interface Output {
  write(text: string): Promise<void>;
  /** Called once, at the end. Throws `UsageError` when the file cannot be written after all. */
  end(): Promise<void>;
}

/** A report on standard output, or in a file. The file is checked at once and written at the end: no scan runs for nothing. */
export function openOutput(file: string | undefined, stdout: Sink, cwd: string): Output {
  if (file === undefined) return { write: (text) => stdout.write(text), end: () => Promise.resolve() };
  const path = resolve(cwd, file);
  const refuse = (reason: string): UsageError => new UsageError(`The report cannot be written to \`${file}\`: ${reason}.`, 'scan');
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw refuse(`there is no folder \`${dirname(file)}\``);
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw refuse('it is a folder');
  try {
    accessSync(existing ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw refuse(reasonOf(error));
  }
  const parts: string[] = [];
  return {
    write(text) {
      parts.push(text);
      return Promise.resolve();
    },
    end() {
      try {
        writeFileSync(path, parts.join(''));
      } catch (error) {
        throw refuse(reasonOf(error));
      }
      return Promise.resolve();
    },
  };
}
