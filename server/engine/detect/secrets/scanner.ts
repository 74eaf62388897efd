import type { Confidence } from '../../model/finding';
import type { Range } from '../../model/range';
import { shannonEntropy } from '../../text/entropy';
import type { KeywordAutomaton } from '../../text/keywords';
import { createKeywordAutomaton } from '../../text/keywords';
import { createAllowlist } from './allowlist';
import type { Candidate, Verdict } from './candidate';
import type { FileRole } from './fileRole';
import { fileRole } from './fileRole';
import { isPlaceholderToken } from './placeholder';
import { redact } from './redact';
import type { SecretKind, SecretRule } from './rule';
import { validate } from './validators';

/** One secret in a text. The value itself is only in the text. */
export interface SecretMatch {
  readonly ruleId: string;
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

/** Looks for secrets in text of any kind. Keeps no state between calls. */
export interface SecretScanner {
  /** The secrets of a text, ordered by place, none overlapping another. Takes time in proportion to the text's length. */
  scan(text: string, context: SecretContext): readonly SecretMatch[];
}

/**
 * Builds a scanner: one automaton over the keywords of all rules; where a keyword occurs, the expression of its rule is
 * tried. A rule whose matches start with a keyword is tried at that very place, any other searches its window around it.
 * Windows of one rule that touch are joined, so that no text is read twice by the same rule.
 */
export function createSecretScanner(rules: readonly SecretRule[]): SecretScanner {
  const compiled = rules.map(compile);
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))];
  const byKeyword = new Map<string, number[]>(keywords.map((keyword) => [keyword, []]));
  rules.forEach((rule, index) => {
    for (const keyword of new Set(rule.keywords)) byKeyword.get(keyword)?.push(index);
  });
  const listeners = [...byKeyword.values()];
  const automaton = createKeywordAutomaton(keywords);
  const lengths = keywords.map((keyword) => keyword.length);
  return { scan: (text, context) => scan({ compiled, automaton, listeners, lengths }, text, context) };
}

interface CompiledRule {
  readonly rule: SecretRule;
  /** Made when its keyword first occurs: most of the rules never run in a session. */
  readonly expression: RegExp;
  /** The same expression, telling where its groups are; slower, so only for what `expression` found. */
  readonly locate: RegExp;
  readonly allows: (candidate: Candidate, path: string) => boolean;
}

interface Plan {
  readonly compiled: readonly CompiledRule[];
  readonly automaton: KeywordAutomaton;
  /** For each keyword, the rules that listen to it. */
  readonly listeners: readonly (readonly number[])[];
  readonly lengths: readonly number[];
}

/** A candidate that was judged: `rank` orders those that overlap; without `match` it is known to be harmless. */
interface Judged {
  readonly range: Range;
  /** All that the rule looked at. */
  readonly context: Range;
  readonly rank: number;
  readonly match?: SecretMatch;
}

interface Pass {
  readonly text: string;
  readonly path: string;
  readonly role: FileRole;
  readonly work: SecretWork;
  readonly found: Judged[];
}

function compile(rule: SecretRule): CompiledRule {
  let expression: RegExp | undefined;
  let locate: RegExp | undefined;
  let allows: CompiledRule['allows'] | undefined;
  return {
    rule,
    get expression() {
      return (expression ??= new RegExp(rule.pattern, rule.search === 'anchored' ? 'y' : 'g'));
    },
    get locate() {
      return (locate ??= new RegExp(rule.pattern, 'dy'));
    },
    get allows() {
      return (allows ??= createAllowlist(rule.allowlists));
    },
  };
}

