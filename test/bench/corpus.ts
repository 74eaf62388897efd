import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/assets';

/** A text to type in, of about a given number of lines, made of whole real files. */
export interface TypingText {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** What is typed, character by character, at several places. */
  readonly typed: string;
}

function filesBelow(folder: string, extension: string): string[] {
  const root = join(repositoryRoot(), folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension) && !file.endsWith('.d.ts') && !file.includes('.fixed.'))
    .sort()
    .map((file) => join(root, file));
}

/** Whole files one after the other, over and over, until there are `lines` lines or a few more. */
function textOf(files: readonly string[], lines: number): string {
  const pieces: string[] = [];
  let count = 0;
  for (let i = 0; count < lines; i = (i + 1) % files.length) {
    const text = readFileSync(files[i]!, 'utf8');
    const own = text.split('\n').length;
    if (count + own > lines * 1.05 && count > lines * 0.9) break;
    pieces.push(text);
    count += own;
  }
  return pieces.join('\n');
}

/** How often ordinary code stands between two fixtures of rules, which are dense with flaws. */
const ORDINARY = 8;

/** Python: ordinary code with a fixture here and there. */
function pythonFiles(): string[] {
  const ordinary = join(repositoryRoot(), 'test/unit/syntax/sample.py');
  return filesBelow('rules/python', '.py').flatMap((fixture) => [...Array<string>(ORDINARY).fill(ordinary), fixture]);
}

/** TypeScript (Lintel itself), JavaScript (mocha's and ESLint's sources) and Python (ordinary code with some flaws). */
export function typingTexts(lines: number): TypingText[] {
  const script = 'const rows = db.query("SELECT name FROM users WHERE id = " + id);';
  return [
    { name: 'TypeScript', path: 'bench.ts', text: textOf(filesBelow('server', '.ts'), lines), typed: script },
    { name: 'JavaScript', path: 'bench.js', text: textOf([...filesBelow('node_modules/mocha/lib', '.js'), ...filesBelow('node_modules/eslint/lib', '.js')], lines), typed: script },
    { name: 'Python', path: 'bench.py', text: textOf(pythonFiles(), lines), typed: 'rows = cursor.execute("SELECT name FROM users WHERE id = " + user_id)' },
  ];
}

/** Offsets of lines that stand at the outermost level with a blank line before them, spread over the text. */
export function typingPlaces(text: string, count: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n', at + 1)) {
    if (/[A-Za-z]/.test(text[at + 2] ?? '')) places.push(at + 1);
  }
  const step = Math.max(1, Math.floor(places.length / count));
  return places.filter((_, index) => index % step === 0).slice(0, count);
}
