import type { Facts } from '../facts';
import { NodeIndex } from '../facts/nodeIndex';
import type { Alternatives, Listed } from '../rules/alternatives';
import type { AllFormula, Condition, Formula, RuleOptions } from '../rules/definition';
import { FLAG_NAMED, type FlatTree, nodeAt } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { bare, firstPart, isStatementList, parts, roleOf } from '../syntax/view';
import { type Binding, Bindings, bindingText, sameBinding } from './bindings';
import { holdsOn, textOf } from './conditions';
import { Matcher } from './matcher';
import { MatchMemory, type PatternMatch, type PatternMatches } from './memory';
import type { CompiledPattern } from './pattern';
import { firstFrom } from './sorted';

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
  /** Whether the expression matches at the beginning of a text. */
  matchesStart(source: string, text: string): boolean;
  /** Whether a text, read as another language, has a match: the bindings of each. Unknown languages have none. */
  nested?(language: string, text: string, formula: Formula, bindings: ReadonlyMap<string, Binding>): readonly ReadonlyMap<string, Binding>[];
  /** The names that the formula's conditions list for its metavariables. */
  alternatives(formula: AllFormula): Alternatives;
}

/** Where matching may look. */
interface Scope {
  readonly first: number;
  readonly stop: number;
  readonly start: number;
  readonly end: number;
}

type Emit = (match: Span, bindings: Bindings) => boolean;
interface Span {
  readonly start: number;
  readonly end: number;
  readonly node: number;
}

/** The cost of looking at every node. */
const BARE = 5;
/** Matches of one pattern in one file that are kept; where there are more, each question is answered on the spot. */
const MOST_KEPT = 2000;
/** The same for a pattern without a name to look it up by, which may be of the kind that matches half the file. */
const MOST_KEPT_NAMELESS = 400;
/** Candidates that look around themselves before all matches of a context pattern are collected. */
const FEW = 6;
const PLAIN_WORD = /^[\w$]+$/;
/** Roles of a name standing alone. */
const NAMES: readonly Role[] = [Role.Identifier, Role.PropertyName, Role.ShorthandPair];

/** What an evaluator works with besides the tree. */
export interface EvaluatorSetup {
  readonly options?: RuleOptions | undefined;
  /** What patterns matched in earlier versions of the document. */
  readonly memory?: MatchMemory | undefined;
}

/** Evaluates formulas on one tree. */
export class Evaluator {
  readonly #matcher: Matcher;
  readonly #regexSpans = new Map<string, readonly RegExpExecArray[]>();
  #tokens: ReadonlySet<string> | undefined;
  readonly #possible = new Map<CompiledPattern, boolean>();
  /** The nodes that an edit made new, sorted by name. */
  #freshNodes: NodeIndex | undefined;
  readonly #memory: MatchMemory;
  /** Tells the matches of one set of options from those of another. */
  readonly #key: string;
  /** How often each context pattern was asked about. */
  readonly #asked = new Map<CompiledPattern, number>();
  /** Whether a formula's matches do not depend on what is bound before. */
  readonly #closed = new Map<Formula, boolean>();
  /** What a formula takes for the whole program: all of it, or what a metavariable stands for. */
  #root: Scope;
  /** Rules share formulas, so each is looked for once. */
  readonly #found = new Map<Formula, readonly Match[]>();

  constructor(
    readonly facts: Facts,
    private readonly patterns: PatternSource,
    maxSteps: number,
    setup: EvaluatorSetup = {},
  ) {
    const { options = {}, memory = new MatchMemory() } = setup;
    this.#matcher = new Matcher(facts, maxSteps, options);
    this.#memory = memory;
    this.#key = JSON.stringify(options);
    this.#root = { first: 0, stop: facts.tree.count, start: 0, end: facts.tree.text.length };
    memory.turnTo(facts);
  }

  get tree(): FlatTree {
    return this.facts.tree;
  }

  /** Gives the next rule its own share of steps. */
  refill(steps: number): void {
    this.#matcher.refill(steps);
  }

