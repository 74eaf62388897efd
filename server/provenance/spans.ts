import { confidenceOf, type Evidence, type Origin, type Span } from './model';

/** A replacement, measured in the text before any change of the same list. */
export interface Change {
  readonly offset: number;
  /** Code units that go. */
  readonly removed: number;
  /** Code units that come. */
  readonly inserted: number;
}

/** A stretch of text with an offset for its end. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes spans through an edit. What is removed is forgotten, what comes after moves, what is inserted into a span splits it;
 * with `evidence` every inserted text becomes a span of its own. Spans are sorted and apart, before and after.
 */
export function applyChanges(spans: readonly Span[], changes: readonly Change[], evidence?: Evidence): Span[] {
  let next = [...spans];
  let block = nextBlock(spans);
  // From the end of the text: offsets of what is still to do stay right.
  for (const change of [...changes].sort((a, b) => b.offset - a.offset || b.removed - a.removed)) {
    next = applyOne(next, change, evidence && change.inserted > 0 ? { evidence: [evidence], block: block++ } : undefined);
  }
  return joined(next);
}

function applyOne(spans: readonly Span[], { offset, removed, inserted }: Change, origin: Origin | undefined): Span[] {
  const end = offset + removed;
  const by = inserted - removed;
  const next: Span[] = [];
  const after: Span[] = [];
  for (const span of spans) {
    if (span.end <= offset) next.push(span);
    else if (span.start >= end) after.push({ ...span, start: span.start + by, end: span.end + by });
    else {
      if (span.start < offset) next.push({ ...span, end: offset });
      if (span.end > end) after.push({ ...span, start: offset + inserted, end: span.end + by });
    }
  }
  if (origin) next.push({ start: offset, end: offset + inserted, origin });
  return [...next, ...after];
}

/**
 * Takes spans through an edit that changes nothing but the layout: what is inserted belongs to whoever wrote what it stands in
 * place of, or what surrounds it.
 */
export function applyLayout(spans: readonly Span[], changes: readonly Change[]): Span[] {
  let next = [...spans];
  for (const change of [...changes].sort((a, b) => b.offset - a.offset || b.removed - a.removed)) {
    const origin = change.inserted > 0 ? originAround(next, change.offset, change.offset + change.removed) : undefined;
    next = applyOne(next, change, origin);
  }
  return joined(next);
}

function originAround(spans: readonly Span[], start: number, end: number): Origin | undefined {
  if (start === end) {
    const before = spans.find((span) => span.start < start && start <= span.end);
    const after = spans.find((span) => span.start <= start && start < span.end);
    return before && after && before.origin.block === after.origin.block ? before.origin : undefined;
  }
  const most = spans.map((span) => ({ origin: span.origin, length: Math.min(end, span.end) - Math.max(start, span.start) })).sort((a, b) => b.length - a.length)[0];
  return most && most.length * 2 >= end - start ? most.origin : undefined;
}

/** Settles what an edit was: its text, marked by `provisional` until then, gets its evidence, or turns out to be nobody's. */
export function settle(spans: readonly Span[], provisional: Evidence, evidence: Evidence | undefined): Span[] {
  const settled = new Map<Origin, Origin>();
  return joined(
    spans.flatMap((span) => {
      if (!span.origin.evidence.includes(provisional)) return [span];
      const rest = span.origin.evidence.filter((one) => one !== provisional);
      const proof = evidence ? [evidence, ...rest] : rest;
      if (proof.length === 0) return [];
      let origin = settled.get(span.origin);
      if (!origin) settled.set(span.origin, (origin = { ...span.origin, evidence: proof }));
      return [{ ...span, origin }];
    }),
  );
}

/** Adds evidence about a stretch of text: what is known already becomes surer, the rest becomes a span of its own. */
export function overlay(spans: readonly Span[], stretch: Stretch, evidence: Evidence): Span[] {
  if (stretch.start >= stretch.end) return [...spans];
  const fresh: Origin = { evidence: [evidence], block: nextBlock(spans) };
  const surer = new Map<Origin, Origin>();
  const fuse = (origin: Origin): Origin => {
    let fused = surer.get(origin);
    if (!fused) surer.set(origin, (fused = withEvidence(origin, evidence)));
    return fused;
  };
  const next: Span[] = [];
  let at = stretch.start;
  for (const span of spans) {
    const start = Math.max(span.start, stretch.start);
    const end = Math.min(span.end, stretch.end);
    if (start >= end) {
      if (span.start >= stretch.end && at < stretch.end) {
        next.push({ start: at, end: stretch.end, origin: fresh });
        at = stretch.end;
      }
      next.push(span);
      continue;
    }
    if (span.start < start) next.push({ ...span, end: start });
    if (at < start) next.push({ start: at, end: start, origin: fresh });
    next.push({ start, end, origin: fuse(span.origin) });
    if (end < span.end) next.push({ ...span, start: end });
    at = end;
  }
  if (at < stretch.end) next.push({ start: at, end: stretch.end, origin: fresh });
  return joined(next.sort((a, b) => a.start - b.start));
}

function withEvidence(origin: Origin, evidence: Evidence): Origin {
  const known = origin.evidence.findIndex(({ source, session }) => source === evidence.source && session === evidence.session);
  if (known === -1) return { ...origin, evidence: [...origin.evidence, evidence] };
  if (origin.evidence[known]!.confidence >= evidence.confidence) return origin;
  return { ...origin, evidence: origin.evidence.map((one, index) => (index === known ? evidence : one)) };
}

/** Forgets what is known about a stretch of text: a person says that it is their own. */
export function erase(spans: readonly Span[], { start, end }: Stretch): Span[] {
  return joined(
    spans.flatMap((span) => {
      if (span.end <= start || span.start >= end) return [span];
      return [...(span.start < start ? [{ ...span, end: start }] : []), ...(span.end > end ? [{ ...span, start: end }] : [])];
    }),
  );
}

/** Within the hull of a piece, the share of text by hand from which it counts as mixed, and as no longer the machine's. */
const MIXED_FROM = 0.5;
const LAPSED_FROM = 0.8;

/** Judges pieces that a person has worked on: half rewritten they are mixed, nearly all rewritten they lapse. */
export function weigh(spans: readonly Span[]): Span[] {
  const hulls = new Map<number, { start: number; end: number }>();
  for (const { start, end, origin } of spans) {
    const hull = hulls.get(origin.block);
    if (hull) hull.end = end;
    else hulls.set(origin.block, { start, end });
  }
  const shares = new Map<number, number>();
  for (const [block, { start, end }] of hulls) {
    let machine = 0;
    for (const span of spans) machine += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
    shares.set(block, 1 - machine / (end - start));
  }
  const mixed = new Map<Origin, Origin>();
  const next = spans.flatMap((span) => {
    const share = shares.get(span.origin.block) ?? 0;
    if (share > LAPSED_FROM) return [];
    if (share <= MIXED_FROM || span.origin.mixed) return [span];
    let origin = mixed.get(span.origin);
    if (!origin) mixed.set(span.origin, (origin = { ...span.origin, mixed: true }));
    return [{ ...span, origin }];
  });
  return joined(next);
}

/** The confidence for a stretch: the highest that holds for at least half of it. 0 where a machine wrote less. */
export function confidenceIn(spans: readonly Span[], { start, end }: Stretch): number {
  if (start === end) return Math.max(0, ...spans.filter((span) => span.start <= start && start < span.end).map(({ origin }) => confidenceOf(origin)));
  const parts = spans
    .map((span) => ({ length: Math.min(end, span.end) - Math.max(start, span.start), confidence: confidenceOf(span.origin) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.confidence - a.confidence);
  let covered = 0;
  for (const { length, confidence } of parts) {
    covered += length;
    if (covered * 2 >= end - start) return confidence;
  }
  return 0;
}

function nextBlock(spans: readonly Span[]): number {
  return spans.reduce((most, { origin }) => Math.max(most, origin.block), 0) + 1;
}

/** Neighbours of one origin become one span; empty ones go. */
function joined(spans: readonly Span[]): Span[] {
  const next: Span[] = [];
  for (const span of spans) {
    if (span.start >= span.end) continue;
    const last = next.at(-1);
    if (last && last.end === span.start && last.origin === span.origin) next[next.length - 1] = { ...last, end: span.end };
    else next.push(span);
  }
  return next;
}
