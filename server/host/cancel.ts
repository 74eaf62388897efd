import type { Signal } from '../engine/index';

/** Lets everything that waits in the host's queue run once, then resolves. */
export type Turn = () => Promise<void>;

/** The side that may cancel, and the side the engine sees. */
export interface Cancellation {
  readonly signal: Signal;
  cancel(): void;
}

/** A wish to stop that somebody holds on to. `turn` is how the host lets its other work run between the engine's steps. */
export function createCancellation(turn: Turn): Cancellation {
  let cancelled = false;
  return {
    signal: {
      get cancelled() {
        return cancelled;
      },
      pause: turn,
    },
    cancel() {
      cancelled = true;
    },
  };
}
