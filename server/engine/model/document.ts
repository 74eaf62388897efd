import type { Range } from './range';

/** One incremental change, measured in the text as the change before it in the same list left it (the order LSP sends). */
export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}

/** The changes that lead from an earlier version of a document to this one. */
export interface DocumentEdits {
  /** The version whose text the first change applies to. */
  readonly baseVersion: number;
  readonly changes: readonly TextChange[];
}

/** A stretch of a document that a machine wrote, and how sure that is: from 0 to 1. */
export interface MachineRange extends Range {
  readonly confidence: number;
}

/** A text to check. The engine never reads files: whoever calls it brings the text. */
export interface Document {
  /** Identity for caches and results; any string that is unique while the document is open. */
  readonly uri: string;
  /** Path relative to the folder that configuration globs are relative to, with `/`; the file name alone where there is no folder. */
  readonly path: string;
  /** VS Code's language identifier (`typescriptreact`, `python`, `plaintext`, ...). */
  readonly languageId: string;
  /** Grows with every change; a scan of the same uri and version may be answered from the cache. */
  readonly version: number;
  readonly text: string;
  /** A hint that saves finding out what changed; ignored when it does not fit the version the engine saw last. */
  readonly edits?: DocumentEdits;
  /** What of the text a machine wrote, sorted and apart, as far as the caller knows. Without it rules for such code do not run. */
  readonly machineWritten?: readonly MachineRange[];
}