  /** Every place where the formula holds, each span and set of bindings once. Throws `BudgetError` when it costs too much. */
  find(formula: Formula, given?: ReadonlyMap<string, Binding>): readonly Match[] {
    if (given) return this.#find(formula, Bindings.from(given));
    let known = this.#found.get(formula);
    if (!known) {
      known = this.#find(formula, new Bindings());
      this.#found.set(formula, known);
    }
    return known;
  }

  #find(formula: Formula, given: Bindings): Match[] {
    const found: Match[] = [];
    const seen = new Set<string>();
    this.#generate(formula, this.#root, given, (span, bindings) => {
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

  get #isWhole(): boolean {
    return this.#root.first === 0 && this.#root.stop === this.tree.count;
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
    const listed = pattern.anchorMeta === undefined ? undefined : names?.get(pattern.anchorMeta);
    const everywhere = this.#isWhole && scope.first === 0 && scope.stop === tree.count;
    if (everywhere && (pattern.roles || pattern.kinds || pattern.sequence) && (bindings.isEmpty || this.#memory.knows(pattern, this.#key + (listed?.key ?? '')))) {
      const known = this.#matchesOf(pattern, listed);
      if (known) return known.some((match) => this.#unify(match, bindings, () => emit(match, bindings)));
    }
    if (!this.#isPossible(pattern)) return false;
    if (pattern.sequence) {
      for (let list = scope.first; list < scope.stop; list++) {
        if (!isStatementList(tree.language, tree.kind[list]!) && (list !== scope.first || this.#isWhole)) continue;
        const done = this.#matcher.matchSequence(pattern, list, bindings, (_, start, end) => {
          return start >= scope.start && end <= scope.end && emit({ start, end, node: -1 }, bindings);
        });
        if (done) return true;
      }
      return false;
    }
    for (const node of between(this.#candidates(pattern, bindings, this.facts.nodes, listed), tree, scope.first, scope.stop)) {
      if (tree.start[node]! < scope.start || tree.end[node]! > scope.end) continue;
      const span = this.#spanOf(pattern, node);
      if (this.#matcher.matchAt(pattern, node, bindings, () => emit(span, bindings))) return true;
    }
    return false;
  }

  /** A definition's decorators belong to it, whether the pattern has any or not. */
  #spanOf(pattern: CompiledPattern, node: number): Span {
    const { tree } = this;
    const { op } = pattern.nodes[0]!;
    const around = op === 'function' || op === 'class' ? tree.parent[node]! : -1;
    const outer = around > this.#root.first && isDecorating(tree, around) ? around : node;
    return { start: tree.start[outer]!, end: tree.end[outer]!, node: outer };
  }

  /** Every match of the pattern in the file with nothing bound before; undefined where there are too many. */
  #matchesOf(pattern: CompiledPattern, listed: Listed | undefined): PatternMatches {
    return this.#memory.recall(pattern, this.#key + (listed?.key ?? ''), (among) => (among ? this.#matchAmong(pattern, listed, among) : this.#matchAll(pattern, listed)));
  }

  #matchAll(pattern: CompiledPattern, listed: Listed | undefined): PatternMatches {
    if (!this.#isPossible(pattern)) return [];
    const { tree } = this;
    if (!pattern.sequence) return this.#collect(pattern, between(this.#candidates(pattern, new Bindings(), this.facts.nodes, listed), tree, 0, tree.count));
    const lists: number[] = [];
    for (let node = 0; node < tree.count; node++) if (isStatementList(tree.language, tree.kind[node]!)) lists.push(node);
    return this.#collect(pattern, lists);
  }

  /** Tries the pattern at nodes that an edit has touched. */
  #matchAmong(pattern: CompiledPattern, listed: Listed | undefined, among: readonly number[]): PatternMatches {
    const { tree } = this;
    if (pattern.sequence) {
      if (!this.#isPossible(pattern)) return [];
      return this.#collect(pattern, among.filter((node) => isStatementList(tree.language, tree.kind[node]!)));
    }
    this.#freshNodes ??= new NodeIndex(tree, this.facts.imports, { among, open: this.facts.packages.length > 0 });
    return this.#collect(pattern, between(this.#candidates(pattern, new Bindings(), this.#freshNodes, listed), tree, 0, tree.count));
  }

  #collect(pattern: CompiledPattern, candidates: Iterable<number>): PatternMatches {
    const bindings = new Bindings();
    const found: PatternMatch[] = [];
    const most = pattern.anchor === undefined ? MOST_KEPT_NAMELESS : MOST_KEPT;
    for (const at of candidates) {
      const full = pattern.sequence
        ? this.#matcher.matchSequence(pattern, at, bindings, (_, start, end) => found.push({ at, start, end, node: -1, bindings: bindings.snapshot() }) > most)
        : this.#matcher.matchAt(pattern, at, bindings, () => found.push({ at, ...this.#spanOf(pattern, at), bindings: bindings.snapshot() }) > most);
      if (full) return undefined;
    }
    // Candidates come role by role; matches are kept in the order of the file.
    return found.sort((a, b) => a.at - b.at);
  }

  /** Whether every word that the pattern needs stands in the text at all. */
  #isPossible(pattern: CompiledPattern): boolean {
    let known = this.#possible.get(pattern);
    if (known === undefined) {
      known = pattern.literals.every((word) => this.#memory.mayHold(word, (absent) => this.#hasWord(absent)));
      this.#possible.set(pattern, known);
    }
    return known;
  }

  /** Whole words are looked up in a set, which is made once for all patterns; anything else is searched for. */
  #hasWord(word: string): boolean {
    if (!PLAIN_WORD.test(word)) return this.tree.text.includes(word);
    this.#tokens ??= new Set(this.tree.text.match(/[\w$]+/g));
    return this.#tokens.has(word);
  }

