import { weaknessesOfBandit } from './banditTests';
import { type Comment, type CommentSource, commentsWith } from './comments';
import { coverNextLine, coverSameLine, spansAround } from './coverage';
import { isDate, removalOf } from './directive';
import { weaknessesOfEslint } from './eslintRules';
import type { Directive, Target } from './types';

const KEYWORDS =
  /\bnosem(?:grep)?\b|\bNOSONAR\b|\bnosec\b|gitleaks:allow|pragma:\s*(?:allowlist|whitelist)|eslint-disable-(?:next-)?line|DevSkim:\s*ignore|\bNOLINT(?:NEXTLINE)?\b|\bnoqa\b/gi;

/** Which line a foreign comment is for. */
type Place = 'same' | 'next' | 'same-or-next';

interface Foreign {
  readonly tool: string;
  readonly place: Place;
  readonly target: Target;
  readonly until?: string;
}

/** One reader for each tool; the regex finds the comment, the reader says what it means. */
const READERS: readonly (readonly [RegExp, (match: RegExpExecArray) => Foreign | undefined])[] = [
  [
    /\bnosem(?:grep)?\b(?::\s*([\w.,\s/-]+))?/i,
    (match) => ({ tool: 'nosemgrep', place: 'same-or-next', target: idsOr(match[1]) }),
  ],
  [/\bNOSONAR\b/, () => ({ tool: 'NOSONAR', place: 'same', target: { type: 'all' } })],
  [
    /(?:^[\s#/*]*|[#/]\s*)nosec\b:?([^#]*)/i,
    (match) => ({ tool: 'nosec', place: 'same', target: banditTarget(match[1]!) }),
  ],
  [/gitleaks:allow/i, () => ({ tool: 'gitleaks:allow', place: 'same', target: { type: 'secrets' } })],
  [
    /pragma:\s*(?:allowlist|whitelist)\s+(nextline\s+)?secret/i,
    (match) => ({ tool: 'pragma: allowlist secret', place: match[1] ? 'next' : 'same', target: { type: 'secrets' } }),
  ],
  [/eslint-disable-(next-)?line\s+([^\r\n]+)/, (match) => eslint(match[1] ? 'next' : 'same', match[2]!)],
  [/DevSkim:\s*ignore\b(?:.*?\buntil\s+(\d{4}-\d{2}-\d{2}))?/i, (match) => devSkim(match[1])],
  [/\bNOLINT(NEXTLINE)?\b(?:\(([^)]*)\))?/, (match) => clangTidy(match[1] ? 'next' : 'same', match[2])],
  [/\bnoqa:\s*([A-Z]+\d+(?:[\s,]+[A-Z]+\d+)*)/i, (match) => ruff(match[1]!)],
];

/**
 * Reads the comments by which other tools are told to leave a line alone. Each hides what its own tool would have hidden:
 * a tool for secrets hides secrets, a named test hides the weakness that it looks for. A name that we do not know, from a
 * tool that is only about security, hides whatever is found there: its author has looked. Only comments that can cover one
 * of the offsets are read.
 */
export function readOtherDirectives(source: CommentSource, offsets: readonly number[]): Directive[] {
  const found: Directive[] = [];
  for (const comment of commentsWith(source, KEYWORDS, spansAround(source, offsets))) {
    const text = source.document.text.slice(comment.body.start, comment.body.end);
    const seen = new Set<string>();
    for (const [regex, read] of READERS) {
      const match = regex.exec(text);
      const foreign = match && read(match);
      if (!foreign || seen.has(foreign.tool)) continue;
      seen.add(foreign.tool);
      const start = comment.body.start + match.index;
      const range = { start, end: start + match[0].trimEnd().length };
      found.push({
        tool: foreign.tool,
        target: foreign.target,
        covers: coverage(source, comment, foreign.place),
        range,
        removal: removalOf(source, comment, range),
        reason: `${foreign.tool} comment`,
        ...(foreign.until === undefined ? {} : { until: foreign.until }),
      });
    }
  }
  return found;
}

function coverage(source: CommentSource, comment: Comment, place: Place): (offset: number) => boolean {
  const { lines } = source;
  const next = () => coverNextLine(source, lines.lineOf(comment.range.end));
  const same = () => coverSameLine(source, lines.lineOf(comment.range.start), comment.range.start);
  if (place === 'next') return next();
  return place === 'same-or-next' && comment.alone ? next() : same();
}

function idsOr(list: string | undefined): Target {
  const ids = list?.split(/[\s,]+/).filter((id) => id !== '') ?? [];
  return ids.length === 0 ? { type: 'all' } : { type: 'ids', ids };
}

/** Bandit reads test ids and names; anything else behind `nosec` is a remark. */
function banditTarget(rest: string): Target {
  const tests = rest.match(/\b[BG]\d{3}\b/g) ?? [];
  return weaknesses(tests.map((test) => weaknessesOfBandit(test) ?? 'any'));
}

function weaknesses(lists: readonly (readonly number[] | 'any')[]): Target {
  const cwe = new Set<number>();
  for (const list of lists) {
    if (list === 'any') return { type: 'all' };
    for (const number of list) cwe.add(number);
  }
  return cwe.size === 0 ? { type: 'all' } : { type: 'cwe', cwe };
}

/** ESLint's list ends at ` -- `, where the reason begins. */
function eslint(place: Place, list: string): Foreign | undefined {
  const rules = list
    .split(/\s--+\s/)[0]!
    .split(',')
    .map((rule) => rule.trim());
  const about = rules.map(weaknessesOfEslint).filter((found) => found !== undefined);
  return about.length === 0
    ? undefined
    : { tool: `eslint-disable-${place === 'next' ? 'next-' : ''}line`, place, target: weaknesses(about) };
}

function devSkim(until: string | undefined): Foreign {
  return {
    tool: 'DevSkim: ignore',
    place: 'same',
    target: { type: 'all' },
    ...(until && isDate(until) ? { until } : {}),
  };
}

/** clang-tidy has checks of every kind: of named ones only those about security count. */
function clangTidy(place: Place, checks: string | undefined): Foreign | undefined {
  if (checks !== undefined && checks.trim() !== '*' && !/security|cert-|gosec|insecure/i.test(checks)) return undefined;
  return { tool: place === 'next' ? 'NOLINTNEXTLINE' : 'NOLINT', place, target: { type: 'all' } };
}

/** Ruff and flake8 check style for the most part: only the tests that come from Bandit count. */
function ruff(codes: string): Foreign | undefined {
  const tests = codes.match(/\bS\d{3}\b/gi);
  return tests
    ? { tool: 'noqa', place: 'same', target: weaknesses(tests.map((test) => weaknessesOfBandit(test) ?? 'any')) }
    : undefined;
}
