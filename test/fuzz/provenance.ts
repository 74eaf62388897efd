import { applyChanges, type Change, confidenceOf, erase, type Evidence, type EvidenceSource, fromRecord, overlay, parseRecord, type Span, SpanHistory, toRecord, weigh } from '../../server/provenance';
import { pickIndex, seededRandom } from '../support/random';

/** What the oracle knows of one character: the insertion it came with, and why it counts as a machine's. */
interface Owner {
  readonly label: number;
  readonly evidence: readonly Evidence[];
  readonly mixed: boolean;
}

interface State {
  readonly text: string;
  readonly owners: readonly (Owner | undefined)[];
  readonly spans: readonly Span[];
}

/** What one sequence came to. */
export interface SequenceResult {
  readonly steps: number;
  /** Characters that were compared and that a machine owned. */
  readonly owned: number;
  readonly error?: string;
}

const SOURCES: readonly EvidenceSource[] = ['hook', 'insertion', 'burst', 'disk', 'git-note', 'agent-trace', 'commit', 'marker'];
const EDITS = 12;
const DAY = 24 * 60 * 60 * 1000;

/**
 * One random sequence of edits by hand and by machine, evidence from outside, undo, saving and restoring, followed by the
 * product's spans and by an oracle that keeps an owner for every character. They must agree after every step.
 */
export function runProvenanceSequence(seed: number): SequenceResult {
  const random = seededRandom(seed);
  const below = (most: number): number => pickIndex(random, most);
  const words = (length: number): string => Array.from({ length }, () => 'abcxyz \n()=;é😀'[below(14)] ?? 'q').join('');
  let labels = 0;
  const history = new SpanHistory();
  const remembered = new Map<string, State>();
  const texts: string[] = [];
  let state: State = { text: words(below(120)), owners: [], spans: [] };
  state = { ...state, owners: Array.from({ length: state.text.length }, () => undefined) };
  const evidence = (): Evidence => ({ source: SOURCES[below(SOURCES.length)]!, confidence: Math.round(random() * 100) / 100, at: 0 });
  const stretch = (): { start: number; end: number } => {
    const start = below(state.text.length + 1);
    return { start, end: start + below(Math.min(40, state.text.length - start) + 1) };
  };
  const keep = (next: State): void => {
    state = next;
    history.remember(state.text, state.spans);
    remembered.set(state.text, state);
    texts.push(state.text);
  };
  keep(state);
  let owned = 0;
  for (let step = 0; step < EDITS; step++) {
    const dice = random();
    if (dice < 0.35) keep(edited(state, randomChanges(state.text, below, words), undefined, () => 0));
    else if (dice < 0.65) keep(edited(state, randomChanges(state.text, below, words), evidence(), () => ++labels));
    else if (dice < 0.78) keep(overlaid(state, stretch(), evidence(), ++labels));
    else if (dice < 0.83) {
      const part = stretch();
      keep({ ...state, spans: erase(state.spans, part), owners: state.owners.map((owner, index) => (index >= part.start && index < part.end ? undefined : owner)) });
    } else if (dice < 0.9) {
      const text = texts[below(texts.length)]!;
      const before = remembered.get(text)!;
      const spans = history.recall(text);
      if (!spans) return { steps: step, owned, error: `seed ${seed}, step ${step}: undo did not find the state again` };
      state = { ...before, spans };
    } else {
      const record = toRecord('file:///a', state.text, { spans: state.spans, reviewed: [], denied: [] }, 5 * DAY);
      const read = record && parseRecord(JSON.stringify(record));
      if (record && !read) return { steps: step, owned, error: `seed ${seed}, step ${step}: a saved record cannot be read` };
      if (read) state = { ...state, spans: fromRecord(state.text, read, 6 * DAY) };
    }
    const error = difference(state);
    if (error !== undefined) return { steps: step + 1, owned, error: `seed ${seed}, step ${step}: ${error}` };
    owned += state.owners.filter((owner) => owner !== undefined).length;
  }
  return { steps: EDITS, owned };
}

type TextChange = Change & { readonly text: string };

/** Changes that do not overlap, in any order, as editors send them. */
function randomChanges(text: string, below: (most: number) => number, words: (length: number) => string): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  for (let count = 1 + below(3); count > 0; count--) {
    const offset = at + below(text.length - at + 1);
    const removed = below(Math.min(25, text.length - offset) + 1);
    const inserted = words(below(30));
    changes.push({ offset, removed, inserted: inserted.length, text: inserted });
    at = offset + removed + 1;
    if (at > text.length) break;
  }
  return below(2) === 0 ? changes : changes.reverse();
}

function edited(state: State, changes: readonly TextChange[], by: Evidence | undefined, label: () => number): State {
  const owners = [...state.owners];
  let { text } = state;
  for (const change of [...changes].sort((a, b) => b.offset - a.offset)) {
    const owner: Owner | undefined = by && { label: label(), evidence: [by], mixed: false };
    text = text.slice(0, change.offset) + change.text + text.slice(change.offset + change.removed);
    owners.splice(change.offset, change.removed, ...Array.from({ length: change.inserted }, () => owner));
  }
  return { text, owners: by ? owners : weighed(owners), spans: by ? applyChanges(state.spans, changes, by) : weigh(applyChanges(state.spans, changes)) };
}

