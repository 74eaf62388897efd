import type { Clock, Engine, Files, Logger, Settings } from '../engine/index';
import type { InitializationOptions, RecordedFile, ScanScope } from '../protocol';
import type { Turn } from '../host/cancel';

/** What a main brings: all that differs between a Node process, a web worker and a test. */
export interface Runtime {
  readonly clock: Clock;
  /** Lets messages that have arrived be handled. */
  readonly turn: Turn;
  /** A wait in milliseconds that can be cut short. */
  delay(ms: number): Delay;
  /** The engine, started now or before. Called once, after the client has introduced itself. */
  createEngine(start: EngineStart): Promise<Engine>;
  /** Undefined where the host has no file system. */
  readonly disk?: FileAccess;
  /** What the engine asks about projects; undefined where nothing can be known. */
  readonly projects?: { changed(): void };
  /** Undefined where the host cannot read them. */
  readonly records?: RecordAccess;
}

export interface EngineStart {
  readonly logger: Logger;
  readonly options: InitializationOptions;
}

export interface Delay {
  readonly done: Promise<void>;
  /** Resolves `done` at once. */
  end(): void;
}

/** A scope that a history of versions tells. */
export type ChangeScope = Exclude<ScanScope, { readonly kind: 'open' }>;

/** What tools have recorded about who wrote files. */
export interface RecordAccess {
  /** What is recorded about a file of a folder; both are URIs. Undefined where nothing is. */
  of(folder: string, uri: string): Promise<RecordedFile | undefined>;
  /** The files of a folder about which something is recorded. */
  all(folder: string): AsyncIterable<RecordedFile>;
}

/** Reads what is not open in the editor. */
export interface FileAccess {
  /** Whether this is the one to ask about a URI. */
  handles(uri: string): boolean;
  /** Whether a look for a file that is not there costs next to nothing, or a message to somebody else. */
  readonly looking: 'cheap' | 'dear';
  /** The folder where a search for project files upwards from here ends: the repository, where there is one. */
  top(folder: string): string;
  /** The files of a folder; ignored ones are left out. Paths are relative to it. */
  tree(folder: string, options: TreeOptions): Files;
  /** The files of a folder that have changed, as URIs, where there is a history of versions. Rejects with a sentence when it does not answer. */
  changed?(folder: string, scope: ChangeScope): Promise<readonly string[]>;
  /** Whether a file is in a history of versions, where there is one. */
  tracked?(uri: string): Promise<boolean>;
  /** Whether a file is left out of the history of versions on purpose. */
  ignored?(uri: string): Promise<boolean>;
  /** Rejects when the file is not there. */
  read(uri: string): Promise<Uint8Array>;
}

export interface TreeOptions {
  /** The globs of what to leave out, relative to the folder. What they miss is left out later: they save listing it. */
  readonly exclude: readonly string[];
  /** The globs under a project file of its own, relative to that file's folder; the same array for the same settings. */
  readonly excludeUnder: (project: Settings) => readonly string[];
  /** Where the search for project files ends. */
  readonly top: string;
  /** Gets a sentence for what could not be listed. */
  readonly onProblem: (sentence: string) => void;
}
