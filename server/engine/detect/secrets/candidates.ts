import type { Range } from '../../model/range';
import { shannonEntropy } from '../../text/entropy';
import type { Candidate, Verdict } from './candidate';
import { type JoinedText, joinedAt } from './joined';
import { isPlaceholderToken } from './placeholder';
import type { CompiledRule, Judged, Pass } from './plan';
import { redact } from './redact';
import type { SecretKind, SecretRule } from './rule';
import { validate } from './validators';
import { wrappedIn } from './wrapped';

/** Layers of base64 that are taken off. */
const DEEPEST = 2;

/** A look at a text or at what comes out of one: the outermost has depth 0. */
interface Look extends Pass {
  readonly depth: number;
  readonly found: Judged[];
}

/**
 * Adds to `found` what the rules say of the keywords that begin in a region; what they look at may reach beyond it. Returns
 * the widest window of a rule that looked.
 */
export function candidatesIn(pass: Pass, region: Range, found: Judged[]): number {
  return lookAt({ ...pass, depth: 0, found }, region);
}

function lookAt(look: Look, region: Range): number {
  const { plan, text } = look;
  const count = plan.compiled.length;
  // Of an anchored rule: where its last attempt began, and how far its matches reach. Of another: its open window.
  const starts = new Int32Array(count).fill(-1);
  const ends = new Int32Array(count).fill(-1);
  const open: number[] = [];
  let widest = 0;
  let joined = -1;
  const last = region.end === text.length ? text.length : Math.min(text.length, region.end + 64);
  plan.automaton.scan(
    text,
    (keyword, end) => {
      const start = end - (plan.lengths[keyword] as number);
      if (start >= region.end) return;
      if ((plan.joints[keyword] as boolean) && start >= joined && look.depth === 0) joined = lookAtJoined(look, start);
      for (const index of plan.listeners[keyword] as readonly number[]) {
        const compiled = plan.compiled[index] as CompiledRule;
        const { window } = compiled.rule;
        if (window > widest) widest = window;
        if (compiled.rule.search === 'anchored') {
          if (start === (starts[index] as number) || start < (ends[index] as number)) continue;
          starts[index] = start;
          ends[index] = tryAt(compiled, look, start);
          continue;
        }
        const from = Math.max(0, start - window);
        if (from > (ends[index] as number)) {
          if ((starts[index] as number) < 0) open.push(index);
          else searchWindow(compiled, look, starts[index] as number, ends[index] as number);
          starts[index] = from;
        }
        ends[index] = Math.min(text.length, end + window);
      }
    },
    { start: region.start, end: last },
  );
  for (const index of open) searchWindow(plan.compiled[index] as CompiledRule, look, starts[index] as number, ends[index] as number);
  look.work.characters += region.end - region.start;
  if (look.depth < DEEPEST && look.role !== 'generated' && look.role !== 'translation') lookAtWrapped(look, region);
  return widest;
}

/** Looks at literals that are put together as if they were one. Returns where the last of them ends. */
function lookAtJoined(look: Look, quote: number): number {
  const joined = joinedAt(look.text, quote);
  if (!joined) return -1;
  const inner: Judged[] = [];
  lookAt({ ...look, text: joined.text, depth: 1, found: inner }, { start: 0, end: joined.text.length });
  for (const judged of inner) {
    // What stands in one literal alone was found there.
    if (!joined.seams.some((seam) => judged.range.start < seam && seam < judged.range.end)) continue;
    look.found.push(placed(judged, spanOf(joined, judged.range)));
  }
  return joined.range.end;
}

function spanOf({ content, seams, pieces }: JoinedText, range: Range): Range {
  const bounds = [content, ...seams];
  const place = (offset: number): number => {
    let piece = 0;
    while (piece + 1 < bounds.length && (bounds[piece + 1] as number) <= offset) piece++;
    return (pieces[piece] as Range).start + offset - (bounds[piece] as number);
  };
  return { start: place(range.start), end: place(range.end - 1) + 1 };
}

/** Looks at what base64 wraps. What is found there is the whole of the base64. */
function lookAtWrapped(look: Look, region: Range): void {
  for (const { range, text } of wrappedIn(look.text, region)) {
    const inner: Judged[] = [];
    lookAt({ ...look, text, depth: look.depth + 1, found: inner }, { start: 0, end: text.length });
    const best = inner.filter((judged) => judged.match).sort((a, b) => b.rank - a.rank)[0];
    if (best) look.found.push(placed(best, range));
  }
}

function placed(judged: Judged, range: Range): Judged {
  return { ...judged, range, context: range, ...(judged.match ? { match: { ...judged.match, range } } : {}) };
}

/** Tries a rule at the place of its keyword. Returns where the match ends, or the place itself. */
function tryAt(compiled: CompiledRule, look: Look, start: number): number {
  look.work.attempts++;
  look.work.attemptCharacters += compiled.rule.window;
  compiled.expression.lastIndex = start;
  const match = compiled.expression.exec(look.text);
  if (match === null) return start;
  consider(compiled, look, match, look.text, 0);
  return start + match[0].length;
}

/**
 * Runs one rule on `text[start, end)`. A match that touches a border inside the text may be cut; it is left out, since
 * the window is wide enough for every match around its keyword.
 */
