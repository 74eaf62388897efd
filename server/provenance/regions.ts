import { confidenceOf, LIKELY, mainEvidence, type Span } from './model';
import { Places } from './record';

/** Lines that a machine wrote, as a person reviews them. */
export interface Region {
  /** Lines from 0, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** The highest of its spans. */
  readonly confidence: number;
  /** Who wrote it and how that is known, for people. */
  readonly tool?: string;
  readonly source: string;
  /** Of its lines: a review holds as long as this does. */
  readonly contentHash: string;
}

/** Regions with at most this many lines between them are one. */
const NEAR = 1;

/** What people see of spans: whole lines, near ones together, without those that are only suspected. */
export function regionsOf(text: string, spans: readonly Span[]): Region[] {
  const places = new Places(text);
  const lines = text.split(/\r\n|\r|\n/);
  const open: { first: number; last: number; best: Span }[] = [];
  for (const span of spans) {
    if (confidenceOf(span.origin) < LIKELY || text.slice(span.start, span.end).trim() === '') continue;
    const first = places.lineOf(span.start);
    const last = places.lineOf(Math.max(span.start, span.end - 1));
    const before = open.at(-1);
    if (before && first - before.last <= NEAR + 1) {
      before.last = Math.max(before.last, last);
      if (confidenceOf(span.origin) > confidenceOf(before.best.origin)) before.best = span;
    } else open.push({ first, last, best: span });
  }
  return open.map(({ first, last, best }) => {
    const evidence = mainEvidence(best.origin);
    // Blank lines at the edges say nothing.
    while (first < last && lines[first]?.trim() === '') first++;
    while (last > first && lines[last]?.trim() === '') last--;
    return { first, last, confidence: confidenceOf(best.origin), source: evidence?.source ?? 'insertion', ...(evidence?.tool === undefined ? {} : { tool: evidence.tool }), contentHash: places.hashOf(first, last) };
  });
}
