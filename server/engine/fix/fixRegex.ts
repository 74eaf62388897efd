import type { FixRegex } from '../rules/definition';
import { compileRegex } from '../rules/regex';

/** UTF-16 code units; a finding longer than this is no place for a textual repair. */
const MAX_LENGTH = 10_000;

/**
 * The finding's text after the replacement, in which `\1`, `\g<1>` and `\g<name>` stand for groups as in Python.
 * Undefined where nothing matches, nothing changes, a group does not exist, or the expression is wrong (loading rules
 * reports that).
 */
export function applyFixRegex(text: string, { regex, replacement, count = 0 }: FixRegex): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const all = compile(regex);
  if (!all) return undefined;
  const groups = namedGroups(regex);
  let result = '';
  let from = 0;
  let replaced = 0;
  for (const match of text.matchAll(all)) {
    if (count > 0 && replaced === count) break;
    const inserted = expand(replacement, match, groups);
    if (inserted === undefined) return undefined;
    result += text.slice(from, match.index) + inserted;
    from = match.index + match[0].length;
    replaced++;
  }
  result += text.slice(from);
  return replaced === 0 || result === text ? undefined : result;
}

function compile(source: string): RegExp | undefined {
  try {
    return compileRegex(source, 'g');
  } catch {
    return undefined;
  }
}

/** The numbers of named groups: the translated expression has no names. */
function namedGroups(source: string): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  let count = 0;
  for (const match of source.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?!\?)|\(\?P?<([A-Za-z_]\w*)>/gs)) {
    if (!match[0].startsWith('(')) continue;
    count++;
    if (match[1] !== undefined) groups.set(match[1], count);
  }
  return groups;
}

function expand(replacement: string, match: RegExpMatchArray, groups: ReadonlyMap<string, number>): string | undefined {
  let failed = false;
  const text = replacement.replace(
    /\\(?:g<(\w+)>|(\d{1,2})|(.))/gs,
    (_, named: string | undefined, digits: string | undefined, other: string | undefined) => {
      if (other !== undefined) return ESCAPES[other] ?? `\\${other}`;
      const key = named ?? digits!;
      const group = /^\d+$/.test(key) ? Number(key) : groups.get(key);
      if (group === undefined || group >= match.length) {
        failed = true;
        return '';
      }
      return match[group] ?? '';
    },
  );
  return failed ? undefined : text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };
