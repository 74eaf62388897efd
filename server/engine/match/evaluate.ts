import type { Facts } from '../facts';
import { alternativesOf } from '../rules/alternatives';
import type { AllFormula, Condition, Formula } from '../rules/definition';
import { type FlatTree, nodeAt } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { isStatementList, stringContent, roleOf } from '../syntax/view';
import { type Binding, Bindings, bindingText, sameBinding } from './bindings';
import { compareMetavariables } from './comparison';
import { Matcher } from './matcher';
import type { CompiledPattern } from './pattern';

/** A place where a formula holds. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The node of that span, or -1 for a run of statements or a piece of text. */
  readonly node: number;
  readonly bindings: ReadonlyMap<string, Binding>;
}

/** Gives compiled patterns and regular expressions for the tree's language; both are compiled once. */
export interface PatternSource {
  /** Throws `PatternError` when the pattern is not of the language. */
  pattern(source: string): CompiledPattern;
  /** A global, multi-line expression; throws `PatternError` when it is invalid. */
  regex(source: string): RegExp;
  /** The same as a sticky expression: it matches at `lastIndex` or not at all. */
  anchored(source: string): RegExp;
}

/** Where matching may look. */
interface Scope {
  readonly first: number;
  readonly stop: number;
  readonly start: number;
  readonly end: number;
}

/** Names that a metavariable may have. */
type Alternatives = ReadonlyMap<string, readonly string[]>;

type Emit = (match: Span, bindings: Bindings) => boolean;
interface Span {
  readonly start: number;
  readonly end: number;
  readonly node: number;
}

/** The cost of looking at every node. */
const BARE = 5;
/** Matches of one context pattern in one file; a file with more is no longer looked at for that pattern. */
const MOST_CONTEXTS = 5000;
/** Candidates that look around themselves before all matches of a context pattern are collected. */
const FEW = 6;
const PLAIN_WORD = /^[\w$]+$/;
/** Roles of a name standing alone. */
const NAMES: readonly Role[] = [Role.Identifier, Role.PropertyName, Role.ShorthandPair];

/** Evaluates formulas on one tree. */
export class Evaluator {
  readonly #matcher: Matcher;
  readonly #regexSpans = new Map<string, readonly RegExpExecArray[]>();
  /** Every match of a pattern in the file, for patterns that give context to many candidates. */
  readonly #contexts = new Map<CompiledPattern, readonly Match[]>();
  readonly #words = new Map<string, boolean>();
  #tokens: ReadonlySet<string> | undefined;
  readonly #possible = new Map<CompiledPattern, boolean>();
  readonly #listed = new Map<AllFormula, Alternatives>();
  /** How often each context pattern was asked about. */
  readonly #asked = new Map<CompiledPattern, number>();
  /** Rules share formulas, so each is looked for once. */
  readonly #found = new Map<Formula, readonly Match[]>();

  constructor(
    readonly facts: Facts,
    private readonly patterns: PatternSource,
    maxSteps: number,
  ) {
    this.#matcher = new Matcher(facts, maxSteps);
  }

  get tree(): FlatTree {
    return this.facts.tree;
  }

  /** Gives the next rule its own share of steps. */
  refill(steps: number): void {
    this.#matcher.refill(steps);
  }

  /** Every place where the formula holds, each span and set of bindings once. Throws `BudgetError` when it costs too much. */
  find(formula: Formula): readonly Match[] {
    let known = this.#found.get(formula);
    if (!known) {
      known = this.#find(formula);
      this.#found.set(formula, known);
    }
    return known;
  }

