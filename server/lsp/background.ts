import type { Signal } from '../engine/index';
import type { Runtime } from './runtime';
import type { Scanner } from './scanner';

/** Milliseconds. After this long background work goes on although somebody types: it must end some day. */
const LONGEST_STAND_BACK = 250;

/** Work that nobody waits for at the keyboard: it stands back while an open document is checked. */
export class Background {
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly runtime: Pick<Runtime, 'turn' | 'delay'>,
    private readonly scanner: Scanner,
  ) {}

  /** A signal for the engine whose pauses last as long as the keyboard is busy. */
  signal(cancelled: () => boolean): Signal {
    return {
      get cancelled() {
        return cancelled();
      },
      pause: async () => {
        await this.runtime.turn();
        if (!this.scanner.busy || cancelled()) return;
        const longest = this.runtime.delay(LONGEST_STAND_BACK);
        await Promise.race([this.scanner.quiet(), longest.done]);
        longest.end();
      },
    };
  }

  /** Runs after all that was queued before. Rejects as the step does. */
  queue<T>(step: () => Promise<T>): Promise<T> {
    const next = this.tail.then(step, step);
    this.tail = next.catch(() => undefined);
    return next;
  }
}
