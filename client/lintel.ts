import type { Disposable, EventEmitter, ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Notifier } from './notifier';
import type { MachineText } from './provenance/machineText';
import type { Judged } from './provenance/observer';
import type { OwnEdits } from './provenance/ownEdits';
import type { Results } from './results';

/** What every feature is given. */
export interface Lintel {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  readonly results: Results;
  readonly notifier: Notifier;
  /** A program that runs Node.js scripts, the editor itself as a rule; undefined in a browser. */
  readonly nodePath: string | undefined;
  /** What of open documents a machine wrote. */
  readonly machine: MachineText;
  readonly ownEdits: OwnEdits;
  readonly observed: EventEmitter<Judged>;
}

/** One thing the extension can do: registers itself and answers what takes it away again. */
export type Feature = (lintel: Lintel) => Disposable;
