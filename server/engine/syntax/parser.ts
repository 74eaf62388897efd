import { Edit, Parser, type Tree } from 'web-tree-sitter';
import type { TextChange } from '../model/document';
import type { Clock } from '../ports';
import { nestCallees } from './callees';
import { HAND_READERS, type HandReader } from './byHand';
import { FlatBuffer, flattenCursor, flattenMemory } from './flatten';
import type { FlatTree, TreeChange } from './flatTree';
import { Reshaper } from './reshape';
import type { LoadedLanguage, ParserRuntime } from './runtime';

/** What one parse came to. `tree` is valid until the next parse with the same `SyntaxState`. */
export interface ParseOutcome {
  readonly tree: FlatTree | undefined;
  /** True when the time was up before the text was parsed; the state then starts afresh. */
  readonly timedOut: boolean;
  /** Milliseconds. */
  readonly parse: number;
  readonly flatten: number;
}

/** The text from the smallest common span that differs, in both texts. */
export function changedSpan(before: string, after: string): TreeChange {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < shortest - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** The span that a list of incremental changes touched, in the text before and after all of them. */
export function spanOfChanges(changes: readonly TextChange[]): TreeChange | undefined {
  let span: { start: number; oldEnd: number; newEnd: number } | undefined;
  for (const { range, newText } of changes) {
    const grown = newText.length - (range.end - range.start);
    if (!span) {
      span = { start: range.start, oldEnd: range.end, newEnd: range.start + newText.length };
      continue;
    }
    // `range` speaks of the text after the changes so far: stretch the span over it, then let it grow.
    const beyond = Math.max(0, range.end - span.newEnd);
    span = {
      start: Math.min(span.start, range.start),
      oldEnd: span.oldEnd + beyond,
      newEnd: span.newEnd + beyond + grown,
    };
  }
  return span;
}

/** How the reader of the parser's memory did on a tree that is known; decided once a language. */
type Reader = 'memory' | 'cursor';

/** The parser of one language. Not reentrant: one text at a time. */
export class SyntaxParser {
  readonly #parser: Parser;
  readonly #byHand: HandReader | undefined;
  readonly #reader: Reader;
  readonly #reshaper: Reshaper | undefined;

  constructor(
    private readonly runtime: ParserRuntime,
    readonly language: LoadedLanguage,
    private readonly clock: Clock,
  ) {
    this.#parser = new Parser();
    this.#byHand = language.spec.byHand && HAND_READERS[language.spec.byHand];
    if (language.grammar) this.#parser.setLanguage(language.grammar);
    this.#reader = this.#chooseReader();
    this.#reshaper = language.spec.reshape && new Reshaper(language, language.spec.reshape);
  }

  /** A fresh memory for one document; give it to `parse` on every version of that document, and `dispose` it at the end. */
  createState(): SyntaxState {
    return new SyntaxState();
  }

  /**
   * Parses `text`, reusing what `state` knows of the version before. `changes` saves finding the difference; it must lead
   * from the text parsed last to `text`. `budget` is in milliseconds.
   */
  parse(state: SyntaxState, text: string, options: { readonly changes?: readonly TextChange[]; readonly budget?: number } = {}): ParseOutcome {
    const started = this.clock.now();
    if (state.tree && state.text === text && state.current.language === this.language) {
      return { tree: state.shown, timedOut: false, parse: 0, flatten: 0 };
    }
    if (this.#byHand) return this.#parseByHand(this.#byHand, state, text);
    const change = state.tree ? (options.changes && spanOfChanges(options.changes)) ?? changedSpan(state.text, text) : undefined;
    if (state.tree && change) state.tree.edit(inputEdit(state.text, text, change));

    const deadline = started + (options.budget ?? Infinity);
    const read = (index: number): string => text.slice(index, index + READ_SIZE);
    // The callback costs a call out of WebAssembly every few hundred tokens: only where a parse can take long.
    const watched = options.budget !== undefined && text.length > WATCH_FROM;
    const parsed = this.#parser.parse(read, state.tree, watched ? { progressCallback: () => this.clock.now() > deadline } : undefined);
    const parseEnd = this.clock.now();
    if (!parsed) {
      this.#parser.reset();
      state.dispose();
      return { tree: undefined, timedOut: true, parse: parseEnd - started, flatten: 0 };
    }
    const target = state.spare;
    if (this.#reader === 'memory') {
      flattenMemory(this.runtime.memory, parsed, this.language, text, target, change && state.current, change);
    } else {
      flattenCursor(parsed, this.language, text, target);
    }
    nestCallees(target);
    state.accept(parsed, text);
    state.shown = state.current;
    if (this.#reshaper) {
      state.shown = this.#reshaper.reshape(state.current, state.reshaped);
      // Made anew each time: what it shares with the version before is not known.
      state.reshaped.version = state.current.version;
      state.reshaped.reuse = undefined;
    }
    return { tree: state.shown, timedOut: false, parse: parseEnd - started, flatten: this.clock.now() - parseEnd };
  }

  /** Reading by hand costs so little that every version is read anew. */
  #parseByHand(reader: HandReader, state: SyntaxState, text: string): ParseOutcome {
    const started = this.clock.now();
    state.dispose();
    reader.parse(text, this.language, state.spare);
    state.accept(null, text);
    state.shown = state.current;
    return { tree: state.shown, timedOut: false, parse: this.clock.now() - started, flatten: 0 };
  }

  /** Frees the parser's memory; the object is unusable afterwards. */
  dispose(): void {
    this.#parser.delete();
  }

  #chooseReader(): Reader {
    if (!this.language.tables) return 'cursor';
    const sample = this.#parser.parse(SAMPLE);
    if (!sample) return 'cursor';
    const fast = new FlatBuffer();
    const sure = new FlatBuffer();
    try {
      flattenMemory(this.runtime.memory, sample, this.language, SAMPLE, fast);
      flattenCursor(sample, this.language, SAMPLE, sure);
      return sameTree(fast, sure) ? 'memory' : 'cursor';
    } catch {
      return 'cursor';
    } finally {
      sample.delete();
    }
  }
}

