import type { AllFormula, Condition, Formula } from '../../rules/definition';
import { looksSecret } from '../analysis/entropy';
import { mayBacktrack } from '../analysis/redos';
import type { Binding } from '../bindings';
import { compareMetavariables } from '../comparison';
import type { Match, PatternSource } from '../evaluate';
import { TextMatcher } from './matcher';
import { type CommentStyle, parseTextPattern, type TextPatternNode, type TextToken, tokenize, withoutComments, wordsOfPattern } from './tokens';

/** What a text evaluator needs from outside: expressions, and other languages for `metavariable-pattern`. */
export type TextSource = Pick<PatternSource, 'regex' | 'matchesStart' | 'nested'>;

/** Options of a rule for text. */
export interface TextOptions {
  readonly comments?: CommentStyle;
  /** Lines that an ellipsis may go over; 10 where absent. */
  readonly maxSpan?: number;
}

type Kind = 'plain' | 'inside' | 'regex';
type Values = ReadonlyMap<string, Binding>;

/** A span at which a part of a formula holds. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly bindings: Values;
}

const DEFAULT_SPAN = 10;
/** A formula with more spans than this at one step is cut off. */
const MOST_SPANS = 5000;

/** Evaluates formulas on a text without a grammar, as sets of spans. */
export class TextEvaluator {
  readonly #text: string;
  #tokens: readonly TextToken[] | undefined;
  readonly #found = new Map<Formula, readonly Span[]>();

  constructor(
    private readonly source: TextSource,
    text: string,
    private readonly options: TextOptions,
    private readonly maxSteps: number,
  ) {
    this.#text = withoutComments(text, options.comments);
  }

