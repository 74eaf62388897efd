/** Letters of other scripts that look like an ASCII letter in nearly every font, with that letter. */
const TWINS: ReadonlyMap<string, string> = new Map([
  // Cyrillic.
  ...pairs('\u0430a \u0435e \u043Eo \u0440p \u0441c \u0443y \u0445x \u0456i \u0458j \u0455s \u0501d \u04BBh \u051Bq \u051Dw \u0475v \u04CFl'),
  ...pairs('\u0410A \u0412B \u0415E \u041AK \u041CM \u041DH \u041EO \u0420P \u0421C \u0422T \u0425X \u0406I \u0408J \u0405S \u04AEY \u051CW'),
  // Greek. Its small letters are used in formulas, and most of them look like themselves.
  ...pairs('\u03BFo \u0391A \u0392B \u0395E \u0396Z \u0397H \u0399I \u039AK \u039CM \u039DN \u039FO \u03A1P \u03A4T \u03A5Y \u03A7X'),
  // Armenian, Latin small capitals and letters without a dot.
  ...pairs('\u0585o \u057Du \u0578n \u0566q \u0261g \u0131i'),
]);

function pairs(list: string): [string, string][] {
  return list.split(' ').map((pair) => [pair[0]!, pair[1]!]);
}

const TWIN = `[${[...TWINS.keys()].join('')}]`;
const HAS_TWIN = new RegExp(TWIN);
const WORD = /[\p{L}\p{Nl}_$][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$]*/gu;
const ASCII_LETTER = /[A-Za-z]/;
/** A name in one script throughout is only suspicious when it is long enough not to be a word of that script by chance. */
const SHORTEST_WHOLE = 3;

/** A word that reads like another one. */
export interface Lookalike {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The word in ASCII. */
  readonly twin: string;
  /** What gave it away: the letters of other scripts in it. */
  readonly letters: string;
  /** Whether the ASCII word occurs in the text as well. */
  readonly twinned: boolean;
}

/**
 * The words of a text that mix ASCII letters with letters of another script that look like ASCII ones, and those that consist of
 * such letters alone while the ASCII word occurs too. A word with any other letter of its script is a word of that language.
 */
export function findLookalikes(text: string): readonly Lookalike[] {
  if (!HAS_TWIN.test(text)) return [];
  const words = [...text.matchAll(WORD)];
  const plain = new Set(words.map(([word]) => word).filter((word) => ASCII_LETTER.test(word) && !HAS_TWIN.test(word)));
  const found: Lookalike[] = [];
  for (const { 0: word, index } of words) {
    if (!HAS_TWIN.test(word)) continue;
    const letters = Array.from(word).filter((letter) => letter > '\u007f');
    if (letters.some((letter) => !TWINS.has(letter))) continue;
    const twin = Array.from(word, (letter) => TWINS.get(letter) ?? letter).join('');
    // `x_max` with a Greek x is a formula; a part between underscores that mixes scripts is not.
    const mixed = word.split(/[_$\d]+/).some((part) => ASCII_LETTER.test(part) && HAS_TWIN.test(part));
    const whole = !ASCII_LETTER.test(word) && letters.length >= SHORTEST_WHOLE && plain.has(twin);
    if (mixed || whole) found.push({ start: index, end: index + word.length, word, twin, letters: [...new Set(letters)].join(''), twinned: plain.has(twin) });
  }
  return found;
}