  #find(formula: Formula): Match[] {
    const found: Match[] = [];
    const seen = new Set<string>();
    this.#generate(formula, this.#everything(), new Bindings(), (span, bindings) => {
      const snapshot = bindings.snapshot();
      let key = `${span.start}:${span.end}`;
      for (const [name, binding] of snapshot) key += `|${name}${binding.start}:${binding.end}`;
      if (!seen.has(key)) {
        seen.add(key);
        found.push({ ...span, bindings: snapshot });
      }
      return false;
    });
    return found;
  }

  /** Whether the pattern matches exactly the span of `match`, and with which bindings. */
  matchesSpan(source: string, match: Match): ReadonlyMap<string, Binding> | undefined {
    const pattern = this.patterns.pattern(source);
    let result: ReadonlyMap<string, Binding> | undefined;
    for (let node = match.node; node >= 0; node = this.tree.parent[node]!) {
      if (this.tree.start[node] !== match.start || this.tree.end[node] !== match.end) break;
      const matched = this.#matcher.matchAt(pattern, node, Bindings.from(match.bindings), () => true);
      if (!matched) continue;
      const bindings = Bindings.from(match.bindings);
      this.#matcher.matchAt(pattern, node, bindings, () => {
        result = bindings.snapshot();
        return true;
      });
      return result;
    }
    return undefined;
  }

  #everything(): Scope {
    return { first: 0, stop: this.tree.count, start: 0, end: this.tree.text.length };
  }

  /** The nodes of a span: those below its node, or for a run of statements those that lie in it. */
  #within(span: Span): Scope {
    const node = span.node >= 0 ? span.node : nodeAt(this.tree, span.start, span.end);
    return { first: node, stop: this.tree.next[node]!, start: span.start, end: span.end };
  }

  /** Calls `emit` for every match inside the scope that agrees with the bindings; stops when it answers true. */
  #generate(formula: Formula, scope: Scope, bindings: Bindings, emit: Emit, names?: Alternatives): boolean {
    switch (formula.op) {
      case 'pattern':
        return this.#generatePattern(this.patterns.pattern(formula.source), scope, bindings, emit, names);
      case 'regex':
        return this.#generateRegex(formula.source, scope, bindings, emit);
      case 'any':
        return formula.children.some((child) => this.#generate(child, scope, bindings, emit, names));
      case 'all':
        return this.#generateAll(formula, scope, bindings, emit, names);
    }
  }

  #generatePattern(pattern: CompiledPattern, scope: Scope, bindings: Bindings, emit: Emit, names?: Alternatives): boolean {
    const { tree } = this;
    if (!this.#isPossible(pattern)) return false;
    if (pattern.sequence) {
      for (let list = scope.first; list < scope.stop; list++) {
        if (!isStatementList(tree.language, tree.kind[list]!)) continue;
        const done = this.#matcher.matchSequence(pattern, list, bindings, (_, start, end) => {
          return start >= scope.start && end <= scope.end && emit({ start, end, node: -1 }, bindings);
        });
        if (done) return true;
      }
      return false;
    }
    for (const node of this.#candidates(pattern, bindings, names)) {
      if (node < scope.first || node >= scope.stop || tree.start[node]! < scope.start || tree.end[node]! > scope.end) continue;
      const span = { start: tree.start[node]!, end: tree.end[node]!, node };
      if (this.#matcher.matchAt(pattern, node, bindings, () => emit(span, bindings))) return true;
    }
    return false;
  }

  /** Whether every word that the pattern needs stands in the text at all. */
  #isPossible(pattern: CompiledPattern): boolean {
    let known = this.#possible.get(pattern);
    if (known === undefined) {
      known = pattern.literals.every((word) => this.#hasWord(word));
      this.#possible.set(pattern, known);
    }
    return known;
  }

  /** Whole words are looked up in a set, which is made once for all patterns; anything else is searched for. */
  #hasWord(word: string): boolean {
    let present = this.#words.get(word);
    if (present === undefined) {
      if (PLAIN_WORD.test(word)) {
        this.#tokens ??= new Set(this.tree.text.match(/[\w$]+/g));
        present = this.#tokens.has(word);
      } else {
        present = this.tree.text.includes(word);
      }
      this.#words.set(word, present);
    }
    return present;
  }

  #candidates(pattern: CompiledPattern, bindings: Bindings, names?: Alternatives): Iterable<number> {
    const { nodes } = this.facts;
    const { language } = this.tree;
    const listed = pattern.anchorMeta === undefined ? undefined : names?.get(pattern.anchorMeta);
    if (pattern.roles && listed) {
      return concat([...pattern.roles].flatMap((role) => listed.map((name) => nodes.named(role, name))));
    }
    if (pattern.roles) {
      const lists = [...pattern.roles].map((role) => {
        if (pattern.anchor === undefined) return nodes.ofRole(role);
        if (role === Role.Identifier && pattern.nodes[0]!.op === 'member' && !nodes.isImported(pattern.anchor)) return [];
        return nodes.named(role, pattern.anchor);
      });
      return concat(lists);
    }
    if (pattern.kinds) {
      const head = pattern.nodes[0]!;
      if (head.op === 'node' && head.role === Role.Binary) return nodes.ofRole(Role.Binary);
      return concat([...pattern.kinds].map((kind) => nodes.ofKind(language.kindId(kind))));
    }
    const bound = pattern.nodes[0]!.op === 'meta' ? bindings.get(pattern.nodes[0].name) : undefined;
    if (bound && bound.first >= 0 && bound.first === bound.last && NAMES.includes(roleOf(this.tree, bound.first))) {
      const text = bindingText(this.tree, bound);
      return concat(NAMES.map((role) => nodes.named(role, text)));
    }
    return namedNodes(this.tree);
  }

  #generateRegex(source: string, scope: Scope, bindings: Bindings, emit: Emit): boolean {
    for (const found of this.#regexMatches(source)) {
      const start = found.index;
      const end = start + found[0].length;
      if (start < scope.start || end > scope.end) continue;
      const node = -1;
      if (this.#bindGroups(found, bindings, () => emit({ start, end, node }, bindings))) return true;
    }
    return false;
  }

  #regexMatches(source: string): readonly RegExpExecArray[] {
    const known = this.#regexSpans.get(source);
    if (known) return known;
    const found = [...this.tree.text.matchAll(this.patterns.regex(source))];
    this.#regexSpans.set(source, found);
    return found;
  }

  /** `$1`, `$2`, ... are the groups of a regular expression. */
  #bindGroups(found: RegExpExecArray, bindings: Bindings, then: () => boolean): boolean {
    const step = (group: number): boolean => {
      const value = found[group];
      if (group >= found.length) return then();
      if (value === undefined) return step(group + 1);
      const at = found.index + Math.max(0, found[0].indexOf(value));
      const binding = { start: at, end: at + value.length, first: -1, last: -1, value };
      return this.#withBinding(`$${group}`, binding, bindings, () => step(group + 1));
    };
    return step(1);
  }

  #withBinding(name: string, binding: Binding, bindings: Bindings, then: () => boolean): boolean {
    const bound = bindings.get(name);
    if (bound) return sameBinding(this.tree, bound, binding) && then();
    bindings.set(name, binding);
    try {
      return then();
    } finally {
      bindings.remove(name);
    }
  }

  #generateAll(formula: AllFormula, scope: Scope, bindings: Bindings, emit: Emit, outer?: Alternatives): boolean {
    // The part with the fewest places to look at comes first; a bare metavariable waits until its context has bound it.
    const generator = this.#best(formula);
    if (!generator) return false;
    const positive = formula.positive.filter((other) => other !== generator);
    const inside = formula.inside.filter((other) => other !== generator);
    const fromContext = positive.length < formula.positive.length ? 'no' : formula.positive.length > 0 ? 'yes' : 'no';
    return this.#generate(generator, scope, bindings, (span, bound) => {
      if (fromContext === 'no') return this.#complete(formula, positive, inside, span, bound, emit);
      const first = positive[0]!;
      const scopeInside = this.#within(span);
      return this.#generate(first, scopeInside, bound, (inner, both) => this.#complete(formula, positive.slice(1), inside, inner, both, emit));
    }, outer && outer.size > 0 ? new Map([...outer, ...this.#alternatives(formula)]) : this.#alternatives(formula));
  }

  #alternatives(formula: AllFormula): Alternatives {
    let known = this.#listed.get(formula);
    if (!known) {
      known = alternativesOf(formula);
      this.#listed.set(formula, known);
    }
    return known;
  }

  #complete(formula: AllFormula, positive: readonly Formula[], inside: readonly Formula[], span: Span, bindings: Bindings, emit: Emit): boolean {
    // Expressions on what is bound already are cheap and decide most: they come before any further matching.
    for (const condition of formula.conditions) {
      if (condition.type === 'regex' && bindings.has(condition.metavariable) && !this.#holds(condition, bindings)) return false;
    }
    return this.#narrow(positive, 0, span, bindings, (narrowed) =>
      this.#insides(inside, 0, narrowed, bindings, () => this.#finish(formula, narrowed, bindings, emit)),
    );
  }

  /** The part that has the fewest places to look at. */
  #best(formula: AllFormula): Formula | undefined {
    const cost = (part: Formula): number => {
      if (part.op === 'any') return Math.max(...part.children.map(cost));
      if (part.op === 'all') return Math.min(...(part.positive.length > 0 ? part.positive : part.inside).map(cost));
      if (part.op === 'regex') return 2;
      const pattern = this.patterns.pattern(part.source);
      if (pattern.anchor !== undefined) return 0;
      if (pattern.sequence) return 4;
      return pattern.roles || pattern.kinds ? 1 : BARE;
    };
    let best: Formula | undefined;
    let least = Infinity;
    const consider = (part: Formula): void => {
      const price = cost(part);
      if (price < least) [best, least] = [part, price];
    };
    formula.positive.forEach(consider);
    if (least >= BARE) formula.inside.forEach(consider);
    return best;
  }

  /** The other positive parts: each holds around what was found so far, or inside it, which narrows the match. */
  #narrow(others: readonly Formula[], index: number, span: Span, bindings: Bindings, then: (span: Span) => boolean): boolean {
    const other = others[index];
    if (!other) return then(span);
    if (this.#isBare(other) && span.node >= 0) {
      // `pattern: $X` beside another pattern names what that one found.
      return this.#generateAt(other, span, bindings, () => this.#narrow(others, index + 1, span, bindings, then));
    }
    if (this.#around(other, span, bindings, () => this.#narrow(others, index + 1, span, bindings, then))) return true;
    return this.#generate(other, this.#within(span), bindings, (inner) => {
      if (inner.start === span.start && inner.end === span.end) return false;
      return this.#narrow(others, index + 1, inner, bindings, then);
    });
  }

  #isBare(formula: Formula): formula is Formula & { op: 'pattern' } {
    if (formula.op !== 'pattern') return false;
    const { op } = this.patterns.pattern(formula.source).nodes[0]!;
    return op === 'meta' || op === 'any';
  }

  #generateAt(formula: Formula & { op: 'pattern' }, span: Span, bindings: Bindings, then: () => boolean): boolean {
    return this.#matcher.matchAt(this.patterns.pattern(formula.source), span.node, bindings, then);
  }

  #insides(inside: readonly Formula[], index: number, span: Span, bindings: Bindings, then: () => boolean): boolean {
    const formula = inside[index];
    if (!formula) return then();
    return this.#around(formula, span, bindings, () => this.#insides(inside, index + 1, span, bindings, then));
  }

  #finish(formula: AllFormula, span: Span, bindings: Bindings, emit: Emit): boolean {
    for (const condition of formula.conditions) if (!this.#holds(condition, bindings)) return false;
    for (const negative of formula.not) if (this.#around(negative, span, bindings, () => true)) return false;
    if (formula.focus.length === 0) return emit(span, bindings);
    let done = false;
    for (const name of formula.focus) {
      const binding = bindings.get(name);
      if (!binding) continue;
      const node = binding.first >= 0 && binding.first === binding.last ? binding.first : -1;
      done = emit({ start: binding.start, end: binding.end, node }, bindings) || done;
    }
    return done;
  }

  /** Whether the formula holds at, or around, the span. */
  #around(formula: Formula, span: Span, bindings: Bindings, then: () => boolean): boolean {
    const { tree } = this;
    switch (formula.op) {
      case 'any':
        return formula.children.some((child) => this.#around(child, span, bindings, then));
      case 'regex':
        return this.#generateRegex(formula.source, this.#everything(), bindings, (outer) => outer.start <= span.start && span.end <= outer.end && then());
      case 'all':
        return this.#generate(formula, this.#everything(), bindings, (outer) => outer.start <= span.start && span.end <= outer.end && then());
      case 'pattern': {
        const pattern = this.patterns.pattern(formula.source);
        if (!this.#isPossible(pattern)) return false;
        if ((pattern.roles || pattern.kinds || pattern.sequence) && this.#isAskedOften(pattern)) {
          return this.#contextsOf(pattern).some((outer) => outer.start <= span.start && span.end <= outer.end && this.#unify(outer, bindings, then));
        }
        for (let node = span.node >= 0 ? span.node : nodeAt(tree, span.start, span.end); node >= 0; node = tree.parent[node]!) {
          if (tree.start[node]! > span.start || tree.end[node]! < span.end) continue;
          if (pattern.sequence) {
            if (!isStatementList(tree.language, tree.kind[node]!)) continue;
            const matched = this.#matcher.matchSequence(pattern, node, bindings, (_, start, end) => start <= span.start && span.end <= end && then());
            if (matched) return true;
          } else if (this.#matcher.matchAt(pattern, node, bindings, then)) {
            return true;
          }
        }
        return false;
      }
    }
  }

  /** A few candidates look around themselves; for many, finding every match of the pattern first is cheaper. */
  #isAskedOften(pattern: CompiledPattern): boolean {
    const asked = (this.#asked.get(pattern) ?? 0) + 1;
    this.#asked.set(pattern, asked);
    return asked > FEW;
  }

  /** Every match of the pattern in the file: found once, however many candidates ask whether they lie in one. */
  #contextsOf(pattern: CompiledPattern): readonly Match[] {
    let known = this.#contexts.get(pattern);
    if (!known) {
      const found: Match[] = [];
      this.#generatePattern(pattern, this.#everything(), new Bindings(), (outer, bound) => {
        found.push({ ...outer, bindings: bound.snapshot() });
        return found.length >= MOST_CONTEXTS;
      });
      known = found;
      this.#contexts.set(pattern, known);
    }
    return known;
  }

  /** Adds the bindings of a context to those of a candidate, if they agree. */
  #unify(context: Match, bindings: Bindings, then: () => boolean): boolean {
    const added: string[] = [];
    let agree = true;
    for (const [name, binding] of context.bindings) {
      const bound = bindings.get(name);
      if (!bound) {
        bindings.set(name, binding);
        added.push(name);
      } else if (!sameBinding(this.tree, bound, binding)) {
        agree = false;
        break;
      }
    }
    try {
      return agree && then();
    } finally {
      for (const name of added) bindings.remove(name);
    }
  }

  #holds(condition: Condition, bindings: Bindings): boolean {
    if (condition.type === 'comparison') {
      return compareMetavariables(condition, (name) => {
        const binding = bindings.get(name);
        return binding && this.#valueText(binding);
      });
    }
    const binding = bindings.get(condition.metavariable);
    if (!binding) return false;
    if (condition.type === 'regex') {
      // Semgrep's regular expressions on metavariables are anchored at the start only.
      const regex = this.patterns.anchored(condition.regex);
      regex.lastIndex = 0;
      return regex.test(bindingText(this.tree, binding));
    }
    const span = { start: binding.start, end: binding.end, node: binding.first === binding.last ? binding.first : -1 };
    if (span.node < 0 && binding.value !== undefined) return this.#holdsOnText(condition.formula, binding.value);
    return this.#generate(condition.formula, this.#within(span), bindings, (inner) => inner.start === span.start && inner.end === span.end) ||
      this.#sameSpanAround(condition.formula, span, bindings);
  }

  /** A formula about a metavariable may match the bound node through parentheses or a statement around it. */
  #sameSpanAround(formula: Formula, span: Span, bindings: Bindings): boolean {
    if (formula.op !== 'pattern' || span.node < 0) return formula.op === 'any' && formula.children.some((child) => this.#sameSpanAround(child, span, bindings));
    return this.#matcher.matchAt(this.patterns.pattern(formula.source), span.node, bindings, () => true);
  }

  #holdsOnText(formula: Formula, text: string): boolean {
    switch (formula.op) {
      case 'any':
        return formula.children.some((child) => this.#holdsOnText(child, text));
      case 'all':
        return (
          [...formula.positive, ...formula.inside].every((child) => this.#holdsOnText(child, text)) && !formula.not.some((child) => this.#holdsOnText(child, text))
        );
      case 'regex': {
        const regex = this.patterns.regex(formula.source);
        regex.lastIndex = 0;
        const found = regex.test(text);
        regex.lastIndex = 0;
        return found;
      }
      case 'pattern':
        return false;
    }
  }

  /** What comparisons see: a string's content, or the text itself. */
  #valueText(binding: Binding): string {
    const { tree } = this;
    if (binding.value === undefined && binding.first >= 0 && binding.first === binding.last) {
      const role = roleOf(tree, binding.first);
      if (role === Role.String || role === Role.TemplateString) {
        const { start, end } = stringContent(tree, binding.first);
        return tree.text.slice(start, end);
      }
    }
    return bindingText(tree, binding);
  }
}

function* concat(lists: readonly (readonly number[])[]): Iterable<number> {
  for (const list of lists) yield* list;
}

function* namedNodes(tree: FlatTree): Iterable<number> {
  for (let node = 0; node < tree.count; node++) if (tree.flags[node]! & 1) yield node;
}
