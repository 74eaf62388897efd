import { grouped } from '../engine/index';
import type { Sink, Surroundings } from './terminal';

/** Tells how far a scan is. */
export interface Progress {
  update(done: number, total: number, listing: 'more' | 'complete'): void;
  /** Takes the bar away, for other output; the next update draws it again. */
  clear(): Promise<void>;
}

/** Milliseconds before the bar is shown at all, and between two drawings. */
const PATIENCE = 500;
const PERIOD = 100;
const BAR = 24;
const ERASE = '\r\u001b[2K';

/** A bar on a terminal; elsewhere, and in continuous integration, nothing. `now` in milliseconds. */
export function createProgress(sink: Sink, env: Surroundings['env'], now: () => number): Progress {
  if (!sink.isTerminal || env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '') {
    return { update: () => undefined, clear: () => Promise.resolve() };
  }
  let next = now() + PATIENCE;
  let drawn: 'yes' | 'no' = 'no';
  return {
    update(done, total, listing) {
      if (now() < next) return;
      next = now() + PERIOD;
      drawn = 'yes';
      void sink.write(ERASE + line(done, total, listing).slice(0, Math.max(10, (sink.columns ?? 80) - 1)));
    },
    async clear() {
      if (drawn === 'no') return;
      drawn = 'no';
      await sink.write(ERASE);
    },
  };
}

function line(done: number, total: number, listing: 'more' | 'complete'): string {
  const share = total === 0 ? 0 : done / total;
  const full = Math.round(share * BAR);
  const percent = listing === 'complete' ? `${Math.floor(share * 100)} %` : 'listing files';
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${grouped(done)}/${grouped(total)} files, ${percent}`;
}