function searchWindow(compiled: CompiledRule, look: Look, start: number, end: number): void {
  const window = look.text.slice(start, end);
  look.work.attempts++;
  look.work.attemptCharacters += window.length;
  const { expression } = compiled;
  expression.lastIndex = 0;
  for (let match = expression.exec(window); match !== null; match = expression.exec(window)) {
    const after = match.index + match[0].length;
    if (match[0].length === 0) expression.lastIndex++;
    else if ((match.index > 0 || start === 0) && (after < window.length || end === look.text.length))
      consider(compiled, look, match, window, start);
  }
}

/** `offset` is where `source`, the text that was matched, begins in the whole text. */
function consider(compiled: CompiledRule, look: Look, match: RegExpExecArray, source: string, offset: number): void {
  look.work.candidates++;
  const secret = locateSecret(compiled, source, match);
  if (!secret) return;
  const value = source.slice(secret.start, secret.end);
  const prefix = compiled.rule.kind === 'token' ? constantPrefix(compiled.rule, value) : 0;
  const judged = judge(
    compiled,
    {
      text: look.text,
      value,
      prefix,
      start: offset + secret.start,
      end: offset + secret.end,
      match: match[0],
      matchStart: offset + match.index,
      role: look.role,
    },
    look.path,
  );
  if (judged) look.found.push(judged);
}

function locateSecret({ rule, locate }: CompiledRule, source: string, match: RegExpExecArray): Range | undefined {
  const whole: Range = { start: match.index, end: match.index + match[0].length };
  if (match.length === 1) return whole;
  locate.lastIndex = match.index;
  const groups = locate.exec(source)?.indices;
  const chosen =
    rule.secretGroup > 0
      ? groups?.[rule.secretGroup]
      : groups?.find((group, i) => i > 0 && group !== undefined && group[1] > group[0]);
  if (!chosen || chosen[1] === chosen[0]) return rule.secretGroup > 0 ? undefined : whole;
  return { start: chosen[0], end: chosen[1] };
}

/**
 * Undefined where the rule has nothing to say. What a rule for tokens knows and lets pass (an example of a manual, a key
 * that is public) stays as harmless, so that no rule that knows less reports it.
 */
function judge(compiled: CompiledRule, candidate: Candidate, path: string): Judged | undefined {
  const { rule } = compiled;
  const range: Range = { start: candidate.start, end: candidate.end };
  const context: Range = { start: candidate.matchStart, end: candidate.matchStart + candidate.match.length };
  const verdict = verdictOn(compiled, candidate, path);
  if (verdict === 'invalid')
    return SPECIFICITY[rule.kind] > SPECIFICITY.named
      ? { range, context, rank: SPECIFICITY[rule.kind] * RANKS.length }
      : undefined;
  const confidence = verdict === 'valid' ? 'high' : verdict === 'doubtful' ? 'low' : rule.confidence;
  const redacted = redact(candidate.value, rule.kind, candidate.prefix);
  return {
    range,
    context,
    rank: SPECIFICITY[rule.kind] * RANKS.length + RANKS.indexOf(verdict),
    match: { ruleId: rule.id, kind: rule.kind, range, redacted, confidence },
  };
}

function verdictOn({ rule, allows, concerns }: CompiledRule, candidate: Candidate, path: string): Verdict {
  const { value, prefix } = candidate;
  if (rule.entropy !== undefined && shannonEntropy(value) <= rule.entropy) return 'invalid';
  const issued = rule.kind === 'token' || rule.kind === 'named';
  if (issued && (isPlaceholderToken(withoutMarks(value.slice(prefix))) || isInsideBlob(candidate))) return 'invalid';
  if (!concerns(path) || allows(candidate, path)) return 'invalid';
  return rule.validate === undefined ? 'unknown' : validate(rule.validate, candidate);
}

/** Without what speaks of the account (`test_`), and without zero bytes, which are `A` in base64 and many in some tokens. */
function withoutMarks(value: string): string {
  const rest = value.replace(/^(?:[a-z]{2,8}_)?(?:test|live|sandbox)_/, '').replace(/A{10,24}/, '');
  return rest.length >= 20 ? rest : value;
}

/** Worst evidence first. */
const RANKS: readonly Verdict[] = ['invalid', 'doubtful', 'unknown', 'valid'];

const SPECIFICITY: Readonly<Record<SecretKind, number>> = { token: 4, block: 4, named: 3, password: 2, generic: 1 };

/** How many characters at the start of a value are one of the rule's keywords: the same in each value, so no secret. */
function constantPrefix(rule: SecretRule, value: string): number {
  const lower = value.slice(0, 64).toLowerCase();
  return rule.keywords.reduce(
    (longest, keyword) => (lower.startsWith(keyword) ? Math.max(longest, keyword.length) : longest),
    0,
  );
}

const BLOB_RUN = 64;

/** Whether the value is a chance find within base64 data: of an image, a font, a source map, a checksum. */
function isInsideBlob({ text, start, end }: Candidate): boolean {
  let before = start;
  while (before > 0 && start - before < BLOB_RUN && isBase64(text.charCodeAt(before - 1))) before--;
  let after = end;
  while (after < text.length && after - end < BLOB_RUN && isBase64(text.charCodeAt(after))) after++;
  return start - before >= BLOB_RUN || after - end >= BLOB_RUN;
}

function isBase64(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 47 && code <= 57) ||
    code === 43 ||
    code === 61
  );
}
