import { type BuiltText, readBuiltText, VALUE } from './builtText';
import { textExpression } from './literals';
import type { FixContext } from './types';

/** A command line as expressions: the program, and each of its arguments. */
export interface CommandParts {
  readonly program: string;
  readonly args: readonly string[];
}

/** Commands that the shell itself carries out: there is no program of the name. */
const SHELL_ONLY: ReadonlySet<string> = new Set([
  'alias',
  'bg',
  'break',
  'cd',
  'command',
  'continue',
  'declare',
  'eval',
  'exec',
  'exit',
  'export',
  'fg',
  'for',
  'function',
  'history',
  'if',
  'jobs',
  'local',
  'popd',
  'pushd',
  'read',
  'readonly',
  'return',
  'set',
  'shift',
  'source',
  'time',
  'trap',
  'type',
  'ulimit',
  'umask',
  'unset',
  'until',
  'wait',
  'while',
  'case',
  'dir',
  'copy',
  'del',
  'cls',
  '.',
]);

/**
 * Splits a command line that code puts together into what a shell would run: quotes group, blanks divide, and a value is
 * always part of one argument. Undefined where the line asks the shell for more (pipes, redirections, variables, patterns),
 * where the program is no plain word, or where a value has to be escaped.
 */
export function splitCommand(node: number, context: FixContext): CommandParts | undefined {
  const built = readBuiltText(context.tree, node);
  if (!built) return undefined;
  const line = flatten(built);
  // `%NAME%` is a variable on Windows.
  const words = /%\w+%/.test(line) ? undefined : splitWords(line);
  if (!words || words.length === 0) return undefined;
  const [head, ...rest] = words;
  if (!/^[\w./+-]+$/.test(head!) || head!.includes('=') || SHELL_ONLY.has(head!)) return undefined;
  let index = 0;
  const parts: string[] = [];
  for (const word of [head!, ...rest]) {
    const count = word.split(VALUE).length - 1;
    const part = textExpression(word, built.values.slice(index, index + count), context);
    if (part === undefined) return undefined;
    index += count;
    parts.push(part);
  }
  return { program: parts[0]!, args: parts.slice(1) };
}

function flatten(built: BuiltText): string {
  return built.leaves.map((leaf) => leaf.text).join('');
}

/** The words of a command line without its quotes. */
function splitWords(line: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (char === "'" || char === '"') {
      const end = line.indexOf(char, i + 1);
      if (end < 0) return undefined;
      const inside = line.slice(i + 1, end);
      if (/[\\\r\n]/.test(inside) || (char === '"' && /[$`!]/.test(inside))) return undefined;
      word = (word ?? '') + inside;
      i = end;
    } else if (char === ' ' || char === '\t') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (/[|&;<>()$`\\*?[\]{}!#^\r\n]/.test(char) || (char === '~' && word === undefined)) {
      return undefined;
    } else {
      word = (word ?? '') + char;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}
