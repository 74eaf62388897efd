/** Kinds of hidden characters. */
export type HiddenKind = 'bidi' | 'tags' | 'zero-width' | 'variation';

/** Hidden characters that stand together; UTF-16 offsets. */
export interface HiddenRun {
  readonly kind: HiddenKind;
  readonly start: number;
  readonly end: number;
  /** What the characters spell for a program that reads them, where they spell something. */
  readonly decoded?: string;
}

/**
 * Everything that can be hidden, by code unit: one pass without the `u` flag. U+DB40 begins the tags and the supplementary
 * variation selectors. A text without any of these costs this one search.
 */
const SUSPICIOUS = /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uDB40]|[\u17B4\u17B5]|\u034F|[\uFE00-\uFE0F]/;
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;
/** The flags of England, Scotland and Wales, and what else may follow the black flag: letters and digits as tags, then the end tag. */
const SUBDIVISION_FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u;
const LONGEST_FLAG = 2 + 2 * 7;
/** Scripts that need joiners, or whose words nothing else parts. */
const JOINING = /[\u0590-\u08FF\u0900-\u0FFF\u1000-\u109F\u1700-\u18AF\u1950-\u19DF\u1A20-\u1AAF\uFB1D-\uFDFF\uFE70-\uFEFC]|[\uA980-\uA9FF]|[\uAA00-\uAA7F]/;
const HANGUL = /[\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uAC00-\uD7FF]/;
const EMOJI = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|[\u{1F1E6}-\u{1F1FF}]|[\uFE0E\uFE0F]|\u20E3/u;
const IDEOGRAPH = /[\p{Script=Han}\u3000-\u303F]/u;
const ASCII_WORD = /[A-Za-z0-9_$]/;

/** The runs of hidden characters in a text that real writing does not explain, in order. Linear in the text's length. */
export function findHidden(text: string): readonly HiddenRun[] {
  const from = text.search(SUSPICIOUS);
  if (from < 0) return [];
  const runs: HiddenRun[] = [];
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (!kind) {
      at++;
      continue;
    }
    let end = at + widthAt(text, at);
    while (end < text.length && kindAt(text, end) === kind) end += widthAt(text, end);
    if (!isWriting(text, kind, at, end)) {
      const decoded = decode(text.slice(at, end), kind);
      runs.push({ kind, start: at, end, ...(decoded ? { decoded } : {}) });
    }
    at = end;
  }
  return runs;
}

function kindAt(text: string, at: number): HiddenKind | undefined {
  const unit = text.charCodeAt(at);
  if (unit < 0xad || (unit > 0xad && unit < 0x34f)) return undefined;
  if (unit === 0xdb40) {
    const code = text.codePointAt(at)!;
    if (code <= 0xe007f && code >= 0xe0000) return 'tags';
    return code >= 0xe0100 && code <= 0xe01ef ? 'variation' : undefined;
  }
  if (unit >= 0xfe00 && unit <= 0xfe0f) return 'variation';
  const character = text[at]!;
  if (!SUSPICIOUS.test(character)) return undefined;
  return BIDI.test(character) ? 'bidi' : 'zero-width';
}

function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) === 0xdb40 ? 2 : 1;
}

/** Whether the characters belong to how people write. */
function isWriting(text: string, kind: HiddenKind, start: number, end: number): boolean {
  const before = characterBefore(text, start);
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end)!) : '';
  switch (kind) {
    case 'bidi':
      return false;
    case 'tags':
      return SUBDIVISION_FLAG.test(text.slice(Math.max(0, start - 2), Math.min(end, start + LONGEST_FLAG))) && end - start <= LONGEST_FLAG - 2;
    case 'variation':
      return isSelected(text.slice(start, end), before, after);
    default:
      return isJoining(text, start, end, before, after);
  }
}

/** A selector chooses the form of the one character before it; editors double the one that asks for an emoji. */
function isSelected(run: string, before: string, after: string): boolean {
  const plain = /^[\uFE0E\uFE0F]{1,3}$/.test(run);
  // What is left behind of an emoji that was taken away does no harm, unless it hides in a name.
  if (plain) return !(ASCII_WORD.test(before) && ASCII_WORD.test(after));
  const single = Array.from(run).length === 1;
  if (!single || before === '') return false;
  return run.length === 2 ? IDEOGRAPH.test(before) : before > '\u00a0';
}

function isJoining(text: string, start: number, end: number, before: string, after: string): boolean {
  const run = text.slice(start, end);
  // The byte order mark at the start of a file.
  if (start === 0 && run === '\uFEFF') return true;
  if (/^\u200D$/.test(run) && EMOJI.test(before) && EMOJI.test(after)) return true;
  const single = run.length <= 2;
  if (single && (JOINING.test(before) || JOINING.test(after))) return true;
  if (/^[\u115F\u1160\u3164\uFFA0]+$/.test(run)) return HANGUL.test(before) || HANGUL.test(after);
  if (run === '\u180E') return JOINING.test(before);
  // A soft hyphen between letters of prose says where a word may be parted.
  return run === '\u00AD' && /\p{L}/u.test(before) && /\p{L}/u.test(after) && !/[\x00-\x7f]/.test(before + after);
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return '';
  const low = text.charCodeAt(at - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return text.slice(at - (pair ? 2 : 1), at);
}

/** What tags and variation selectors spell: a tag is an ASCII character moved up, a selector a byte. */
function decode(run: string, kind: HiddenKind): string | undefined {
  if (kind !== 'tags' && kind !== 'variation') return undefined;
  const codes = Array.from(run, (character) => character.codePointAt(0)!);
  const bytes = kind === 'tags' ? codes.map((code) => code - 0xe0000) : codes.map((code) => (code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00));
  const decoded = bytes.filter((byte) => byte >= 0x20 && byte < 0x7f).map((byte) => String.fromCharCode(byte)).join('');
  // Selectors that spell nothing are no message.
  return decoded.length > 0 && (kind === 'tags' || decoded.length * 2 > bytes.length) ? decoded : undefined;
}