  /** Every span at which the formula holds; in `context`, only negative parts may stand alone. Throws `BudgetError`. */
  find(formula: Formula, context?: Values): Match[] {
    const whole = context && { start: 0, end: this.#text.length, kind: 'plain' as const, bindings: context };
    const seen = new Set<string>();
    return this.#evaluate(formula, whole).flatMap(({ start, end, bindings }) => {
      if (context && !agree(context, bindings)) return [];
      const key = `${start}:${end}:${[...bindings].map(([name, { value }]) => `${name}=${value}`).join(';')}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ start, end, node: -1, bindings }];
    });
  }

  #evaluate(formula: Formula, whole: Span | undefined): readonly Span[] {
    switch (formula.op) {
      case 'pattern': {
        let known = this.#found.get(formula);
        if (!known) this.#found.set(formula, (known = this.#pattern(formula.source)));
        return known;
      }
      case 'regex': {
        let known = this.#found.get(formula);
        if (!known) this.#found.set(formula, (known = this.#regex(formula.source)));
        return known;
      }
      case 'any':
        return formula.children.flatMap((child) => this.#evaluate(child, whole));
      case 'all':
        return this.#all(formula, whole);
    }
  }

  #pattern(source: string): Span[] {
    const pattern: readonly TextPatternNode[] = parseTextPattern(source);
    if (!wordsOfPattern(pattern).every((word) => this.#text.includes(word))) return [];
    this.#tokens ??= tokenize(this.#text);
    const matcher = new TextMatcher(this.#text, this.#tokens, this.options.maxSpan ?? DEFAULT_SPAN, this.maxSteps);
    return matcher.find(pattern).map((match) => ({ ...match, kind: 'plain' as const }));
  }

  #regex(source: string): Span[] {
    const spans: Span[] = [];
    for (const found of this.#text.matchAll(this.source.regex(source))) {
      const bindings = new Map<string, Binding>();
      const add = (name: string, value: string | undefined): void => {
        if (value === undefined) return;
        const at = found.index + Math.max(0, found[0].indexOf(value));
        bindings.set(name, { start: at, end: at + value.length, first: -1, last: -1, value });
      };
      found.forEach((value, group) => {
        if (group > 0) add(`$${group}`, value);
      });
      for (const [name, value] of Object.entries(found.groups ?? {})) add(`$${name}`, value);
      spans.push({ start: found.index, end: found.index + found[0].length, kind: 'regex', bindings });
      if (spans.length >= MOST_SPANS) break;
    }
    return spans;
  }

  #all(formula: AllFormula, whole: Span | undefined): Span[] {
    const positive = formula.positive.map((part) => this.#evaluate(part, whole));
    const inside = formula.inside.map((part) => this.#evaluate(part, whole).map((span) => ({ ...span, kind: 'inside' as const })));
    const parts = [...positive, ...inside];
    let spans: readonly Span[] = parts.length === 0 ? (whole ? [whole] : []) : parts.reduce(intersect);
    for (const part of formula.anywhere ?? []) {
      const others = this.#evaluate(part, whole);
      spans = spans.flatMap((span) => others.filter((other) => agree(span.bindings, other.bindings)).map((other) => ({ ...span, bindings: merge(span.bindings, other.bindings) })));
    }
    for (const part of formula.notInside) {
      const others = this.#evaluate(part, whole);
      spans = spans.filter((span) => !others.some((other) => isIn(span, other)));
    }
    for (const part of formula.not) {
      const others = this.#evaluate(part, whole);
      spans = spans.filter((span) => !others.some((other) => (other.kind === 'regex' ? isIn(span, other) || isIn(other, span) : isIn(span, other) && isIn(other, span))));
    }
    for (const condition of formula.conditions) spans = spans.flatMap((span) => this.#condition(condition, span));
    if (formula.as !== undefined) {
      const { as } = formula;
      spans = spans.map((span) => ({ ...span, bindings: new Map([...span.bindings, [as, { start: span.start, end: span.end, first: -1, last: -1, value: this.#text.slice(span.start, span.end) }]]) }));
    }
    return formula.focus.reduce<readonly Span[]>((current, names) => current.flatMap((span) => focusOn(span, names)), spans).slice(0, MOST_SPANS);
  }

  #condition(condition: Condition, span: Span): Span[] {
    const text = (name: string): string | undefined => {
      const binding = span.bindings.get(name);
      return binding && (binding.value ?? this.#text.slice(binding.start, binding.end));
    };
    if (condition.type === 'comparison') {
      const holds = compareMetavariables(condition, (name) => {
        const value = text(name);
        return value === undefined ? undefined : { text: value, value };
      });
      return holds ? [span] : [];
    }
    const value = text(condition.metavariable);
    if (value === undefined) return [];
    switch (condition.type) {
      case 'regex':
        return this.source.matchesStart(condition.regex, value) ? [span] : [];
      case 'analysis':
        return (condition.analyzer === 'entropy' ? looksSecret(value) : mayBacktrack(value)) ? [span] : [];
      case 'pattern': {
        const found = this.source.nested?.(condition.language ?? 'generic', value, condition.formula, span.bindings) ?? [];
        return found.map((bindings) => ({ ...span, bindings: merge(span.bindings, bindings) }));
      }
      default:
        return [];
    }
  }
}

function focusOn(span: Span, names: readonly string[]): Span[] {
  return names.flatMap((name) => {
    const binding = span.bindings.get(name);
    return binding ? [{ ...span, start: binding.start, end: binding.end }] : [];
  });
}

/** Whether a span lies in another, with metavariables that agree. Groups that are only numbered may differ. */
function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && agree(inner.bindings, outer.bindings);
}

function agree(a: Values, b: Values): boolean {
  for (const [name, binding] of a) {
    const other = b.get(name);
    if (other && other.value !== binding.value && !/^\$\d/.test(name)) return false;
  }
  return true;
}

function merge(a: Values, b: Values): Values {
  return new Map([...b, ...a]);
}

/** The inner one of each two spans that lie in each other; a context does not stand for what is around it. */
function intersect(first: readonly Span[], second: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const a of first) {
    for (const b of second) {
      if (isIn(a, b) && (a.kind !== 'inside' || b.kind === 'inside')) found.push({ ...a, bindings: merge(a.bindings, b.bindings) });
      if (isIn(b, a) && (b.kind !== 'inside' || a.kind === 'inside')) found.push({ ...b, bindings: merge(b.bindings, a.bindings) });
      if (found.length > MOST_SPANS) return found;
    }
  }
  return found;
}
