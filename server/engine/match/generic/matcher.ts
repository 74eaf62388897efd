import type { Binding } from '../bindings';
import { BudgetError } from '../matcher';
import type { TextPatternNode, TextToken } from './tokens';

/** Where a pattern matched. */
export interface TextMatch {
  readonly start: number;
  readonly end: number;
  readonly bindings: ReadonlyMap<string, Binding>;
}

/** What an ellipsis has skipped so far. */
interface Dots {
  /** The last line that it may skip. */
  readonly maxLine: number;
  /** Offset from which it skips. */
  readonly from: number;
  readonly name: string | undefined;
}

/** A state of matching: everything before `at` is taken. */
interface State {
  readonly at: number;
  /** The last token that a part of the pattern matched, -1 before the first. */
  readonly last: number;
  readonly dots: Dots | undefined;
  readonly bindings: ReadonlyMap<string, Binding>;
}

type Then = (state: State) => State | undefined;

/** Matches text patterns against the tokens of one text. */
export class TextMatcher {
  #steps: number;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly TextToken[],
    /** Lines that one ellipsis may go over. */
    private readonly maxSpan: number,
    maxSteps: number,
  ) {
    this.#steps = maxSteps;
  }

  /** Every place where the pattern matches, one for each token that it can begin with. Throws `BudgetError`. */
  find(pattern: readonly TextPatternNode[]): TextMatch[] {
    const found: TextMatch[] = [];
    const first = pattern[0];
    if (!first) return found;
    const end = this.tokens.length;
    for (let at = 0; at < end; at++) {
      const token = this.tokens[at]!;
      // What begins with an ellipsis begins where a block begins.
      if (first.op === 'dots' && token.blocks.at(-1)!.first !== at) continue;
      if (first.op === 'token' && first.text !== token.text) continue;
      const state = this.#match(pattern, 0, end, 0, { at, last: -1, dots: undefined, bindings: new Map() }, (last) => this.#close(last));
      if (!state) continue;
      found.push({ start: token.start, end: this.#endOf(state, token), bindings: state.bindings });
    }
    return found;
  }

  #endOf(state: State, first: TextToken): number {
    return state.last < 0 ? first.end : this.tokens[state.last]!.end;
  }

  /** The end of the whole pattern: what a last ellipsis takes is the rest of the block. */
  #close(state: State): State | undefined {
    const { dots } = state;
    if (!dots) return state;
    const from = Math.max(state.last, 0);
    const stop = this.tokens[from]!.blocks.at(-1)!.stop;
    let last = state.last;
    for (let at = from; at < stop && this.tokens[at]!.line <= dots.maxLine; at++) last = Math.max(last, at);
    return this.#endDots({ ...state, at: last + 1, last }, last < 0 ? dots.from : this.tokens[last]!.end);
  }

  /**
   * Matches `pattern` from `index` on; `stop` is the end of the block that has to be matched, `depth` how many blocks are
   * entered by the pattern.
   */
  #match(pattern: readonly TextPatternNode[], index: number, stop: number, depth: number, state: State, then: Then): State | undefined {
    if (--this.#steps < 0) throw new BudgetError('the pattern takes too many steps on this text');
    const node = pattern[index];
    if (!node) return then(state);
    switch (node.op) {
      case 'dots':
        return this.#match(pattern, index + 1, stop, depth, this.#startDots(state, node.name), then);
      case 'block':
        return this.#skipping(state, stop, (here) => this.#block(node.nodes, stop, depth, here, (after) => this.#match(pattern, index + 1, stop, depth, after, then)));
      default:
        return this.#skipping(state, stop, (here) => {
          const next = this.#token(node, here);
          return next && this.#match(pattern, index + 1, stop, depth, next, then);
        });
    }
  }

  /** Tries here, and under an ellipsis at each token after. */
  #skipping(state: State, stop: number, attempt: (state: State) => State | undefined): State | undefined {
    for (let here = state; here.at < stop; here = { ...here, at: here.at + 1 }) {
      const { dots } = here;
      const token = this.tokens[here.at]!;
      if (dots && token.line > dots.maxLine) return undefined;
      const from = here.at > 0 ? this.tokens[here.at - 1]!.end : 0;
      const closed = this.#endDots(here, Math.max(from, dots?.from ?? 0));
      const found = closed && attempt(closed);
      if (found) return found;
      if (!dots) return undefined;
    }
    return undefined;
  }

  #block(nodes: readonly TextPatternNode[], stop: number, depth: number, state: State, then: Then): State | undefined {
    const block = this.tokens[state.at]!.blocks.find((candidate, level) => level > depth && candidate.first === state.at && candidate.stop <= stop);
    if (!block) return undefined;
    return this.#match(nodes, 0, block.stop, depth + 1, state, (inner) => {
      // The block has to be matched to its end.
      if (inner.at < block.stop && !inner.dots) return undefined;
      const last = this.tokens[block.stop - 1]!;
      if (inner.dots && last.line > inner.dots.maxLine) return undefined;
      const closed = this.#endDots(inner, last.end);
      return closed && then({ ...closed, at: block.stop, last: inner.dots ? block.stop - 1 : closed.last });
    });
  }

  #token(node: TextPatternNode & { op: 'token' | 'meta' }, state: State): State | undefined {
    const token = this.tokens[state.at]!;
    const next = { at: state.at + 1, last: state.at, dots: undefined };
    if (node.op === 'token') return node.text === token.text ? { ...next, bindings: state.bindings } : undefined;
    if (!token.isWord) return undefined;
    const bindings = this.#bind(state.bindings, node.name, token.start, token.end);
    return bindings && { ...next, bindings };
  }

  /** Another `...` after the first lets the same ellipsis go over more lines. */
  #startDots(state: State, name: string | undefined): State {
    const { dots, last } = state;
    if (dots) return { ...state, dots: { ...dots, maxLine: dots.maxLine + this.maxSpan, name: dots.name ?? name } };
    const before = last < 0 ? this.tokens[state.at] : this.tokens[last];
    const from = last < 0 ? (before?.start ?? 0) : before!.end;
    return { ...state, dots: { maxLine: (before?.line ?? 0) + this.maxSpan, from, name } };
  }

  #endDots(state: State, to: number): State | undefined {
    const { dots } = state;
    if (!dots) return state;
    if (dots.name === undefined) return { ...state, dots: undefined };
    const bindings = this.#bind(state.bindings, dots.name, dots.from, to);
    return bindings && { ...state, dots: undefined, bindings };
  }

  #bind(bindings: ReadonlyMap<string, Binding>, name: string, start: number, end: number): ReadonlyMap<string, Binding> | undefined {
    const value = this.text.slice(start, end);
    const bound = bindings.get(name);
    if (bound) return bound.value === value ? bindings : undefined;
    return new Map([...bindings, [name, { start, end, first: -1, last: -1, value }]]);
  }
}
