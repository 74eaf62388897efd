import { type Ink } from '../engine/index';

/** A stream that people or programs read. */
export interface Sink {
  /** Resolves when there is room for more. Never rejects: a reader that has gone is told by `Terminal.readerGone`. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns; undefined where it is no terminal. */
  readonly columns: number | undefined;
}

/** What a command may use of its surroundings. */
export interface Surroundings {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Standard input up to a number of bytes; one byte more tells that there is more. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** Asks whoever sits at the terminal for a line; resolves to undefined where nobody does. */
  ask?(question: string): Promise<string | undefined>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Becomes true when somebody wants the program to end. */
  readonly stop: StopWish;
}

/** A wish to end the program, and why. */
export interface StopWish {
  readonly reason: 'interrupted' | 'terminated' | 'broken-pipe' | undefined;
  /** Called once, at once if the wish is there already. Returns how to forget the listener. */
  onStop(listener: () => void): () => void;
}

const CODES: Readonly<Record<Ink, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [34, 39],
  good: [32, 39],
  fix: [36, 39],
  strong: [1, 22],
  faint: [2, 22],
};

/** How to colour what goes to a sink: only on a terminal, unless `NO_COLOR` (no-color.org) or `FORCE_COLOR` says otherwise. */
export function painter(sink: Sink, env: Surroundings['env']): (ink: Ink, text: string) => string {
  if (!hasColour(sink, env)) return (_, text) => text;
  return (ink, text) => {
    const [on, off] = CODES[ink];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

function hasColour(sink: Sink, env: Surroundings['env']): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return sink.isTerminal && env['TERM'] !== 'dumb';
}