function overlaid(state: State, { start, end }: { start: number; end: number }, by: Evidence, label: number): State {
  const owners = state.owners.map((owner, index): Owner | undefined => {
    if (index < start || index >= end) return owner;
    return owner ? { ...owner, evidence: [...owner.evidence, by] } : { label, evidence: [by], mixed: false };
  });
  return { ...state, owners, spans: overlay(state.spans, { start, end }, by) };
}

/** The oracle's view of what a person has rewritten: by counting characters. */
function weighed(owners: readonly (Owner | undefined)[]): (Owner | undefined)[] {
  const hulls = new Map<number, [first: number, last: number]>();
  for (const [index, owner] of owners.entries()) if (owner) hulls.set(owner.label, [hulls.get(owner.label)?.[0] ?? index, index]);
  const share = (label: number): number => {
    const [first, last] = hulls.get(label)!;
    const hull = owners.slice(first, last + 1);
    return 1 - hull.filter((owner) => owner !== undefined).length / hull.length;
  };
  const shares = new Map([...hulls.keys()].map((label) => [label, share(label)]));
  return owners.map((owner) => {
    if (!owner) return undefined;
    const by = shares.get(owner.label)!;
    if (by > 0.8) return undefined;
    return by > 0.5 ? { ...owner, mixed: true } : owner;
  });
}

function difference({ text, owners, spans }: State): string | undefined {
  let end = 0;
  for (const span of spans) {
    if (span.start < end || span.start >= span.end || span.end > text.length) return `spans are not sorted, apart and within the text: ${JSON.stringify(spans.map((one) => [one.start, one.end]))} of ${text.length}`;
    end = span.end;
  }
  const blocks = new Map<number, number>();
  const labels = new Map<number, number>();
  for (const [index, owner] of owners.entries()) {
    const span = spans.find((one) => one.start <= index && index < one.end);
    if (!owner !== !span) return `character ${index} is ${owner ? 'the machine\'s' : 'nobody\'s'}, and the spans say otherwise`;
    if (!owner || !span) continue;
    if ((blocks.get(span.origin.block) ?? owner.label) !== owner.label || (labels.get(owner.label) ?? span.origin.block) !== span.origin.block) return `character ${index} belongs to another insertion`;
    blocks.set(span.origin.block, owner.label);
    labels.set(owner.label, span.origin.block);
    const [expected, actual] = [confidenceOf({ evidence: owner.evidence, ...(owner.mixed ? { mixed: true as const } : {}) }), confidenceOf(span.origin)];
    if (Math.abs(expected - actual) > 1e-9) return `character ${index} has confidence ${actual}, not ${expected}`;
  }
  return undefined;
}

/**
 * A file that was changed while nobody looked: lines were put in, taken out and indented. Every line that was the machine's and
 * is still there must be found again, and no other. Answers what is wrong.
 */
export function runReanchoring(seed: number): string | undefined {
  const random = seededRandom(seed);
  const below = (most: number): number => pickIndex(random, most);
  let serial = 0;
  const line = (): string => `${' '.repeat(below(3) * 2)}line ${++serial} of ${below(1000)}`;
  const before = Array.from({ length: 10 + below(60) }, line);
  const eol = below(3) === 0 ? '\r\n' : '\n';
  let spans: Span[] = [];
  const mine = new Set<string>();
  let offset = 0;
  for (const one of before) {
    const length = one.length + eol.length;
    if (random() < 0.5) {
      spans = overlay(spans, { start: offset, end: offset + length }, { source: 'hook', confidence: 0.99, at: 0 });
      mine.add(one.trim());
    }
    offset += length;
  }
  const record = toRecord('file:///a', before.map((one) => one + eol).join(''), { spans, reviewed: [], denied: [] }, 0);
  if (!record) return undefined;
  const after: string[] = [];
  let kept = 0;
  for (const one of before) {
    while (random() < 0.2) after.push(line());
    if (random() < 0.15) continue;
    if (mine.has(one.trim())) kept++;
    after.push(random() < 0.2 ? `    ${one}` : one);
  }
  const text = after.map((one) => one + eol).join('');
  const restored = fromRecord(text, record, DAY);
  if (kept < mine.size * 0.4) return restored.length === 0 ? undefined : `seed ${seed}: too little is left, and it is kept`;
  let at = 0;
  for (const one of after) {
    const start = at + (one.length - one.trimStart().length);
    const wanted = mine.has(one.trim());
    const marked = restored.some((span) => span.start <= start && span.end >= at + one.length);
    const touched = restored.some((span) => span.start < at + one.length && span.end > at);
    if (wanted ? !marked : touched) return `seed ${seed}: "${one.trim()}" is ${wanted ? 'lost' : 'marked and is nobody\'s'}`;
    at += one.length + eol.length;
  }
  return undefined;
}
