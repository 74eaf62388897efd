import type { TextChange } from '../../server/engine';
import { pickIndex } from '../support/random';

/** What an author does to a text in one go: changes in the order LSP sends them. */
export type Burst = readonly (readonly TextChange[])[];

const SNIPPETS: readonly string[] = [
  'const rows = db.query("SELECT name FROM users WHERE id = " + req.query.id);\n',
  'eval(input)\n',
  'password = "hunter2-Tr0ub4dor"\n',
  'subprocess.run(request.args["cmd"], shell=True)\n',
  '// lintel-ignore sql-injection -- checked\n',
  '# lintel-ignore command-injection -- checked\n',
  'import os\n',
  "import { exec } from 'node:child_process';\n",
  'if (a) {\n',
  'def f(x):\n    return x\n',
  "import left from 'made-up-package';\n",
  'import made_up_module\n',
  'const is\u0410dmin = isAdmin;\n',
  '`${a}`',
  '"""',
];
const ODD: readonly string[] = ['{', '}', '(', ')', '[', ']', '"', "'", '`', '/*', '*/', '//', '#', '\\', '😀', 'é', '\u2028', '\ufeff', '\u200b', '\u202e', '\u{e0041}', '\u0430', '\t', '\r', '\r\n', '\n\n', '\u0000', '\ud83d', '=>', '${', '<', '>', ':'];

function change(start: number, end: number, newText: string): TextChange {
  return { range: { start, end }, newText };
}

/** The text after a list of changes, each measured in the text that the one before it left. */
export function afterChanges(text: string, changes: readonly TextChange[]): string {
  let now = text;
  for (const { range, newText } of changes) now = now.slice(0, range.start) + newText + now.slice(range.end);
  return now;
}

/** The changes that take a list of changes back, when given the text before them. */
export function inverse(text: string, changes: readonly TextChange[]): TextChange[] {
  const back: TextChange[] = [];
  let now = text;
  for (const { range, newText } of changes) {
    back.unshift(change(range.start, range.start + newText.length, now.slice(range.start, range.end)));
    now = afterChanges(now, [{ range, newText }]);
  }
  return back;
}

/** A random thing to do to a text; `other` is a text to paste from. */
export function randomBurst(random: () => number, text: string, other: string): Burst {
  const at = pickIndex(random, text.length + 1);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  switch (pickIndex(random, 8)) {
    case 0:
    case 1: {
      // Typing a line where a line begins, character by character.
      const typed = SNIPPETS[pickIndex(random, SNIPPETS.length)]!;
      const shown = typed.slice(0, 1 + pickIndex(random, typed.length));
      return [...shown].reduce<{ at: number; steps: TextChange[][] }>(
        ({ at: place, steps }, letter) => ({ at: place + letter.length, steps: [...steps, [change(place, place, letter)]] }),
        { at: lineStart, steps: [] },
      ).steps;
    }
    case 2: {
      const end = Math.min(text.length, at + 1 + pickIndex(random, 30));
      return [[change(at, end, '')]];
    }
    case 3: {
      // Whole lines go.
      let end = at;
      for (let lines = 1 + pickIndex(random, 6); lines > 0 && end < text.length; lines--) end = (text.indexOf('\n', end) + 1 || text.length);
      return [[change(lineStart, end, '')]];
    }
    case 4: {
      const from = pickIndex(random, other.length + 1);
      return [[change(lineStart, lineStart, other.slice(from, from + pickIndex(random, 600)))]];
    }
    case 5:
      return [[change(at, at, ODD[pickIndex(random, ODD.length)]!)]];
    case 6: {
      // Another line end, where there is one.
      const end = text.indexOf('\n', at);
      if (end < 0) return [[change(text.length, text.length, '\r\n')]];
      const carriage = text[end - 1] === '\r';
      return [[change(carriage ? end - 1 : end, end + 1, carriage ? '\n' : '\r\n')]];
    }
    default: {
      // Several cursors: the same word at three places in one notification, from the end backwards as editors send it.
      const places = [at, pickIndex(random, text.length + 1), pickIndex(random, text.length + 1)].sort((a, b) => b - a);
      return [places.map((place) => change(place, place, ODD[pickIndex(random, ODD.length)]!))];
    }
  }
}
