import type { Audience } from '../../model/finding';
import type { Applicability, Fix } from '../../model/fix';
import type { FlatTree } from '../../syntax/flatTree';
import { Role } from '../../syntax/language';
import { roleOf } from '../../syntax/view';
import { nodeAt } from '../../syntax/flatTree';
import type { CheckFinding, CheckName } from '../checks';
import { findHidden, type HiddenRun } from './hidden';
import { findLookalikes, type Lookalike } from './homoglyphs';
import { type Place, placeOf } from './place';

/** What stands in a text that may be meant to deceive. Whether it is, its place tells. */
export interface UnicodeSuspects {
  readonly runs: readonly HiddenRun[];
  readonly words: readonly Lookalike[];
}

/** Findings of one check in one file; more of them say nothing new. */
const MOST = 50;
/** Suspects of one file that are judged: a text with more of them has been reported already. */
const MOST_LOOKED_AT = 5000;
const NAMES: Readonly<Record<string, string>> = {
  '\u00AD': 'soft hyphen', '\u034F': 'combining grapheme joiner', '\u061C': 'Arabic letter mark', '\u180E': 'Mongolian vowel separator',
  '\u200B': 'zero-width space', '\u200C': 'zero-width non-joiner', '\u200D': 'zero-width joiner', '\u200E': 'left-to-right mark', '\u200F': 'right-to-left mark',
  '\u202A': 'left-to-right embedding', '\u202B': 'right-to-left embedding', '\u202C': 'pop directional formatting', '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override', '\u2060': 'word joiner', '\u2066': 'left-to-right isolate', '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate', '\u2069': 'pop directional isolate', '\u3164': 'Hangul filler', '\uFEFF': 'zero-width no-break space', '\uFFA0': 'halfwidth Hangul filler',
};
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const MARKS = /^[\u200E\u200F\u061C]+$/;
const LONGEST_QUOTE = 80;

/** Looks for suspects on the text alone. For a text in ASCII this is two searches. */
export function unicodeSuspects(text: string, language: 'code' | 'text'): UnicodeSuspects | undefined {
  const runs = findHidden(text);
  const words = language === 'code' ? findLookalikes(text) : [];
  return runs.length + words.length > 0 ? { runs, words } : undefined;
}

/** Judges the suspects by where they stand. */
export function judgeUnicode(suspects: UnicodeSuspects, text: string, path: string, tree: FlatTree | undefined): readonly CheckFinding[] {
  const found: CheckFinding[] = [];
  const counts = new Map<CheckName, number>();
  const add = (finding: CheckFinding): void => {
    const count = (counts.get(finding.check) ?? 0) + 1;
    counts.set(finding.check, count);
    if (count <= MOST) found.push(finding);
  };
  for (const run of suspects.runs.slice(0, MOST_LOOKED_AT)) {
    const place = placeOf(path, tree, run.start, run.end);
    const audience = audienceOf(run, place, text);
    if (audience === undefined) continue;
    add({
      check: run.kind === 'bidi' ? 'unicode-bidi' : run.kind === 'tags' ? 'unicode-tags' : run.kind === 'variation' ? 'unicode-variation' : 'unicode-zero-width',
      range: { start: run.start, end: run.end },
      values: { WHAT: describe(text.slice(run.start, run.end)), DECODED: run.decoded === undefined ? '' : ` They spell ${quoted(run.decoded)}.` },
      audience,
      fixes: [removal(run, place)],
    });
  }
  for (const look of suspects.words) {
    if (!tree || !isName(tree, look)) continue;
    const place = placeOf(path, undefined, look.start, look.end);
    if (place === 'generated' || place === 'translation') continue;
    add({
      check: 'unicode-homoglyph',
      range: { start: look.start, end: look.end },
      values: { NAME: look.word, LETTERS: Array.from(look.letters, hex).join(', '), TWIN: look.twin },
      audience: place === 'test' ? 'review' : 'everyday',
      fixes: [renaming(suspects.words, look)],
    });
  }
  return found;
}

