import type { Range, TextEdit } from '../model/range';
import { type FlatTree, nodeAt, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { pairOf, parts, roleOf, stringContent } from '../syntax/view';
import type { TextStyle } from '../text/style';

/** Shells in which `"$NAME"` is the value of a variable. */
const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh']);

/**
 * The edits that hand an expression (`${{ ... }}`) in the script of a workflow's step over as a variable of the environment.
 * Undefined where that would change what the script does, or not help: inside single quotes or a here document, in a shell of Windows, with `eval`.
 */
export function stepEnv(range: Range, tree: FlatTree, style: TextStyle): TextEdit[] | undefined {
  const expression = tree.text.slice(range.start, range.end);
  const run = pairAround(tree, nodeAt(tree, range.start, range.end), 'run');
  const pair = run < 0 ? undefined : pairOf(tree, run);
  if (!pair) return undefined;
  let step = tree.parent[run]!;
  while (step >= 0 && roleOf(tree, step) !== Role.Object) step = tree.parent[step]!;
  if (step < 0 || tree.text[tree.start[step]!] === '{' || !isPosix(tree, step)) return undefined;
  const env = entryOf(tree, step, 'env');
  const known = env < 0 ? [] : variables(tree, env);
  if (known === undefined) return undefined;
  const same = known.find(({ value }) => value === expression);
  const name = same?.name ?? freeName(nameOf(expression), known.map((each) => each.name));
  const written = inScript(tree, pair.value, range, name);
  if (written === undefined || name === undefined) return undefined;
  const edits: TextEdit[] = [{ range, newText: written }];
  if (same) return edits;
  const [first] = known;
  if (first) {
    const at = tree.start[first.node]!;
    edits.push(insertion(at, `${name}: ${expression}${style.eol}${columnOf(tree.text, at)}`));
  } else {
    const at = tree.start[run]!;
    const column = columnOf(tree.text, at);
    edits.push(insertion(at, `env:${style.eol}${column}${style.indent}${name}: ${expression}${style.eol}${column}`));
  }
  return edits;
}

function insertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

/** The blanks that bring a new line to the column of an offset. */
function columnOf(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}

function pairAround(tree: FlatTree, from: number, key: string): number {
  for (let node = from; node >= 0; node = tree.parent[node]!) {
    if (roleOf(tree, node) !== Role.Pair) continue;
    const pair = pairOf(tree, node);
    return pair && nodeText(tree, pair.key) === key ? node : -1;
  }
  return -1;
}

function entryOf(tree: FlatTree, mapping: number, key: string): number {
  for (const entry of parts(tree, mapping)) {
    const pair = pairOf(tree, entry);
    if (pair && nodeText(tree, pair.key) === key) return pair.value;
  }
  return -1;
}

/** The variables of a block mapping; undefined where `env` is anything else. */
function variables(tree: FlatTree, env: number): { node: number; name: string; value: string }[] | undefined {
  if (roleOf(tree, env) !== Role.Object || tree.text[tree.start[env]!] === '{') return undefined;
  return parts(tree, env).flatMap((node) => {
    const pair = pairOf(tree, node);
    return pair ? [{ node, name: nodeText(tree, pair.key), value: nodeText(tree, pair.value).replace(/^(["'])(.*)\1$/, '$2') }] : [];
  });
}

function isPosix(tree: FlatTree, step: number): boolean {
  const shell = entryOf(tree, step, 'shell');
  return shell < 0 ? !/\b(?:windows|pwsh|powershell|shell:\s*(?!(?:bash|sh)\b)\w+)\b/i.test(tree.text) : SHELLS.has(nodeText(tree, shell));
}

/** `github.event.issue.title` is ISSUE_TITLE, `github.head_ref` HEAD_REF. */
function nameOf(expression: string): string | undefined {
  const path = /^\$\{\{\s*([\w.-]+(?:\[\d+\])?(?:[\w.-]+)?)\s*\}\}$/.exec(expression)?.[1];
  if (path === undefined) return undefined;
  const words = path.replace(/\[\d+\]/g, '').split('.').filter((word) => !['github', 'event'].includes(word));
  const chosen = words[0] === 'pull_request' ? ['pr', ...words.slice(-2).filter((word) => word !== 'pull_request')] : words.slice(-2);
  return chosen.join('_').replace(/\W/g, '_').toUpperCase();
}

function freeName(name: string | undefined, taken: readonly string[]): string | undefined {
  if (name === undefined || name === '' || !taken.includes(name)) return name || undefined;
  for (let number = 2; number < 20; number++) if (!taken.includes(`${name}_${number}`)) return `${name}_${number}`;
  return undefined;
}

/** How the variable is written at this place of the script; undefined where no variable is read there. */
function inScript(tree: FlatTree, scalar: number, range: Range, name: string | undefined): string | undefined {
  if (name === undefined || roleOf(tree, scalar) !== Role.String) return undefined;
  const { start, end } = stringContent(tree, scalar);
  const script = tree.text.slice(start, end);
  // What runs its text as code runs a variable's text too.
  if (/<<-?\s*['"]?\w/.test(script) || /\b(?:eval|(?:ba|da|z)?sh\s+-\w*c)\b/.test(script)) return undefined;
  let quote = '';
  for (let at = start; at < range.start; at++) {
    const letter = tree.text[at]!;
    if (letter === '\\' && quote !== "'") at++;
    else if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  if (quote === "'") return undefined;
  if (quote === '"') return `\${${name}}`;
  const outer = tree.text[tree.start[scalar]!];
  // Quotes would end a scalar in quotes, or begin one.
  if (outer === '"' || range.start === start) return undefined;
  return `"$${name}"`;
}