/** The parser asks for text in pieces of at most its own buffer: 10 KiB, that is 5,119 code units and a terminator. */
const READ_SIZE = 5119;
const WATCH_FROM = 100_000;
/** Text that every grammar makes some tree of, with errors in most: names, numbers, strings, brackets, a comment, emoji. */
const SAMPLE = 'a = b.c(d, "e", [1, 2.5], {f: g})\nif (a) { return x[0] } // é 😀\ndef h(i=1, *j): # k\n  l <- 3 ` ${m}\n';

function sameTree(a: FlatTree, b: FlatTree): boolean {
  if (a.count !== b.count) return false;
  for (let i = 0; i < a.count; i++) {
    const same =
      a.kind[i] === b.kind[i] &&
      a.start[i] === b.start[i] &&
      a.end[i] === b.end[i] &&
      a.parent[i] === b.parent[i] &&
      a.next[i] === b.next[i] &&
      a.field[i] === b.field[i];
    if (!same) return false;
  }
  return true;
}

/** What is kept of a document between its versions. */
export class SyntaxState {
  tree: Tree | null = null;
  text = '';
  current = new FlatBuffer();
  spare = new FlatBuffer();
  /** The tree in the form that the engine reads, for grammars whose own form differs. */
  readonly reshaped = new FlatBuffer();
  /** The tree to read: `current` or `reshaped`. */
  shown = this.current;

  /** Takes over a new tree whose nodes were read into `spare`. */
  accept(tree: Tree | null, text: string): void {
    this.tree?.delete();
    this.tree = tree;
    this.text = text;
    this.spare.version = this.current.version + 1;
    [this.current, this.spare] = [this.spare, this.current];
  }

  /** Frees the tree; the next parse starts from nothing. The collector does not see the parser's memory. */
  dispose(): void {
    this.tree?.delete();
    this.tree = null;
    this.text = '';
  }
}

function inputEdit(before: string, after: string, change: TreeChange): Edit {
  const startPosition = positionAt(before, 0, 0, 0, change.start);
  return new Edit({
    startIndex: change.start,
    oldEndIndex: change.oldEnd,
    newEndIndex: change.newEnd,
    startPosition,
    oldEndPosition: positionAt(before, change.start, startPosition.row, startPosition.column, change.oldEnd),
    newEndPosition: positionAt(after, change.start, startPosition.row, startPosition.column, change.newEnd),
  });
}

/** Row and column of an offset, counted on from a known place. Columns are UTF-16 code units. */
function positionAt(text: string, from: number, row: number, column: number, offset: number): { row: number; column: number } {
  let line = text.indexOf('\n', from);
  let lineStart = from - column;
  while (line >= 0 && line < offset) {
    row++;
    lineStart = line + 1;
    line = text.indexOf('\n', lineStart);
  }
  return { row, column: offset - lineStart };
}