/** Who wants to know; undefined for nobody. */
function audienceOf({ kind, start, end }: HiddenRun, place: Place, text: string): Audience | undefined {
  if (place === 'generated') return undefined;
  const run = text.slice(start, end);
  if (kind === 'bidi') return explained(text, start, place) ? undefined : 'everyday';
  if (kind === 'tags' || kind === 'variation') return place === 'translation' && kind === 'variation' ? undefined : 'everyday';
  if (place === 'translation') return undefined;
  if (run === '\u00AD') return place === 'code' ? 'everyday' : undefined;
  if (MARKS.test(run) && RIGHT_TO_LEFT.test(lineAround(text, start))) return undefined;
  switch (place) {
    case 'code':
    case 'string':
    case 'config':
    case 'instructions':
      return 'everyday';
    case 'prose':
      // One is left over from copying; a row of them carries something.
      return Array.from(run).length >= 4 ? 'everyday' : 'audit';
    case 'comment':
    case 'regex':
    case 'test':
      return 'review';
  }
}

/**
 * Whether a line's direction marks belong to text that is written from right to left: there, they are opened and closed on the
 * same line. In translations isolates stand around values too. Nothing explains an override.
 */
function explained(text: string, at: number, place: Place): boolean {
  if (place === 'code' || place === 'config' || place === 'instructions' || place === 'regex') return false;
  const line = lineAround(text, at);
  if (/[\u202D\u202E]/.test(line) || !isBalanced(line)) return false;
  return place === 'translation' || RIGHT_TO_LEFT.test(line);
}

function isBalanced(line: string): boolean {
  const open: ('isolate' | 'embedding')[] = [];
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) open.push('isolate');
    else if (/[\u202A\u202B]/.test(character)) open.push('embedding');
    else if (character === '\u2069' && open.pop() !== 'isolate') return false;
    else if (character === '\u202C' && open.pop() !== 'embedding') return false;
  }
  return open.length === 0;
}

/** The line around an offset, or what of it is near. */
function lineAround(text: string, at: number): string {
  const near = 2000;
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - near);
  const line = text.indexOf('\n', at);
  return text.slice(from, Math.min(line < 0 ? text.length : line, at + near));
}

/** Whether the word is a name of the program. */
function isName(tree: FlatTree, { start, end }: Lookalike): boolean {
  const node = nodeAt(tree, start, end);
  if (tree.start[node] !== start || tree.end[node] !== end) return false;
  const role = roleOf(tree, node);
  return role === Role.Identifier || role === Role.PropertyName || role === Role.ShorthandPair || /identifier|^name$/.test(tree.language.kindName[tree.kind[node]!] ?? '');
}

function removal({ kind, start, end }: HiddenRun, place: Place): Fix {
  const harmless = place === 'comment' || place === 'prose' || place === 'instructions';
  const applicability: Applicability = harmless ? 'safe' : 'unsafe';
  return { id: `unicode-${kind}/remove`, title: 'Remove the hidden characters', applicability, edits: [{ range: { start, end }, newText: '' }] };
}

/** Every place where the file writes the name so: one alone would tear them apart. */
function renaming(words: readonly Lookalike[], look: Lookalike): Fix {
  const edits = words.filter(({ word }) => word === look.word).map(({ start, end }) => ({ range: { start, end }, newText: look.twin }));
  return { id: 'unicode-homoglyph/replace', title: `Write \`${look.twin}\` in ASCII`, applicability: 'unsafe', edits };
}

function describe(run: string): string {
  const characters = Array.from(run);
  const first = characters[0]!;
  const name = NAMES[first];
  const one = `${hex(first)}${name ? ` (${name})` : ''}`;
  return characters.length === 1 ? one : `${characters.length} characters from ${one} on`;
}

function hex(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Somebody else's hidden words, so that nobody reads them as a part of the message. */
function quoted(decoded: string): string {
  return JSON.stringify(decoded.length > LONGEST_QUOTE ? `${decoded.slice(0, LONGEST_QUOTE)}…` : decoded);
}
