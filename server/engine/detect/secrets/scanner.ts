import type { Confidence } from '../../model/finding';
import type { Range } from '../../model/range';
import { changeBetween, type TextChanges } from '../../text/change';
import { candidatesIn } from './candidates';
import { fileRole } from './fileRole';
import { type Judged, type Plan, planOf, reachOf } from './plan';
import { regionsOf } from './regions';
import type { SecretAllowlist, SecretKind, SecretRule } from './rule';

/** One secret in a text. The value itself is only in the text. */
export interface SecretMatch {
  readonly ruleId: string;
  readonly kind: SecretKind;
  /** The secret's value, in UTF-16 offsets. */
  readonly range: Range;
  /** A form that may be shown and logged, such as `ghp_…Xy, 32+ characters`. */
  readonly redacted: string;
  /** `high` where a checksum or structure proved it, `low` where one speaks against it, else the rule's own. */
  readonly confidence: Confidence;
}

/** Counts work instead of time, so that a test can tell linear from worse. The caller makes it with zeros. */
export interface SecretWork {
  /** Characters read by the keyword automaton. */
  characters: number;
  /** Places and windows at which an expression ran. */
  attempts: number;
  /** The most characters that these attempts could look at, summed up. */
  attemptCharacters: number;
  /** Matches that were looked at more closely. */
  candidates: number;
}

export interface SecretContext {
  /** Relative, with `/`; tells tests, lock files and translations from source. */
  readonly path: string;
  /** Added to, if given. */
  readonly work?: SecretWork;
}

/** Looks for secrets in text of any kind. */
export interface SecretScanner {
  /** The secrets of a text, ordered by place, none overlapping another. Takes time in proportion to the text's length. */
  scan(text: string, context: SecretContext): readonly SecretMatch[];
  /** Follows one text through its changes. */
  follow(): SecretFollower;
}

/** Finds in each version of a text what a scan of it alone finds, and looks only at what may have changed since the last. */
export interface SecretFollower {
  scan(text: string, context: SecretContext): readonly SecretMatch[];
}

/**
 * Builds a scanner: one automaton over the keywords of all rules; where a keyword occurs, the expression of its rule is
 * tried. A rule whose matches start with a keyword is tried at that very place, any other searches its window around it.
 * Windows of one rule that touch are joined, so that no text is read twice by the same rule. A long text is looked at in
 * regions whose borders its content tells, so that after a change most of them are as they were. `everywhere` is what no rule
 * reports.
 */
export function createSecretScanner(rules: readonly SecretRule[], everywhere: readonly SecretAllowlist[] = []): SecretScanner {
  const plan = planOf(rules, everywhere);
  const follow = (): SecretFollower => {
    const follower = new Follower(plan);
    return { scan: (text, context) => follower.scan(text, context) };
  };
  return { scan: (text, context) => new Follower(plan).scan(text, context), follow };
}

/** A stretch of a text that was looked at: what stands between `low` and `high` decides what was found. */
interface Looked {
  readonly start: number;
  readonly end: number;
  /** Not cut off at the ends of the text, so that text put there counts as a change. */
  readonly low: number;
  readonly high: number;
  readonly found: readonly Judged[];
}

class Follower {
  #text = '';
  #path = '';
  #looked: readonly Looked[] = [];

  constructor(private readonly plan: Plan) {}

  scan(text: string, { path, work }: SecretContext): readonly SecretMatch[] {
    const known = path === this.#path && this.#looked.length > 0;
    if (known && text === this.#text) return withoutOverlaps(this.#looked.flatMap((region) => region.found));
    const change = known ? changeBetween(this.#text, text) : undefined;
    const old = this.#looked;
    const pass = { plan: this.plan, text, path, role: fileRole(path), work: work ?? { characters: 0, attempts: 0, attemptCharacters: 0, candidates: 0 } };
    const looked: Looked[] = [];
    for (const { start, end } of regionsOf(text, change && { change, starts: old.map((region) => region.start) })) {
      const kept = change && keep(old, start, end, change);
      if (kept) {
        looked.push(kept);
        continue;
      }
      const found: Judged[] = [];
      const window = candidatesIn(pass, { start, end }, found);
      const reach = reachOf(window);
      looked.push({ start, end, low: start - reach, high: end + reach, found });
    }
    this.#text = text;
    this.#path = path;
    this.#looked = looked;
    return withoutOverlaps(looked.flatMap((region) => region.found));
  }
}

/** The region as it was looked at before, moved to where it is now; undefined where something it depends on has changed. */
function keep(old: readonly Looked[], start: number, end: number, change: TextChanges): Looked | undefined {
  const before = find(old, start);
  if (before && before.end === end && before.high <= change.prefix) return before;
  const shift = change.shift;
  const behind = find(old, start - shift);
  if (!behind || behind.end !== end - shift || behind.low < change.oldLength - change.suffix) return undefined;
  return shift === 0 ? behind : { start, end, low: behind.low + shift, high: behind.high + shift, found: behind.found.map((judged) => moved(judged, shift)) };
}

function find(regions: readonly Looked[], start: number): Looked | undefined {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle] as Looked).start < start) low = middle + 1;
    else high = middle;
  }
  const region = regions[low];
  return region?.start === start ? region : undefined;
}

function moved(judged: Judged, shift: number): Judged {
  const move = ({ start, end }: Range): Range => ({ start: start + shift, end: end + shift });
  const range = move(judged.range);
  return { ...judged, range, context: move(judged.context), ...(judged.match ? { match: { ...judged.match, range } } : {}) };
}

/** One value, one finding: of those that overlap the most specific stays, then the best proven, then the longer. */
function withoutOverlaps(found: readonly Judged[]): readonly SecretMatch[] {
  const ordered = [...found].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const kept: Judged[] = [];
  for (const judged of ordered) {
    const last = kept[kept.length - 1];
    if (!last || judged.range.start >= last.range.end) kept.push(judged);
    else if (isBetter(judged, last)) kept[kept.length - 1] = judged;
  }
  return kept.flatMap(({ match }) => match ?? []);
}

function isBetter(a: Judged, b: Judged): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (lengthOf(a.range) !== lengthOf(b.range)) return lengthOf(a.range) > lengthOf(b.range);
  return lengthOf(a.context) > lengthOf(b.context);
}

function lengthOf(range: Range): number {
  return range.end - range.start;
}