function scan(plan: Plan, text: string, { path, work }: SecretContext): readonly SecretMatch[] {
  const pass: Pass = {
    text,
    path,
    role: fileRole(path),
    work: work ?? { characters: 0, attempts: 0, attemptCharacters: 0, candidates: 0 },
    found: [],
  };
  const count = plan.compiled.length;
  // Of an anchored rule: where its last attempt began, and how far its matches reach. Of another: its open window.
  const starts = new Int32Array(count).fill(-1);
  const ends = new Int32Array(count).fill(-1);
  plan.automaton.scan(text, (keyword, end) => {
    const start = end - (plan.lengths[keyword] as number);
    for (const index of plan.listeners[keyword] as readonly number[]) {
      const compiled = plan.compiled[index] as CompiledRule;
      if (compiled.rule.search === 'anchored') {
        if (start === (starts[index] as number) || start < (ends[index] as number)) continue;
        starts[index] = start;
        ends[index] = tryAt(compiled, pass, start);
        continue;
      }
      const from = Math.max(0, start - compiled.rule.window);
      if (from > (ends[index] as number)) {
        if ((starts[index] as number) >= 0)
          searchWindow(compiled, pass, starts[index] as number, ends[index] as number);
        starts[index] = from;
      }
      ends[index] = Math.min(text.length, end + compiled.rule.window);
    }
  });
  plan.compiled.forEach((compiled, index) => {
    if (compiled.rule.search === 'window' && (starts[index] as number) >= 0)
      searchWindow(compiled, pass, starts[index] as number, ends[index] as number);
  });
  pass.work.characters += text.length;
  return withoutOverlaps(pass.found);
}

/** Tries a rule at the place of its keyword. Returns where the match ends, or the place itself. */
function tryAt(compiled: CompiledRule, pass: Pass, start: number): number {
  pass.work.attempts++;
  pass.work.attemptCharacters += compiled.rule.window;
  compiled.expression.lastIndex = start;
  const match = compiled.expression.exec(pass.text);
  if (match === null) return start;
  consider(compiled, pass, match, pass.text, 0);
  return start + match[0].length;
}

/**
 * Runs one rule on `text[start, end)`. A match that touches a border inside the text may be cut; it is left out, since
 * the window is wide enough for every match around its keyword.
 */
function searchWindow(compiled: CompiledRule, pass: Pass, start: number, end: number): void {
  const window = pass.text.slice(start, end);
  pass.work.attempts++;
  pass.work.attemptCharacters += window.length;
  const { expression } = compiled;
  expression.lastIndex = 0;
  for (let match = expression.exec(window); match !== null; match = expression.exec(window)) {
    const after = match.index + match[0].length;
    if (match[0].length === 0) expression.lastIndex++;
    else if ((match.index > 0 || start === 0) && (after < window.length || end === pass.text.length))
      consider(compiled, pass, match, window, start);
  }
}

/** `offset` is where `source`, the text that was matched, begins in the whole text. */
function consider(compiled: CompiledRule, pass: Pass, match: RegExpExecArray, source: string, offset: number): void {
  pass.work.candidates++;
  const secret = locateSecret(compiled, source, match);
  if (!secret) return;
  const value = source.slice(secret.start, secret.end);
  const prefix = compiled.rule.kind === 'token' ? constantPrefix(compiled.rule, value) : 0;
  const judged = judge(
    compiled,
    {
      text: pass.text,
      value,
      prefix,
      start: offset + secret.start,
      end: offset + secret.end,
      match: match[0],
      matchStart: offset + match.index,
      role: pass.role,
    },
    pass.path,
  );
  if (judged) pass.found.push(judged);
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
    match: { ruleId: rule.id, range, redacted, confidence },
  };
}

function verdictOn({ rule, allows }: CompiledRule, candidate: Candidate, path: string): Verdict {
  const { value, prefix } = candidate;
  if (rule.entropy !== undefined && shannonEntropy(value) <= rule.entropy) return 'invalid';
  const issued = rule.kind === 'token' || rule.kind === 'named';
  if (issued && (isPlaceholderToken(withoutMarks(value.slice(prefix))) || isInsideBlob(candidate))) return 'invalid';
  if (allows(candidate, path)) return 'invalid';
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
