import { isMet, numbered, type NumberedNeeds, type Word, wordsOf } from '../match/needs';
import type { Needs } from '../rules/definition';
import { changeBetween, type TextChanges } from '../text/change';
import { createKeywordAutomaton, type KeywordAutomaton } from '../text/keywords';

/** A word that some rule asks for. */
interface Listener {
  readonly number: number;
  /** `piece` may stand within a longer word. */
  readonly as: 'piece' | 'word' | 'name';
  readonly text: string;
}

const PLAIN_NAME = /^[\w$]+$/;
/** How far beside a word its borders are looked at. */
const BORDER = 2;
/** A change of more than this part of a text is a new text. */
const MOST_CHANGED = 0.5;

/** Tells which rules have a chance on a text by the words in it: one pass over it, whatever the number of rules. */
export class Prefilter {
  readonly #needs: readonly NumberedNeeds[];
  readonly #automaton: KeywordAutomaton | undefined;
  readonly #listeners: readonly (readonly Listener[])[];
  readonly #longest: number;
  readonly words: number;

  constructor(needs: readonly Needs[]) {
    const listeners = new Map<string, Listener>();
    const numberOf = (word: Word): number => listeners.get(JSON.stringify(word))!.number;
    for (const word of needs.flatMap(wordsOf)) {
      const key = JSON.stringify(word);
      if (!listeners.has(key)) listeners.set(key, listenerOf(word, listeners.size));
    }
    const byText = new Map<string, Listener[]>();
    for (const listener of listeners.values()) {
      const text = listener.text.toLowerCase();
      const known = byText.get(text);
      if (known) known.push(listener);
      else byText.set(text, [listener]);
    }
    this.words = listeners.size;
    this.#listeners = [...byText.values()];
    this.#longest = Math.max(0, ...[...byText.keys()].map((text) => text.length));
    this.#automaton = byText.size > 0 ? createKeywordAutomaton([...byText.keys()]) : undefined;
    this.#needs = needs.map((each) => numbered(each, numberOf));
  }

  /** Which conditions a text meets, by their index. */
  met(text: string): boolean[] {
    const present = new Uint8Array(this.words);
    const done = new Uint8Array(this.#listeners.length);
    this.#automaton?.scan(text, (keyword, end) => {
      if (done[keyword] === 1) return;
      let missing = false;
      for (const { number, as, text: word } of this.#listeners[keyword]!) {
        if (present[number] === 1) continue;
        if (isThere(text, word, end, as)) present[number] = 1;
        else missing = true;
      }
      if (!missing) done[keyword] = 1;
    });
    return this.metBy(present);
  }

  /** The same by what is known of the words: by number, 0 for those that are not there. */
  metBy(present: Uint8Array): boolean[] {
    return this.#needs.map((needs) => isMet(needs, present));
  }

  /** Adds how often each word stands in a part of a text to `counts`, `times` over. `around` is the part that may have changed. */
  count(text: string, around: { readonly start: number; readonly end: number }, counts: Int32Array, times: 1 | -1): void {
    const reach = this.#longest + BORDER;
    const part = { start: Math.max(0, around.start - reach), end: Math.min(text.length, around.end + reach) };
    this.#automaton?.scan(text, (keyword, end) => {
      for (const { number, as, text: word } of this.#listeners[keyword]!) if (isThere(text, word, end, as)) counts[number]! += times;
    }, part);
  }
}

/** Follows one text through its changes: after one, only the words around it are counted again. */
export class PrefilterFollower {
  #text: string | undefined;
  #met: readonly boolean[] = [];
  readonly #counts: Int32Array;
  readonly #present: Uint8Array;

  constructor(private readonly filter: Prefilter) {
    this.#counts = new Int32Array(filter.words);
    this.#present = new Uint8Array(filter.words);
  }

  /** Which conditions the text meets now, by their index. The same array as before where nothing has changed. */
  met(text: string): readonly boolean[] {
    const before = this.#text;
    if (text === before) return this.#met;
    const change = before === undefined ? undefined : changeBetween(before, text);
    if (before !== undefined && change && isSmall(change, text)) {
      this.filter.count(before, { start: change.prefix, end: before.length - change.suffix }, this.#counts, -1);
      this.filter.count(text, { start: change.prefix, end: text.length - change.suffix }, this.#counts, 1);
    } else {
      this.#counts.fill(0);
      this.filter.count(text, { start: 0, end: text.length }, this.#counts, 1);
    }
    this.#text = text;
    if (this.#notePresent() || before === undefined) this.#met = this.filter.metBy(this.#present);
    return this.#met;
  }

  /** Whether a word came or went. */
  #notePresent(): boolean {
    let changed = false;
    for (let word = 0; word < this.#present.length; word++) {
      const now = this.#counts[word]! > 0 ? 1 : 0;
      if (this.#present[word] !== now) {
        this.#present[word] = now;
        changed = true;
      }
    }
    return changed;
  }
}

function isSmall({ prefix, suffix }: TextChanges, text: string): boolean {
  return text.length - prefix - suffix < text.length * MOST_CHANGED;
}

function listenerOf(word: Word, number: number): Listener {
  if (typeof word === 'string') return { number, as: 'piece', text: word };
  if ('word' in word) return { number, as: 'word', text: word.word };
  return { number, as: 'name', text: word.name };
}

/** Whether a keyword that was found (in either case) is there in the way that is asked for. */
function isThere(text: string, word: string, end: number, as: Listener['as']): boolean {
  if (as === 'piece') return true;
  const start = end - word.length;
  if (as === 'name') {
    if (!text.startsWith(word, start)) return false;
    return !PLAIN_NAME.test(word) || (!isNamePart(text.charCodeAt(start - 1)) && !isNamePart(text.charCodeAt(end)));
  }
  if (isWordPart(text.charCodeAt(end))) return false;
  // After `\n` in a string a word begins.
  return !isWordPart(text.charCodeAt(start - 1)) || text.charCodeAt(start - 2) === 0x5c;
}

/** ASCII letters, digits, `_`; not the end of the text. */
function isWordPart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

function isNamePart(code: number): boolean {
  return isWordPart(code) || code === 0x24;
}
