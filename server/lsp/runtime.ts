import type { Clock, Engine, Files, Logger } from '../engine/index';
import type { InitializationOptions } from '../protocol';
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

/** Reads what is not open in the editor. */
export interface FileAccess {
  /** Whether this is the one to ask about a URI. */
  handles(uri: string): boolean;
  /** The folder where a search for project files upwards from here ends: the repository, where there is one. */
  top(folder: string): string;
  /** The files of a folder; ignored ones are left out. Paths are relative to it. */
  tree(folder: string, options: TreeOptions): Files;
  /** Rejects when the file is not there. */
  read(uri: string): Promise<Uint8Array>;
}

export interface TreeOptions {
  /** The globs of what to leave out in a folder, and the folder (a URI) that they are relative to. */
  exclusionIn(folder: string): Promise<{ readonly folder: string; readonly globs: readonly string[] }>;
  /** Gets a sentence for what could not be listed. */
  onProblem(sentence: string): void;
}