  /** Lists of nodes, each in document order, among which the matches are; undefined for every named node. */
  #candidates(pattern: CompiledPattern, bindings: Bindings, nodes: NodeIndex, listed: Listed | undefined): readonly (readonly number[])[] | undefined {
    const { language } = this.tree;
    if (pattern.roles && listed) {
      return [...pattern.roles].flatMap((role) => listed.names.map((name) => nodes.named(role, name)));
    }
    if (pattern.roles) {
      return [...pattern.roles].map((role) => {
        if (pattern.anchor === undefined) return nodes.ofRole(role);
        if (role === Role.Identifier && pattern.nodes[0]!.op === 'member' && !nodes.isImported(pattern.anchor)) return [];
        return nodes.named(role, pattern.anchor);
      });
    }
    if (pattern.kinds) {
      const head = pattern.nodes[0]!;
      if (head.op === 'node' && head.role === Role.Binary) return [nodes.ofRole(Role.Binary)];
      return [...pattern.kinds].map((kind) => nodes.ofKind(language.kindId(kind)));
    }
    const bound = pattern.nodes[0]!.op === 'meta' ? bindings.get(pattern.nodes[0].name) : undefined;
    if (bound && bound.first >= 0 && bound.first === bound.last && NAMES.includes(roleOf(this.tree, bound.first))) {
      const text = bindingText(this.tree, bound);
      return NAMES.map((role) => nodes.named(role, text));
    }
    return undefined;
  }

  #generateRegex(source: string, scope: Scope, bindings: Bindings, emit: Emit): boolean {
    const offset = this.#root.start;
    for (const found of this.#regexMatches(source)) {
      const start = offset + found.index;
      const end = start + found[0].length;
      if (start < scope.start || end > scope.end) continue;
      const node = -1;
      if (this.#bindGroups(found, bindings, () => emit({ start, end, node }, bindings))) return true;
    }
    return false;
  }

  /** Within a metavariable, `^` and `$` speak of what it stands for. */
  #regexMatches(source: string): readonly RegExpExecArray[] {
    const whole = this.#isWhole;
    const known = whole ? this.#regexSpans.get(source) : undefined;
    if (known) return known;
    const found = [...this.tree.text.slice(this.#root.start, this.#root.end).matchAll(this.patterns.regex(source))];
    if (whole) this.#regexSpans.set(source, found);
    return found;
  }

  /** `$1`, `$2`, ... are the groups of a regular expression, and `$NAME` is the group of that name. */
  #bindGroups(found: RegExpExecArray, bindings: Bindings, then: () => boolean): boolean {
    const groups: [string, string][] = [];
    for (let group = 1; group < found.length; group++) if (found[group] !== undefined) groups.push([`$${group}`, found[group]!]);
    for (const [name, value] of Object.entries(found.groups ?? {})) if (value !== undefined) groups.push([`$${name}`, value]);
    const step = (index: number): boolean => {
      const group = groups[index];
      if (!group) return then();
      const [name, value] = group;
      const at = this.#root.start + found.index + Math.max(0, found[0].indexOf(value));
      const binding = { start: at, end: at + value.length, first: -1, last: -1, value };
      // Groups that are only numbered may mean something else in every expression.
      if (/^\$\d/.test(name) && bindings.has(name)) return step(index + 1);
      return this.#withBinding(name, binding, bindings, () => step(index + 1));
    };
    return step(0);
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
    if (!generator) return this.#complete(formula, [], [], { start: scope.start, end: scope.end, node: scope.first }, bindings, emit);
    const contextsOnly = formula.positive.length === 0;
    const positive = (contextsOnly ? formula.inside : formula.positive).filter((other) => other !== generator);
    const inside = contextsOnly ? [] : formula.inside.filter((other) => other !== generator);
    if (contextsOnly) return this.#generate(generator, scope, bindings, (span, bound) => this.#complete(formula, positive, inside, span, bound, emit), outer);
    const fromContext = positive.length < formula.positive.length ? 'no' : formula.positive.length > 0 ? 'yes' : 'no';
    return this.#generate(generator, scope, bindings, (span, bound) => {
      if (fromContext === 'no') return this.#complete(formula, positive, inside, span, bound, emit);
      const first = positive[0]!;
      const scopeInside = this.#within(span);
      return this.#generate(first, scopeInside, bound, (inner, both) => this.#complete(formula, positive.slice(1), inside, inner, both, emit));
    }, outer && outer.size > 0 ? new Map([...outer, ...this.patterns.alternatives(formula)]) : this.patterns.alternatives(formula));
  }

  #complete(formula: AllFormula, positive: readonly Formula[], inside: readonly Formula[], span: Span, bindings: Bindings, emit: Emit): boolean {
    // Expressions on what is bound already are cheap and decide most: they come before any further matching.
    for (const condition of formula.conditions) {
      if (condition.type === 'regex' && bindings.has(condition.metavariable) && !this.#holds(condition, bindings)) return false;
    }
    return this.#narrow(positive, 0, span, bindings, (narrowed) =>
      this.#insides(inside, 0, narrowed, bindings, () => this.#anywhere(formula, 0, narrowed, bindings, emit)),
    );
  }

  /** Parts that hold somewhere in the file. */
  #anywhere(formula: AllFormula, index: number, span: Span, bindings: Bindings, emit: Emit): boolean {
    const other = formula.anywhere?.[index];
    if (!other) return this.#finish(formula, span, bindings, emit);
    return this.#generate(other, this.#root, bindings, () => this.#anywhere(formula, index + 1, span, bindings, emit));
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
    if (span.node >= 0 && this.#isUnbound(other, bindings)) {
      // `pattern: $X` beside another pattern names what that one found.
      return this.#generateAt(other, span, bindings, () => this.#narrow(others, index + 1, span, bindings, then));
    }
    if (this.#around(other, span, bindings, () => this.#narrow(others, index + 1, span, bindings, then))) return true;
    return this.#generate(other, this.#within(span), bindings, (inner) => {
      if (inner.start === span.start && inner.end === span.end) return false;
      return this.#narrow(others, index + 1, inner, bindings, then);
    });
  }

  /** Whether a formula is a metavariable alone that nothing has bound yet. */
  #isUnbound(formula: Formula, bindings: Bindings): formula is Formula & { op: 'pattern' } {
    if (formula.op !== 'pattern') return false;
    const node = this.patterns.pattern(formula.source).nodes[0]!;
    return node.op === 'any' || (node.op === 'meta' && !bindings.has(node.name));
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
    for (const negative of formula.notInside) if (this.#around(negative, span, bindings, () => true)) return false;
    for (const negative of formula.not) if (this.#isSame(negative, span, bindings)) return false;
    const { as } = formula;
    const named: Emit = (found, bound) =>
      as === undefined ? emit(found, bound) : this.#withBinding(as, { start: found.start, end: found.end, first: found.node, last: found.node }, bound, () => emit(found, bound));
    return this.#conditions(formula.conditions, 0, bindings, () => this.#focus(formula, span, bindings, named));
  }

  /** Emits the match, or what its focus narrows it to. */
  #focus(formula: AllFormula, span: Span, bindings: Bindings, emit: Emit): boolean {
    const step = (index: number, narrowed: Span): boolean => {
      const names = formula.focus[index];
      if (!names) return emit(narrowed, bindings);
      let done = false;
      for (const name of names) {
        const binding = bindings.get(name);
        if (!binding) continue;
        const node = binding.first >= 0 && binding.first === binding.last ? binding.first : -1;
        const own = { start: binding.start, end: binding.end, node };
        // What the match and the metavariable have in common: the inner one of two that lie in each other.
        const common = contains(narrowed, own) ? own : contains(own, narrowed) || this.#isText(narrowed, binding) ? narrowed : undefined;
        if (common) done = step(index + 1, common) || done;
      }
      return done;
    };
    return step(0, span);
  }

  /** Whether a span is the same code as what a metavariable was bound to elsewhere. */
  #isText(span: Span, binding: Binding): boolean {
    return this.tree.text.slice(span.start, span.end) === bindingText(this.tree, binding);
  }

  /** Whether the formula holds for just this span; a regular expression, whether it overlaps. */
  #isSame(formula: Formula, span: Span, bindings: Bindings): boolean {
    const { tree } = this;
    const within = (other: Span): boolean => contains(other, span) && contains(span, other);
    switch (formula.op) {
      case 'any':
        return formula.children.some((child) => this.#isSame(child, span, bindings));
      case 'regex':
        return this.#generateRegex(formula.source, this.#root, bindings, (other) => contains(other, span) || contains(span, other));
      case 'all': {
        const core = coreOf(tree, span);
        const top = span.node < 0 ? this.#within(span) : this.#scopeOf(topOf(tree, core, this.#root.first));
        return this.#generate(formula, top, bindings, (other) => within(other) || (core >= 0 && coreOf(tree, other) === core));
      }
      case 'pattern': {
        const pattern = this.patterns.pattern(formula.source);
        if (!this.#isPossible(pattern)) return false;
        if (pattern.sequence) return this.#generatePattern(pattern, this.#within(span), bindings, within);
        const core = coreOf(tree, span);
        const top = core < 0 ? -1 : topOf(tree, core, this.#root.first);
        for (let node = core; node >= top && node >= 0; node = tree.parent[node]!) {
          if (this.#matcher.matchAt(pattern, node, bindings, () => true)) return true;
        }
        return false;
      }
    }
  }

  #scopeOf(node: number): Scope {
    const { tree } = this;
    return { first: node, stop: tree.next[node]!, start: tree.start[node]!, end: tree.end[node]! };
  }

  /** Whether the formula holds at, or around, the span. */
  #around(formula: Formula, span: Span, bindings: Bindings, then: () => boolean): boolean {
    const { tree } = this;
    switch (formula.op) {
      case 'any':
        return formula.children.some((child) => this.#around(child, span, bindings, then));
      case 'regex':
        return this.#generateRegex(formula.source, this.#root, bindings, (outer) => contains(outer, span) && then());
      case 'all': {
        const known = this.#isWhole ? this.#wholeOf(formula) : undefined;
        if (known) return known.some((outer) => contains(outer, span) && this.#unify(outer, bindings, then));
        return this.#generate(formula, this.#root, bindings, (outer) => contains(outer, span) && then());
      }
      case 'pattern': {
        const pattern = this.patterns.pattern(formula.source);
        if (!this.#isPossible(pattern)) return false;
        if ((pattern.roles || pattern.kinds || pattern.sequence) && this.#isWhole && this.#isAskedOften(pattern)) {
          const known = this.#matchesOf(pattern, undefined);
          if (known) return known.some((outer) => contains(outer, span) && this.#unify(outer, bindings, then));
        }
        for (let node = span.node >= 0 ? span.node : nodeAt(tree, span.start, span.end); node >= this.#root.first; node = tree.parent[node]!) {
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

  /** Every match of a formula in the file, where the answer does not depend on who asks: then it is looked for once. */
  #wholeOf(formula: AllFormula): readonly Match[] | undefined {
    let closed = this.#closed.get(formula);
    if (closed === undefined) {
      closed = this.#isClosed(formula);
      this.#closed.set(formula, closed);
    }
    return closed ? this.find(formula) : undefined;
  }

  /** Whether the formula itself binds every metavariable that it excludes by, compares or narrows to. */
  #isClosed(formula: AllFormula): boolean {
    const bound = new Set<string>();
    for (const part of [...formula.positive, ...formula.inside]) this.#mentioned(part, bound);
    const used = new Set<string>(formula.focus.flat());
    for (const part of [...formula.not, ...formula.notInside, ...(formula.anywhere ?? [])]) this.#mentioned(part, used);
    for (const condition of formula.conditions) this.#mentionedIn(condition, used);
    return [...used].every((name) => bound.has(name));
  }

  #mentioned(formula: Formula, names: Set<string>): void {
    switch (formula.op) {
      case 'pattern':
        for (const name of this.patterns.pattern(formula.source).metavariables) names.add(name);
        return;
      case 'regex':
        return;
      case 'any':
        for (const child of formula.children) this.#mentioned(child, names);
        return;
      case 'all':
        for (const part of [...formula.positive, ...formula.inside, ...formula.not, ...formula.notInside, ...(formula.anywhere ?? [])]) this.#mentioned(part, names);
        for (const condition of formula.conditions) this.#mentionedIn(condition, names);
    }
  }

  #mentionedIn(condition: Condition, names: Set<string>): void {
    if (condition.metavariable !== undefined) names.add(condition.metavariable);
    if (condition.type === 'comparison') for (const [name] of condition.comparison.matchAll(/\$\w+/g)) names.add(name);
    if (condition.type === 'pattern') this.#mentioned(condition.formula, names);
  }

  /** A few candidates look around themselves; for many, finding every match of the pattern first is cheaper. */
  #isAskedOften(pattern: CompiledPattern): boolean {
    if (this.#memory.knows(pattern, this.#key)) return true;
    const asked = (this.#asked.get(pattern) ?? 0) + 1;
    this.#asked.set(pattern, asked);
    return asked > FEW;
  }

  /** Adds the bindings of a match that was found before to those there are, if they agree. */
  #unify(context: { readonly bindings: Match['bindings'] }, bindings: Bindings, then: () => boolean): boolean {
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

  /** The conditions in order; what one of them binds, the next ones know. */
  #conditions(conditions: readonly Condition[], index: number, bindings: Bindings, then: () => boolean): boolean {
    const condition = conditions[index];
    if (!condition) return then();
    const next = (): boolean => this.#conditions(conditions, index + 1, bindings, then);
    if (condition.type === 'pattern') return this.#metavariablePattern(condition, bindings, next);
    return this.#holds(condition, bindings) && next();
  }

  #holds(condition: Exclude<Condition, { type: 'pattern' }>, bindings: Bindings): boolean {
    return holdsOn(condition, bindings, this.facts, this.patterns);
  }

  /** `metavariable-pattern`: what the metavariable stands for is a program of its own, in which the formula matches. */
  #metavariablePattern(condition: Condition & { type: 'pattern' }, bindings: Bindings, then: () => boolean): boolean {
    const binding = bindings.get(condition.metavariable);
    if (!binding) return false;
    if (condition.language !== undefined || binding.value !== undefined || (binding.first < 0 && binding.end > binding.start)) {
      const language = condition.language ?? 'regex';
      const text = textOf(this.tree, binding, language);
      const found = text === undefined ? [] : (this.patterns.nested?.(language, text, condition.formula, bindings.snapshot()) ?? []);
      return found.some((inner) => this.#unify({ bindings: inner }, bindings, then));
    }
    if (binding.first < 0) return false;
    const outer = this.#root;
    const scope = this.#within({ start: binding.start, end: binding.end, node: binding.first === binding.last ? binding.first : -1 });
    this.#root = scope;
    try {
      return this.#generate(condition.formula, scope, bindings, () => {
        this.#root = outer;
        try {
          return then();
        } finally {
          this.#root = scope;
        }
      });
    } finally {
      this.#root = outer;
    }
  }
}

/** Whether one span lies in the other. */
function contains(outer: { readonly start: number; readonly end: number }, inner: { readonly start: number; readonly end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a node is a definition together with what decorates it. */
function isDecorating(tree: FlatTree, node: number): boolean {
  const role = roleOf(tree, node);
  return role === Role.Decorated || (role === Role.Export && parts(tree, node).some((part) => roleOf(tree, part) === Role.Decorator));
}

/** The node that a span is about, without parentheses, a statement or decorators around it; -1 for a run of nodes. */
function coreOf(tree: FlatTree, span: Span): number {
  let node = span.node;
  if (node < 0) {
    node = nodeAt(tree, span.start, span.end);
    if (tree.start[node] !== span.start || tree.end[node] !== span.end) return -1;
  }
  for (;;) {
    node = bare(tree, node);
    const inner = innerOf(tree, node);
    if (inner < 0) return node;
    node = inner;
  }
}

/** What a node means, where it only wraps one other. */
function innerOf(tree: FlatTree, node: number): number {
  const role = roleOf(tree, node);
  if (role === Role.Declaration) {
    const declared = parts(tree, node);
    return declared.length === 1 ? declared[0]! : -1;
  }
  if (role === Role.Decorated) return parts(tree, node).find((part) => roleOf(tree, part) !== Role.Decorator) ?? -1;
  return role === Role.Export && isDecorating(tree, node) ? (parts(tree, node).find((part) => roleOf(tree, part) !== Role.Decorator) ?? -1) : -1;
}

/** The outermost node that is about the same as this one. */
function topOf(tree: FlatTree, core: number, first: number): number {
  let node = core;
  for (let up = tree.parent[core]!; up >= first && up >= 0; up = tree.parent[up]!) {
    const role = roleOf(tree, up);
    const wraps = role === Role.ExpressionStatement || role === Role.Parenthesized || role === Role.TypeWrapper ? firstPart(tree, up) === node : innerOf(tree, up) === node;
    if (!wraps) break;
    node = up;
  }
  return node;
}

/** The nodes of the lists from `first` up to `stop`, list by list; without lists, every named node there. */
function* between(lists: readonly (readonly number[])[] | undefined, tree: FlatTree, first: number, stop: number): Iterable<number> {
  if (!lists) {
    for (let node = first; node < stop; node++) if (tree.flags[node]! & FLAG_NAMED) yield node;
    return;
  }
  for (const list of lists) {
    for (let at = first === 0 ? 0 : firstFrom(list, first); at < list.length && list[at]! < stop; at++) yield list[at]!;
  }
}
