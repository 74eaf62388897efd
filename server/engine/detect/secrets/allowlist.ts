import type { Candidate } from './candidate';
import type { SecretAllowlist } from './rule';

const LINE_REACH = 1000;

/** Compiles a rule's allow lists to one question: does any of them let this candidate pass? */
export function createAllowlist(lists: readonly SecretAllowlist[]): (candidate: Candidate, path: string) => boolean {
  const tests = lists.map(compileList);
  return (candidate, path) => tests.some((test) => test(candidate, path));
}

function compileList(list: SecretAllowlist): (candidate: Candidate, path: string) => boolean {
  const regexes = list.regexes.map((source) => new RegExp(source));
  const paths = list.paths.map((source) => new RegExp(source));
  const checks: ((candidate: Candidate, path: string) => boolean)[] = [];
  if (regexes.length > 0)
    checks.push((candidate) => regexes.some((regex) => regex.test(targetText(candidate, list.target))));
  if (list.stopwords.length > 0) {
    checks.push((candidate) => {
      const lower = candidate.value.toLowerCase();
      return list.stopwords.some((word) => lower.includes(word));
    });
  }
  if (paths.length > 0) checks.push((_, path) => paths.some((regex) => regex.test(path)));
  return list.condition === 'AND'
    ? (candidate, path) => checks.every((check) => check(candidate, path))
    : (candidate, path) => checks.some((check) => check(candidate, path));
}

function targetText(candidate: Candidate, target: SecretAllowlist['target']): string {
  if (target === 'secret') return candidate.value;
  if (target === 'match') return candidate.match;
  return lineAround(candidate);
}

/** The lines the candidate is on, without what is more than `LINE_REACH` characters away. */
function lineAround({ text, start, end }: Candidate): string {
  const before = text.slice(Math.max(0, start - LINE_REACH), start);
  const after = text.slice(end, end + LINE_REACH);
  const newline = after.search(/[\r\n]/);
  return (
    before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1) +
    text.slice(start, end) +
    (newline < 0 ? after : after.slice(0, newline))
  );
}
