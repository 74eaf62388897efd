import type { MachineRange } from './model/document';
import type { Ecosystem, KnownPackages } from './model/project';

/** What a host must give the engine. The engine itself has no file system, clock, process or network. */

/** Delivers the binary parts that ship with Lintel. Rejects with a message that names the missing part. */
export interface Assets {
  /** The parser runtime (`web-tree-sitter.wasm`). */
  runtime(): Promise<Uint8Array>;
  /** A grammar by its file name, for example `tree-sitter-python.wasm`. */
  grammar(file: string): Promise<Uint8Array>;
}

/** Time for measuring and for budgets. */
export interface Clock {
  /** Milliseconds since an arbitrary start; never goes back. */
  now(): number;
  /** The calendar date as `YYYY-MM-DD` in the user's time zone, for suppressions that expire. */
  today(): string;
}

/** Receives what is worth a line in a log. `data` is plain JSON and never holds a secret or a whole document. */
export interface Logger {
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string, data?: Readonly<Record<string, unknown>>): void;
}

/**
 * A wish to stop, checked by the engine between steps. `pause` lets the host's other work run (a queued cancel can only
 * arrive while the engine lets go) and resolves when the engine may go on.
 */
export interface Signal {
  readonly cancelled: boolean;
  pause(): Promise<void>;
}

/** Knows which parts of files a machine wrote. */
export interface Provenance {
  /** The ranges of a file with this text, sorted and apart; none where nothing is known. */
  rangesIn(path: string, text: string): readonly MachineRange[];
}

/** A tree of files to scan. Paths are relative to the root, with `/`. */
export interface Files {
  /** Every candidate file, in an order that is the same on each run; ignored files are already left out. */
  list(signal: Signal): AsyncIterable<FileEntry>;
  /** The bytes of a file. Rejects when it has vanished or may not be read. */
  read(path: string): Promise<Uint8Array>;
  /**
   * The text of bytes in UTF-8, a byte order mark included; undefined where they are no UTF-8. Only for speed: without it, or where
   * it answers undefined, the engine decodes them itself.
   */
  decode?(bytes: Uint8Array): string | undefined;
  /** Absent where nobody knows who wrote what. */
  readonly provenance?: Provenance;
}

/** A file that can be read; `size` in bytes. */
export interface FileEntry {
  readonly path: string;
  readonly uri: string;
  readonly size: number;
}

/** Knows the projects that files belong to. A host without one leaves it out: checks that need it stay quiet. */
export interface Projects {
  /** What is known around a document about the packages of an ecosystem; undefined where nothing can be known. Must be quick: it is asked on every scan. */
  packages(uri: string, ecosystem: Ecosystem): KnownPackages | undefined;
}
