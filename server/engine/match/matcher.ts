import type { Facts } from '../facts';
import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import {
  argumentsOf,
  assignmentOf,
  bare,
  calleeOf,
  declaratorsOf,
  extentsAfter,
  fieldOf,
  firstPart,
  heritageOf,
  holderOf,
  isAugmented,
  isStatementList,
  isTemplate,
  isAsync,
  jsxOf,
  keywordOf,
  memberOf,
  modifiersOf,
  operatorOf,
  pairOf,
  parameterName,
  parametersOf,
  parts,
  roleOf,
  starsBefore,
  statementsOf,
  stringContent,
  subscriptedOf,
  typeNodeOf,
  unparenthesized,
} from '../syntax/view';
import { readDotted, readImport } from '../syntax/importView';
import { type Binding, type Bindings, sameBinding } from './bindings';
import type { RuleOptions } from '../rules/definition';
import type { CompiledPattern, DeclaredForm, ImportPattern, InstructionPattern, ModifierPattern, PatternNode, StringPattern } from './pattern';
import { firstFrom } from './sorted';

/** Thrown when a match has taken more steps than a file may cost. */
export class BudgetError extends Error {}

/** Called for every way in which a pattern matches; answering true ends the search. */
export type Continue = () => boolean;

/** Matches patterns against one tree. Backtracks, so that every way to bind metavariables is found. */
export class Matcher {
  #steps: number;
  readonly #statements = new Map<number, readonly number[]>();
  /** Of long lists that are gone through again and again: where a pattern may match. */
  readonly #places = new WeakMap<readonly number[], Map<PatternNode, readonly number[]>>();

  constructor(
    readonly facts: Facts,
    maxSteps: number,
    private readonly options: RuleOptions = {},
  ) {
    this.#steps = maxSteps;
  }

  get tree(): FlatTree {
    return this.facts.tree;
  }

  /** Sets how many steps may still be taken. */
  refill(steps: number): void {
    this.#steps = steps;
  }

  /** Whether the pattern matches at this node; `then` sees the bindings as they are at that moment. */
  matchAt(pattern: CompiledPattern, node: number, bindings: Bindings, then: Continue): boolean {
    return this.#match(pattern.nodes[0]!, node, bindings, then);
  }

  /**
   * Matches a pattern of several statements inside a list of statements, starting with any of them. `then` gets the span
   * of what was matched; a trailing `...` reaches to the end of the list.
   */
  matchSequence(pattern: CompiledPattern, list: number, bindings: Bindings, then: (first: number, start: number, end: number) => boolean): boolean {
    const { tree } = this;
    // A statement alone is a list of one.
    const top = isStatementList(tree.language, tree.kind[list]!) ? this.#listOf(list) : [list];
    const nodes = pattern.nodes;
    const trailing = nodes.at(-1)!.op === 'ellipsis';
    const core = trailing ? nodes.slice(0, -1) : nodes;
    const head = core[0]?.op === 'ellipsis' ? core.slice(1) : core;
    if (head.length === 0) return false;
    const inner = head.some((node) => node.op === 'ellipsis') ? this.#deepStatements(list) : top;
    const listEnd = top.length > 0 ? tree.end[top.at(-1)!]! : tree.end[list]!;
    // The first statement is one of the list itself; an ellipsis after it goes into the statements that follow.
    for (const first of core === head ? top : inner) {
      const after = tree.next[first]!;
      if (head[0]!.op !== 'metaEllipsis' && !(this.#mayMatch(head[0]!, first) && this.#match(head[0]!, first, bindings, () => true))) continue;
      const matched = (last: number): boolean =>
        then(first, core === head ? tree.start[first]! : tree.start[list]!, trailing ? Math.max(listEnd, tree.end[last]!) : tree.end[last]!);
      if (inner !== top && !head.some((node) => node.op === 'metaEllipsis')) {
        // What follows is looked for in the one list of all statements, about which some things are known.
        const start = firstFrom(inner, after);
        const found = this.#match(head[0]!, first, bindings, () => this.#sequence(head, 1, inner, start, bindings, 'open', (to) => matched(to === start ? first : inner[to - 1]!)));
        if (found) return true;
        continue;
      }
      const rest = inner === top ? top.slice(top.indexOf(first)) : [first, ...inner.slice(firstFrom(inner, after))];
      if (this.#sequence(head, 0, rest, 0, bindings, 'open', (to) => matched(rest[to - 1]!))) return true;
    }
    return false;
  }

  #listOf(list: number): readonly number[] {
    return statementsOf(this.tree, list);
  }

  /** Statements of a list, and of the blocks and definitions inside it, in order. */
  #deepStatements(list: number): readonly number[] {
    const known = this.#statements.get(list);
    if (known) return known;
    const { tree } = this;
    const found: number[] = [];
    const end = tree.next[list]!;
    let node = list + 1;
    while (node < end) {
      const role = roleOf(tree, node);
      const holder = role === Role.Transparent ? -1 : holderOf(tree, node);
      const inList = holder >= 0 && isStatementList(tree.language, tree.kind[holder]!);
      if (inList) found.push(node);
      const closed = role === Role.ExpressionStatement || role === Role.Comment;
      node = closed ? tree.next[node]! : node + 1;
    }
    this.#statements.set(list, found);
    this.#places.set(found, new Map());
    return found;
  }

  /** Where in a list of statements the pattern may match, by index; undefined for lists that are made for one question. */
  #placesOf(pattern: PatternNode, nodes: readonly number[]): readonly number[] | undefined {
    const known = this.#places.get(nodes);
    if (!known || (pattern.op !== 'node' && ROLES_OF[pattern.op] === undefined)) return undefined;
    let places = known.get(pattern);
    if (!places) {
      const found: number[] = [];
      for (let index = 0; index < nodes.length; index++) if (this.#mayMatch(pattern, nodes[index]!)) found.push(index);
      places = found;
      known.set(pattern, places);
    }
    return places;
  }

  #spend(): void {
    if (--this.#steps < 0) throw new BudgetError('the pattern takes too many steps on this file');
  }

  #bind(name: string, binding: Binding, bindings: Bindings, then: Continue): boolean {
    const bound = bindings.get(name);
    if (bound) return sameBinding(this.tree, bound, binding) && this.#isSameVariable(bound, binding) && then();
    bindings.set(name, binding);
    try {
      return then();
    } finally {
      bindings.remove(name);
    }
  }

  /** Names of different functions are different variables, though they read alike. */
  #isSameVariable(a: Binding, b: Binding): boolean {
    const { tree } = this;
    if (a.first < 0 || b.first < 0 || a.first === b.first || a.first !== a.last || b.first !== b.last) return true;
    if (roleOf(tree, a.first) !== Role.Identifier || roleOf(tree, b.first) !== Role.Identifier) return true;
    const { constants } = this.facts;
    return constants.scopeOf(a.first) === constants.scopeOf(b.first);
  }

  #bindNode(name: string, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    return this.#bind(name, { start: tree.start[node]!, end: tree.end[node]!, first: node, last: node }, bindings, then);
  }

  #match(pattern: PatternNode, outer: number, bindings: Bindings, then: Continue): boolean {
    this.#spend();
    const { tree } = this;
    switch (pattern.op) {
      case 'any':
      case 'ellipsis':
        return then();
      case 'meta': {
        const role = roleOf(tree, outer);
        const node = role === Role.ExpressionStatement ? bare(tree, outer) : role === Role.Parameter ? parameterName(tree, outer) : outer;
        if (this.#bindNode(pattern.name, node, bindings, then)) return true;
        if (role !== Role.Identifier || this.options['symbolic_propagation'] !== true || !bindings.has(pattern.name)) return false;
        const defined = this.facts.constants.definitionOf(node);
        return defined !== undefined && this.#bindNode(pattern.name, bare(tree, defined), bindings, then);
      }
      case 'metaEllipsis':
        return this.#bindNode(pattern.name, outer, bindings, then);
      case 'deep': {
        const end = tree.next[outer]!;
        for (let inner = outer; inner < end; inner++) {
          if (tree.flags[inner]! & 1 && this.#mayMatch(pattern.inner, inner) && this.#match(pattern.inner, inner, bindings, then)) return true;
        }
        return false;
      }
      case 'item': {
        const holder = holderOf(tree, outer);
        return holder >= 0 && roleOf(tree, holder) === Role.Array && this.#match(pattern.inner, outer, bindings, then);
      }
      case 'statement':
        return this.#matchStatement(pattern.inner, outer, bindings, then);
      case 'either':
        return pattern.options.some((option) => this.#match(option, outer, bindings, then));
      case 'typed': {
        const node = bare(tree, outer);
        const open = /^(\$[A-Z_][A-Z_0-9]*)\s*(\**)$/.exec(pattern.type);
        if (open) return this.#matchOpenType(open[1]!, open[2]!, node, bindings, () => this.#bindNode(pattern.name, node, bindings, then));
        return this.facts.types.isOf(node, pattern.type) && this.#bindNode(pattern.name, node, bindings, then);
      }
      case 'parameter':
        return this.#matchParameter(pattern, outer, bindings, then);
      default:
        return this.#matchBare(pattern, outer, bindings, then);
    }
  }

  /** `$T *`: any type with as many stars; the rest of it is bound. */
  #matchOpenType(name: string, stars: string, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    // No object in particular: of any pointer's type.
    if (stars && /^(?:NULL|nullptr)$/.test(nodeText(tree, node))) return then();
    return this.facts.types.typesOf(node, 0).some((type) => {
      if (!type.endsWith(stars)) return false;
      const value = type.slice(0, type.length - stars.length);
      return name === '$_' ? then() : this.#bind(name, { start: tree.start[node]!, end: tree.end[node]!, first: -1, last: -1, value }, bindings, then);
    });
  }

  /** False where the node is of a role or kind that the pattern never matches: that is cheap to tell, and true of most nodes. */
  #mayMatch(pattern: PatternNode, outer: number): boolean {
    const wanted = ROLES_OF[pattern.op];
    if (wanted === undefined && pattern.op !== 'node') return true;
    const { tree } = this;
    const role = roleOf(tree, bare(tree, outer));
    // Where any name may be a call.
    if (pattern.op === 'call' && tree.language.spec.statements === 'expressions' && (role === Role.Identifier || role === Role.Member)) return true;
    if (role === Role.Await || role === Role.Parameter || (role === Role.Identifier && this.options['symbolic_propagation'] === true)) return true;
    if (pattern.op !== 'node') return wanted!.has(role);
    if (pattern.role === Role.TypeWrapper || (pattern.role === role && ROLE_DECIDES.has(role)) || (role === Role.Object && tree.language.spec.arraysAreMaps === true)) return true;
    return tree.language.kindName[tree.kind[bare(tree, outer)]!] === pattern.kind;
  }

  /** An expression somewhere in a statement, but not in the functions and classes that it defines. */
  #matchStatement(inner: PatternNode, outer: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const role = roleOf(tree, outer);
    if (!STATEMENTS.has(role)) return this.#match(inner, outer, bindings, then);
    if (role !== Role.ExpressionStatement && this.#match(inner, outer, bindings, then)) return true;
    const end = tree.next[outer]!;
    for (let node = outer + 1; node < end; ) {
      const own = roleOf(tree, node);
      if (own === Role.Function || own === Role.Class) {
        node = tree.next[node]!;
        continue;
      }
      if (tree.flags[node]! & 1 && own !== Role.Arguments && this.#mayMatch(inner, node) && this.#match(inner, node, bindings, then)) return true;
      node++;
    }
    return false;
  }

  /** A parameter with a type or a default: both have to be there. */
  #matchParameter(pattern: PatternNode & { op: 'parameter' }, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    if (roleOf(tree, node) !== Role.Parameter) return false;
    const name = parameterName(tree, node);
    const others = parts(tree, node).filter((part) => part !== name);
    const type = others.find((part) => roleOf(tree, part) === Role.Type);
    const fallback = others.find((part) => roleOf(tree, part) !== Role.Type && roleOf(tree, part) !== Role.Optional);
    const last = (): boolean => !pattern.fallback ? then() : fallback !== undefined && this.#match(pattern.fallback, fallback, bindings, then);
    const typed = (): boolean => !pattern.type ? last() : type !== undefined && this.#matchType(pattern.type, type, bindings, last);
    return this.#match(pattern.name, name, bindings, typed);
  }

  /** `: $T` binds the type without its colon. */
  #matchType(pattern: PatternNode, type: number, bindings: Bindings, then: Continue): boolean {
    const inner = pattern.op === 'meta' ? firstPart(this.tree, type) : -1;
    return this.#match(pattern, inner < 0 ? type : inner, bindings, then);
  }

  /** Python: `import a.b` is there in `import a.b.c`, and in `from a import b`. */
  #matchDotted(pattern: PatternNode & { op: 'imports' }, node: number, bindings: Bindings, then: Continue): boolean {
    const code = readDotted(this.tree, node);
    if (!code) return false;
    const begins = (full: string, name: string): boolean => full === name || full.startsWith(`${name}.`);
    const step = (index: number): boolean => {
      const wanted = pattern.names[index];
      if (!wanted) return then();
      const { alias } = wanted;
      return code.some((one) => {
        if (alias) return begins(one.full, wanted.full) && one.alias >= 0 && this.#match(alias, one.alias, bindings, () => step(index + 1));
        return begins(one.full, wanted.full) && step(index + 1);
      });
    };
    return step(0);
  }

  /** An import in any of its forms. */
  #matchImport(pattern: ImportPattern, node: number, bindings: Bindings, then: Continue): boolean {
    const code = readImport(this.tree, node);
    if (!code) return false;
    const { items } = pattern;
    const step = (index: number, used: readonly number[]): boolean => {
      const wanted = items?.[index];
      if (!wanted) return then();
      return code.items.some(({ name, alias }, at) => {
        if (used.includes(at)) return false;
        const next = (): boolean => step(index + 1, [...used, at]);
        const aliased = (): boolean => !wanted.alias ? next() : alias >= 0 && this.#match(wanted.alias, alias, bindings, next);
        if (name < 0) return wanted.name.op === 'name' && wanted.name.text === 'default' && aliased();
        return this.#match(wanted.name, name, bindings, aliased);
      });
    };
    const names = (): boolean => {
      if (!pattern.whole) return step(0, []);
      // `import x from` and `import * as x from` name the whole module where it is required.
      return code.whole >= 0 && this.#match(pattern.whole, code.whole, bindings, () => step(0, []));
    };
    return this.#matchModule(pattern.module, code.module, bindings, names);
  }

  /** The name of a module, or that of a part of it: `import "m"` is there in `import "m/part"`. */
  #matchModule(pattern: PatternNode, node: number, bindings: Bindings, then: Continue): boolean {
    if (this.#match(pattern, node, bindings, then)) return true;
    const { tree } = this;
    if (pattern.op === 'string' && pattern.value !== undefined && roleOf(tree, node) === Role.String) {
      const { start } = stringContent(tree, node);
      return tree.text.startsWith(`${pattern.value}/`, start) && then();
    }
    if (pattern.op !== 'name' && pattern.op !== 'member') return false;
    const owner = memberOf(tree, node)?.object ?? -1;
    return owner >= 0 && this.#matchModule(pattern, owner, bindings, then);
  }

  #matchBare(pattern: PatternNode, outer: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    if (pattern.op === 'declared') return this.#matchDeclaredType(pattern, outer, bindings, then);
    let node = pattern.op === 'node' && pattern.role === Role.TypeWrapper ? unparenthesized(tree, outer) : bare(tree, outer);
    let role = roleOf(tree, node);
    if (role === Role.Parameter && pattern.op !== 'node' && pattern.op !== 'formal') {
      // Types and defaults that the pattern does not write do not matter.
      node = parameterName(tree, node);
      role = roleOf(tree, node);
    }
    if (role === Role.Await && !(pattern.op === 'node' && pattern.role === Role.Await)) {
      const inner = firstPart(tree, node);
      if (inner >= 0) {
        node = bare(tree, inner);
        role = roleOf(tree, node);
      }
    }
    if (role === Role.Identifier && this.options['symbolic_propagation'] === true && SYMBOLIC.has(pattern.op) && this.#matchDefinition(pattern, node, bindings, then)) return true;
    switch (pattern.op) {
      case 'name':
        return (this.#matchName(pattern.text, node, role) || this.#matchLastName(pattern.text, node, role)) && then();
      case 'declaration':
        return role === Role.Declaration && this.#matchDeclaration(pattern, node, bindings, then);
      case 'formal': {
        if (role !== Role.Parameter) return false;
        const name = parameterName(tree, node);
        const named = (): boolean => this.#match(pattern.name, name, bindings, then);
        return this.#matchModifiers(pattern.modifiers, node, bindings, () =>
          this.#matchTypeOf(pattern.type, node, -1, bindings, () => this.#matchForm(pattern.form, pattern.type, name, bindings, named)));
      }
      case 'annotation': {
        if (role !== Role.Decorator) return false;
        const name = fieldOf(tree, node, 'name');
        if (name < 0) return false;
        return this.#match(pattern.name, name, bindings, () => this.#matchArguments(pattern.args, argumentsOf(tree, node) ?? [], bindings, then));
      }
      case 'literal':
        return this.#matchLiteral(pattern.role, pattern.text, node, role) && then();
      case 'string':
        return this.#matchString(pattern, node, role, bindings, then);
      case 'template':
        return this.#matchTemplate(pattern.parts, node, bindings, then);
      case 'call': {
        if (role === Role.Decorator && pattern.form === 'call') {
          // `@f` calls `f` as `@f()` does.
          const name = firstPart(tree, node);
          if (name < 0 || roleOf(tree, name) === Role.Call || !pattern.args?.every((arg) => arg.op === 'ellipsis') || this.options['attr_expr'] === false) return false;
          return this.#match(pattern.callee, name, bindings, then);
        }
        if (role !== (pattern.form === 'new' ? Role.New : Role.Call)) return this.#isBareCall(node, role) && this.#matchBareCall(pattern, node, bindings, then);
        const callee = calleeOf(tree, node);
        if (callee < 0) return false;
        return this.#match(pattern.callee, callee, bindings, () => {
          const args = argumentsOf(tree, node);
          if (!pattern.args) return !args && then();
          const blocked = (): boolean => {
            if (!pattern.block) return then();
            const block = fieldOf(tree, node, 'block');
            return block >= 0 && this.#match(pattern.block, block, bindings, then);
          };
          return this.#matchArguments(pattern.args, args ?? [], bindings, blocked);
        });
      }
      case 'words': {
        const callee = role === Role.Call ? calleeOf(tree, node) : -1;
        return callee >= 0 && this.#sequence(pattern.words, 0, [callee, ...(argumentsOf(tree, node) ?? [])], 0, bindings, 'closed', then);
      }
      case 'member': {
        const called = this.#emptyCallee(node, role);
        if (called >= 0) return this.#match(pattern, called, bindings, then);
        if (role === Role.Identifier || role === Role.ShorthandPair) {
          const text = nodeText(tree, node);
          const qualified = this.facts.imports.get(text);
          if (qualified !== undefined) return !isImporting(tree, node) && this.#matchQualified(pattern, qualified, node, bindings, then);
          return this.facts.packages.some((name) => `${name}.${text}` === pattern.dotted) && then();
        }
        if (role === Role.Call) {
          const required = this.facts.qualifiedName(node);
          return required !== undefined && this.#matchQualified(pattern, required, node, bindings, then);
        }
        if (role === Role.Subscript) return this.#matchSubscriptAsMember(pattern.object, pattern.property, node, bindings, then);
        if (role !== Role.Member) return false;
        const member = memberOf(tree, node);
        if (!member) return false;
        return this.#match(pattern.property, member.property, bindings, () => this.#match(pattern.object, member.object, bindings, then));
      }
      case 'chain': {
        if (pattern.property.op === 'ellipsis') return this.#matchChain(pattern.object, node, bindings, then);
        if (role !== Role.Member) return false;
        const member = memberOf(tree, node);
        if (!member) return false;
        return this.#match(pattern.property, member.property, bindings, () => this.#matchChain(pattern.object, member.object, bindings, then));
      }
      case 'keyword': {
        if (role !== Role.KeywordArgument) return false;
        return this.#matchKeyword(pattern, node, bindings, then);
      }
      case 'object':
        if (role !== Role.Object && role !== Role.ObjectPattern) return false;
        return this.#matchEntries(pattern.entries, tree.language.spec.data === 'hcl' && pattern.entries.some(({ op }) => op === 'ellipsis') ? nestedEntries(tree, node) : parts(tree, node), bindings, then);
      case 'imports':
        return role === Role.Import && this.#matchDotted(pattern, node, bindings, then);
      case 'import':
        return (role === Role.Import || role === Role.Declaration) && this.#matchImport(pattern, node, bindings, then);
      case 'regex': {
        const own = role === Role.Identifier ? (this.facts.constants.definitionOf(node) ?? node) : node;
        if (roleOf(tree, own) !== Role.Regex) return false;
        if (pattern.meta === undefined) return then();
        const [start, end] = [tree.start[own]! + 1, tree.text.lastIndexOf('/', tree.end[own]! - 1)];
        return this.#bind(pattern.meta, { start, end, first: -1, last: -1, value: tree.text.slice(start, end) }, bindings, then);
      }
      case 'instruction':
        return tree.language.kindName[tree.kind[node]!] === pattern.kind && this.#matchInstruction(pattern, node, bindings, then);
      case 'commands':
        return this.#matchCommands(pattern.words, node, bindings, then);
      case 'list':
        return role === Role.Array && this.#sequence(pattern.items, 0, parts(tree, node), 0, bindings, 'closed', then);
      case 'pair': {
        const pair = pairOf(tree, node);
        if (!pair) return role === Role.Pair && this.#matchEmptyPair(pattern, node, bindings, then);
        return this.#matchKey(pattern.key, pair.key, bindings, () => this.#match(pattern.value, pair.value, bindings, then));
      }
      case 'assign': {
        if (role === Role.Declaration) {
          // The properties of a class are declared like variables.
          if (parts(tree, node).some((part) => roleOf(tree, part) === Role.Field && this.#match(pattern, part, bindings, then))) return true;
          return declaratorsOf(tree, node).some((declarator) => {
            if (declarator !== node) return this.#match(pattern, declarator, bindings, then);
            const own = assignmentOf(tree, node);
            return own !== undefined && own.value >= 0 && this.#match(pattern.target, own.target, bindings, () => this.#match(pattern.value, own.value, bindings, then));
          });
        }
        if (role === Role.Pair && tree.language.spec.braces === 'members') {
          // In an initializer: `new T { A = b }`.
          const pair = pairOf(tree, node);
          return pair !== undefined && this.#match(pattern.target, pair.key, bindings, () => this.#match(pattern.value, pair.value, bindings, then));
        }
        if (role !== Role.Assignment && role !== Role.Declarator && role !== Role.Field) return false;
        const assignment = assignmentOf(tree, node);
        if (!assignment || assignment.value < 0 || isAugmented(tree, node)) return false;
        const written = (): boolean => this.#match(pattern.target, assignment.target, bindings, () => this.#match(pattern.value, assignment.value, bindings, then));
        if (!pattern.type) return written();
        const type = fieldOf(tree, node, 'type');
        return type >= 0 && this.#match(pattern.type, type, bindings, written);
      }
      case 'function':
        return (role === Role.Function || role === Role.Method) && this.#matchAttributes(pattern.attributes, node, bindings, () => this.#matchFunction(pattern, node, bindings, then));
      case 'class':
        return role === Role.Class && this.#matchAttributes(pattern.attributes, node, bindings, () => this.#matchClass(pattern, node, bindings, then));
      case 'jsx':
        return role === Role.JsxElement && this.#matchJsx(pattern, node, bindings, then);
      case 'loop': {
        const inner = role === Role.For || role === Role.ForEach ? fieldOf(tree, node, 'body') : -1;
        return inner >= 0 && this.#match(pattern.body, inner, bindings, then);
      }
      case 'members':
        return role === Role.ClassBody || role === Role.Block ? this.#matchMembers(pattern.members, parts(tree, node), bindings, then) : false;
      case 'block':
        return this.#matchBlock(pattern.statements, node, role, bindings, then);
      case 'decorated':
        return role === Role.Decorated && this.#matchDecorated(pattern.decorators, pattern.definition, node, bindings, then);
      case 'node':
        return this.#matchNode(pattern, node, role, bindings, then);
      default:
        return false;
    }
  }

  /** What stands for the name: the expression that it is defined as, once and for all. */
  #matchDefinition(pattern: PatternNode, node: number, bindings: Bindings, then: Continue): boolean {
    const value = this.facts.constants.definitionOf(node);
    return value !== undefined && this.#match(pattern, value, bindings, then);
  }

  /** What a call without arguments calls, in a language where that is written as a name as well; else -1. */
  #emptyCallee(node: number, role: Role): number {
    const { tree } = this;
    if (role !== Role.Call || tree.language.spec.statements !== 'expressions') return -1;
    const list = fieldOf(tree, node, 'arguments');
    return (list < 0 || parts(tree, list).length === 0) && fieldOf(tree, node, 'block') < 0 ? calleeOf(tree, node) : -1;
  }

  /** Whether a name or member is a call without parentheses: nothing writes to it, and it is not called itself. */
  #isBareCall(node: number, role: Role): boolean {
    const { tree } = this;
    if (tree.language.spec.statements !== 'expressions' || (role !== Role.Identifier && role !== Role.Member)) return false;
    const field = tree.language.fieldName[tree.field[node]!];
    if (field === 'function' || field === 'name' || field === 'left' || field === 'property') return false;
    if (role === Role.Member) {
      const member = memberOf(tree, node);
      return member !== undefined && /^[a-z_µ]/.test(nodeText(tree, member.property));
    }
    const parent = tree.parent[node]!;
    if (parent >= 0 && [Role.Parameters, Role.Member].includes(roleOf(tree, parent)) && field !== 'object') return false;
    return /^[a-z_]/.test(nodeText(tree, node)) && this.facts.constants.scopeOf(node) < 0;
  }

  #matchBareCall(pattern: PatternNode & { op: 'call' }, node: number, bindings: Bindings, then: Continue): boolean {
    return !pattern.block && pattern.args?.every((arg) => arg.op === 'ellipsis') === true && this.#match(pattern.callee, node, bindings, then);
  }

  #matchName(text: string, outer: number, outerRole: Role): boolean {
    const called = this.#emptyCallee(outer, outerRole);
    const node = called >= 0 ? called : outer;
    const role = called >= 0 ? roleOf(this.tree, called) : outerRole;
    if (role === Role.Call) return this.facts.qualifiedName(node) === text;
    if (role !== Role.Identifier && role !== Role.PropertyName && role !== Role.ShorthandPair) return role === Role.Literal && nodeText(this.tree, node) === text;
    const { tree } = this;
    const length = tree.end[node]! - tree.start[node]!;
    if (length === text.length && tree.text.startsWith(text, tree.start[node])) return true;
    return role !== Role.PropertyName && this.facts.imports.get(nodeText(tree, node)) === text;
  }

  /** The simple name of a class against its name with the package, in a language where packages are written in lower case. */
  #matchLastName(text: string, node: number, role: Role): boolean {
    const { tree } = this;
    if (role !== Role.Member || tree.language.spec.declarations !== 'type-first' || !/^[A-Z]/.test(text)) return false;
    const member = memberOf(tree, node);
    if (!member || nodeText(tree, member.property) !== text) return false;
    return /^[a-z_]\w*(?:\.[a-z_]\w*)*$/.test(nodeText(tree, member.object));
  }

  #matchDeclaredType(pattern: PatternNode & { op: 'declared' }, outer: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const node = unparenthesized(tree, outer);
    if (roleOf(tree, node) === Role.Parameter) return false;
    const bound = (): boolean => (pattern.name === '$_' ? then() : this.#bindNode(pattern.name, node, bindings, then));
    const fact = this.facts.declared.typeOf(node);
    if (!fact) return false;
    if ('node' in fact) return this.#match(pattern.type, fact.node, bindings, bound);
    return this.#matchTypeName(pattern.type, fact.name, node, bindings, bound);
  }

  #matchTypeName(type: PatternNode, name: string, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    switch (type.op) {
      case 'any':
        return then();
      case 'meta':
        return this.#bind(type.name, { start: tree.start[node]!, end: tree.end[node]!, first: node, last: node, value: name }, bindings, then);
      case 'name':
        return type.text === name && then();
      case 'member':
        return type.dotted === `java.lang.${name}` && then();
      case 'node':
        return type.text === name && then();
      default:
        return false;
    }
  }

  /** The declared type of a declaration or parameter; of `var`, that of the value. */
  #matchTypeOf(type: PatternNode, declaration: number, value: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const node = typeNodeOf(tree, declaration);
    if (node < 0) return false;
    if (this.#match(type, node, bindings, then)) return true;
    if (nodeText(tree, node) !== 'var' || value < 0 || type.op === 'meta' || type.op === 'any') return false;
    const fact = this.facts.declared.typeOf(value);
    if (!fact) return false;
    return 'node' in fact ? this.#match(type, fact.node, bindings, then) : this.#matchTypeName(type, fact.name, value, bindings, then);
  }

  #matchDeclaration(pattern: PatternNode & { op: 'declaration' }, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    return this.#matchModifiers(pattern.modifiers, node, bindings, () =>
      declaratorsOf(tree, node).some((declarator) => {
        const assignment = assignmentOf(tree, declarator);
        if (!assignment || (pattern.value && assignment.value < 0)) return false;
        const value = (): boolean => (pattern.value ? this.#match(pattern.value, assignment.value, bindings, then) : then());
        const target = (): boolean => this.#match(pattern.target, assignment.target, bindings, value);
        return this.#matchTypeOf(pattern.type, node, assignment.value, bindings, () => this.#matchForm(pattern.form, pattern.type, assignment.target, bindings, target));
      }),
    );
  }

  /** Stars and brackets around a declared name: those that the pattern writes; a type that may be any may have more stars. */
  #matchForm(form: DeclaredForm | undefined, type: PatternNode, name: number, bindings: Bindings, then: Continue): boolean {
    if (!form) return then();
    const stars = starsBefore(this.tree, name);
    const open = type.op === 'meta' || type.op === 'any';
    if (open ? stars < form.stars : stars !== form.stars) return false;
    const { extents } = form;
    if (!extents) return then();
    const sizes = extentsAfter(this.tree, name);
    if (sizes?.length !== extents.length) return false;
    const step = (index: number): boolean => {
      if (index === extents.length) return then();
      const wanted = extents[index];
      const size = sizes[index]!;
      if (!wanted || wanted.op === 'ellipsis') return step(index + 1);
      return size >= 0 && this.#match(wanted, size, bindings, () => step(index + 1));
    };
    return step(0);
  }

  /** Keywords and annotations that the pattern writes, in any order among others. */
  #matchModifiers(wanted: ModifierPattern | undefined, node: number, bindings: Bindings, then: Continue): boolean {
    if (!wanted || (wanted.words.length === 0 && wanted.annotations.length === 0)) return then();
    const { words, annotations } = modifiersOf(this.tree, node);
    if (!wanted.words.every((word) => words.includes(word))) return false;
    const step = (index: number, used: readonly number[]): boolean => {
      const annotation = wanted.annotations[index];
      if (!annotation) return then();
      return annotations.some((each) => !used.includes(each) && this.#match(annotation, each, bindings, () => step(index + 1, [...used, each])));
    };
    return step(0, []);
  }

  /** A pattern of members against the full name of something that was imported under a short one. */
  #matchQualified(pattern: PatternNode, qualified: string, node: number, bindings: Bindings, then: Continue): boolean {
    switch (pattern.op) {
      case 'any':
        return then();
      case 'name':
        return qualified === pattern.text && then();
      case 'meta':
        return this.#bind(pattern.name, { start: this.tree.start[node]!, end: this.tree.end[node]!, first: node, last: node, value: qualified }, bindings, then);
      case 'member': {
        const dot = qualified.lastIndexOf('.');
        if (dot <= 0) return false;
        return this.#matchQualified(pattern.property, qualified.slice(dot + 1), node, bindings, () =>
          this.#matchQualified(pattern.object, qualified.slice(0, dot), node, bindings, then),
        );
      }
      default:
        return false;
    }
  }

  #matchLiteral(wanted: Role, text: string, node: number, role: Role): boolean {
    if (role === wanted && nodeText(this.tree, node) === text) return true;
    if (role !== Role.Identifier || this.options['constant_propagation'] === false) return false;
    const constant = this.facts.constants.valueOf(node);
    return constant?.type === 'other' && constant.text === text;
  }

  #matchString(pattern: StringPattern, node: number, role: Role, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    if (pattern.symbol) {
      if (role !== Role.Symbol) return false;
      const start = tree.text[tree.start[node]!] === ':' ? tree.start[node]! + 1 : tree.start[node]!;
      return this.#matchContent(pattern, tree.text.slice(start, tree.end[node]), start, tree.end[node]!, bindings, then);
    }
    if (role === Role.String || role === Role.TemplateString) {
      if (!isTemplate(tree, node)) {
        const { start, end } = stringContent(tree, node);
        return this.#matchContent(pattern, tree.text.slice(start, end), start, end, bindings, then);
      }
    } else if (role !== Role.Identifier && role !== Role.Binary && role !== Role.None) {
      return false;
    }
    if (role === Role.Identifier && this.options['constant_propagation'] === false) return false;
    const constant = this.facts.constants.valueOf(node);
    if (constant?.type !== 'string') return false;
    if (pattern.meta !== undefined && role === Role.Identifier) {
      // The text stands where the constant is defined.
      const defined = this.facts.constants.definitionOf(node);
      if (defined !== undefined && roleOf(tree, defined) === Role.String && !isTemplate(tree, defined)) {
        const { start, end } = stringContent(tree, defined);
        return this.#matchContent(pattern, constant.value, start, end, bindings, then);
      }
    }
    return this.#matchContent(pattern, constant.value, tree.start[node]!, tree.end[node]!, bindings, then);
  }

  #matchContent(pattern: StringPattern, content: string, start: number, end: number, bindings: Bindings, then: Continue): boolean {
    if (pattern.any) return then();
    if (pattern.meta !== undefined) return this.#bind(pattern.meta, { start, end, first: -1, last: -1, value: content }, bindings, then);
    if (pattern.value !== undefined) return pattern.value === content && then();
    return pattern.regex!.test(content) && then();
  }

  #matchTemplate(wanted: readonly PatternNode[], node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const role = roleOf(tree, node);
    if (role !== Role.TemplateString && role !== Role.String) return false;
    // A Python string takes part only when it is an f-string, with or without expressions in it.
    if (role === Role.String && !isTemplate(tree, node) && (tree.language.spec.words || !/^[rR]?[fF]/.test(nodeText(tree, node)))) return false;
    const pieces = this.#templatePieces(node);
    const step = (i: number, j: number): boolean => {
      this.#spend();
      if (i === wanted.length) return j === pieces.length && then();
      const part = wanted[i]!;
      if (part.op === 'ellipsis') {
        for (let to = j; to <= pieces.length; to++) if (step(i + 1, to)) return true;
        return false;
      }
      if (part.op === 'metaEllipsis') {
        for (let to = pieces.length; to >= j; to--) {
          const run = { start: pieces[j]?.start ?? stringContent(tree, node).end, end: pieces[to - 1]?.end ?? 0, first: -1, last: -1 };
          const value = to > j ? tree.text.slice(run.start, run.end) : '';
          if (this.#bind(part.name, { ...run, end: Math.max(run.start, run.end), value }, bindings, () => step(i + 1, to))) return true;
        }
        return false;
      }
      const piece = pieces[j];
      if (!piece) return false;
      if (piece.node >= 0) return part.op !== 'string' && this.#match(part, piece.node, bindings, () => step(i + 1, j + 1));
      if (part.op !== 'string') return false;
      return this.#matchContent(part, tree.text.slice(piece.start, piece.end), piece.start, piece.end, bindings, () => step(i + 1, j + 1));
    };
    return step(0, 0);
  }

  #templatePieces(node: number): { node: number; start: number; end: number }[] {
    const { tree } = this;
    const { start, end } = stringContent(tree, node);
    const pieces: { node: number; start: number; end: number }[] = [];
    let at = start;
    for (const part of parts(tree, node)) {
      if (roleOf(tree, part) !== Role.TemplatePart) continue;
      if (tree.start[part]! > at) pieces.push({ node: -1, start: at, end: tree.start[part]! });
      const inner = firstPart(tree, part);
      pieces.push({ node: inner < 0 ? part : inner, start: tree.start[part]!, end: tree.end[part]! });
      at = tree.end[part]!;
    }
    if (end > at) pieces.push({ node: -1, start: at, end });
    return pieces;
  }

  /** `x['name']` is `x.name`. */
  #matchSubscriptAsMember(object: PatternNode, property: PatternNode, node: number, bindings: Bindings, then: Continue): boolean {
    if (property.op !== 'name') return false;
    const { tree } = this;
    const inner = subscriptedOf(tree, node);
    const index = fieldOf(tree, node, 'index');
    if (inner < 0 || index < 0 || roleOf(tree, index) !== Role.String) return false;
    const { start, end } = stringContent(tree, index);
    return tree.text.slice(start, end) === property.text && this.#match(object, inner, bindings, then);
  }

  /** `a. ... .b`: the object may be reached over any number of members, calls and subscripts. */
  #matchChain(object: PatternNode, start: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    for (let node = bare(tree, start); ; ) {
      if (this.#match(object, node, bindings, then)) return true;
      const role = roleOf(tree, node);
      let inner = -1;
      if (role === Role.Call) inner = calleeOf(tree, node);
      else if (role === Role.Member) inner = memberOf(tree, node)?.object ?? -1;
      else if (role === Role.Subscript || role === Role.Await) inner = firstPart(tree, node);
      if (inner < 0) return false;
      node = bare(tree, inner);
    }
  }

  #matchKeyword(pattern: PatternNode & { op: 'keyword' }, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    if (roleOf(tree, node) !== Role.KeywordArgument) return false;
    const keyword = keywordOf(tree, node);
    if (!keyword) return false;
    const value = (): boolean => this.#match(pattern.value, keyword.value, bindings, then);
    if (pattern.keyMeta !== undefined) return this.#bindNode(pattern.keyMeta, keyword.key, bindings, value);
    return nodeText(tree, keyword.key) === pattern.key && value();
  }

  /** Positional arguments in order, keyword arguments in any order; `...` stands for any of either. */
  #matchArguments(wanted: readonly PatternNode[], args: readonly number[], bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const keywords = wanted.filter((pattern) => pattern.op === 'keyword');
    if (keywords.length === 0 && !args.some((arg) => roleOf(tree, arg) === Role.KeywordArgument)) {
      return this.#sequence(wanted, 0, args, 0, bindings, 'closed', then);
    }
    const positional = wanted.filter((pattern) => pattern.op !== 'keyword');
    const named = args.filter((arg) => roleOf(tree, arg) === Role.KeywordArgument);
    const step = (index: number, used: readonly number[]): boolean => {
      const keyword = keywords[index];
      if (keyword?.op === 'keyword') {
        return named.some((arg) => !used.includes(arg) && this.#matchKeyword(keyword, arg, bindings, () => step(index + 1, [...used, arg])));
      }
      const left = args.filter((arg) => !used.includes(arg));
      return this.#sequence(positional, 0, left, 0, bindings, 'closed', then);
    };
    return step(0, []);
  }

  #matchKey(pattern: PatternNode, key: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    if (pattern.op === 'name') {
      const role = roleOf(tree, key);
      if (role !== Role.String) return nodeText(tree, key) === pattern.text && then();
      const { start, end } = stringContent(tree, key);
      return tree.text.slice(start, end) === pattern.text && then();
    }
    return this.#match(pattern, key, bindings, then);
  }

  #matchInstruction(pattern: InstructionPattern, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const isFlag = (part: number): boolean => tree.language.kindName[tree.kind[part]!] === 'flag';
    const given = parts(tree, node);
    const args = given.filter((part) => !isFlag(part));
    const rest = (): boolean => {
      if (pattern.take === 'entries') return this.#matchEntries([...pattern.args, { op: 'ellipsis' }], args, bindings, then);
      return this.#sequence(pattern.args, 0, args, 0, bindings, pattern.take === 'prefix' ? 'open' : 'closed', then);
    };
    // `ARG $NAME` is no `ARG NAME=value`.
    if (pattern.take === 'all' && args[0] !== undefined && roleOf(tree, args[0]) === Role.Pair && pattern.args[0]?.op === 'meta') return false;
    if (pattern.flags.length === 0) return rest();
    return this.#matchEntries([...pattern.flags, { op: 'ellipsis' }], given.filter(isFlag), bindings, rest);
  }

  /** A run of words that begins where a command does, and ends where one does. */
  #matchCommands(words: readonly PatternNode[], node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const isOperator = (part: number): boolean => roleOf(tree, part) === Role.Literal;
    const all = commandWords(tree, node);
    const isOpen = words.at(-1)?.op === 'ellipsis' || words.at(-1)?.op === 'metaEllipsis';
    for (let start = 0; start < all.length; start++) {
      if (start > 0 && !isOperator(all[start - 1]!)) continue;
      const list = start === 0 ? all : all.slice(start);
      const found = this.#sequence(words, 0, list, 0, bindings, 'open', (taken) => (isOpen || taken === list.length || isOperator(list[taken]!)) && then());
      if (found) return true;
    }
    return false;
  }

  /** A key without a value has the value null. */
  #matchEmptyPair(pattern: PatternNode & { op: 'pair' }, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const key = fieldOf(tree, node, 'key');
    if (key < 0) return false;
    const { value } = pattern;
    const empty = (): boolean => {
      if (value.op === 'ellipsis' || value.op === 'any' || (value.op === 'literal' && value.text === 'null')) return then();
      const at = tree.end[node]!;
      return value.op === 'meta' && this.#bind(value.name, { start: at, end: at, first: -1, last: -1, value: '' }, bindings, then);
    };
    return this.#matchKey(pattern.key, key, bindings, empty);
  }

  /** Entries of an object in any order. Without `...` the code may have no others. */
  #matchEntries(wanted: readonly PatternNode[], entries: readonly number[], bindings: Bindings, then: Continue): boolean {
    // JavaScript's objects may always have more entries than the pattern; other languages' tables may not.
    const { spec } = this.tree.language;
    const open = OPEN_OBJECTS.has(spec.id) || spec.data === 'markup' || wanted.some((entry) => entry.op === 'ellipsis' || entry.op === 'metaEllipsis');
    const required = wanted.filter((entry) => entry.op !== 'ellipsis' && entry.op !== 'metaEllipsis');
    if (!open && required.length !== entries.length) return false;
    const run = wanted.find((entry) => entry.op === 'metaEllipsis');
    const step = (index: number, used: readonly number[]): boolean => {
      if (index === required.length) {
        if (run?.op !== 'metaEllipsis') return then();
        // The other entries, if they stand together: a binding is one piece of text.
        const left = entries.filter((entry) => !used.includes(entry));
        const from = left.length > 0 ? entries.indexOf(left[0]!) : 0;
        if (left.length > 0 && entries.indexOf(left.at(-1)!) - from + 1 !== left.length) return false;
        return this.#bind(run.name, this.#runBinding(entries, from, from + left.length), bindings, then);
      }
      return entries.some((entry) => !used.includes(entry) && this.#match(required[index]!, entry, bindings, () => step(index + 1, [...used, entry])));
    };
    return step(0, []);
  }

  #matchFunction(pattern: PatternNode & { op: 'function' }, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    if (pattern.async && !isAsync(tree, node)) return false;
    const body = (): boolean => {
      if (!pattern.body) return then();
      const inner = fieldOf(tree, node, 'body');
      if (inner < 0) return this.#isEmptyBody(pattern.body) && then();
      return this.#match(pattern.body, inner, bindings, then);
    };
    const listed = (): boolean => this.#sequence(pattern.parameters, 0, parametersOf(tree, node), 0, bindings, 'closed', body);
    const typed = (): boolean => {
      const { returns } = pattern;
      if (!returns) return listed();
      const type = fieldOf(tree, node, 'type');
      const name = pattern.stars === undefined ? -1 : fieldOf(tree, node, 'name');
      const form = pattern.stars === undefined ? undefined : { stars: pattern.stars, extents: undefined };
      const stars = (): boolean => (name < 0 ? listed() : this.#matchForm(form, returns, name, bindings, listed));
      return type >= 0 && this.#match(returns, type, bindings, stars);
    };
    const parameters = (): boolean => this.#matchModifiers(pattern.modifiers, node, bindings, typed);
    if (!pattern.name || pattern.name.op === 'ellipsis') return parameters();
    const name = fieldOf(tree, node, 'name');
    if (name >= 0) return this.#match(pattern.name, name, bindings, parameters);
    // `const f = () => {}` is a function named f.
    const parent = tree.parent[node]!;
    const role = parent < 0 ? Role.None : roleOf(tree, parent);
    if (role !== Role.Declarator && role !== Role.Assignment && role !== Role.Field) return false;
    const assignment = assignmentOf(tree, parent);
    return assignment !== undefined && assignment.value === node && this.#match(pattern.name, assignment.target, bindings, parameters);
  }

  /** A body of anything fits one that has nothing, where the language then has no node for it. */
  #isEmptyBody(body: PatternNode): boolean {
    return this.tree.language.spec.statements === 'expressions' && body.op === 'block' && body.statements.every(({ op }) => op === 'ellipsis');
  }

  #matchAttributes(wanted: readonly PatternNode[], node: number, bindings: Bindings, then: Continue): boolean {
    if (wanted.length === 0) return then();
    const { tree } = this;
    const given = parts(tree, node).filter((part) => roleOf(tree, part) === Role.Decorator).flatMap((part) => parts(tree, part));
    return this.#matchEntries([...wanted, { op: 'ellipsis' }], given, bindings, then);
  }

  #matchClass(pattern: PatternNode & { op: 'class' }, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    if (pattern.kind !== undefined && tree.language.kindName[tree.kind[node]!] !== pattern.kind) return false;
    const nameNode = fieldOf(tree, node, 'name');
    const bodyNode = fieldOf(tree, node, 'body');
    const body = (): boolean => !pattern.body ? then() : bodyNode >= 0 ? this.#match(pattern.body, bodyNode, bindings, then) : this.#isEmptyBody(pattern.body) && then();
    const heritage = (): boolean => {
      if (!pattern.heritage) return body();
      if (pattern.modifiers) return this.#matchHeritage(pattern.heritage, node, [nameNode, bodyNode], bindings, body);
      const clauses = parts(tree, node).filter((part) => part !== nameNode && part !== bodyNode && roleOf(tree, part) !== Role.Decorator && roleOf(tree, part) !== Role.Type);
      const bases = clauses.flatMap((clause) => parts(tree, clause));
      if (clauses.some((clause) => roleOf(tree, clause) === Role.Arguments)) return this.#matchArguments(pattern.heritage, bases, bindings, body);
      // What it extends and implements, among others.
      return this.#matchEntries([...pattern.heritage, { op: 'ellipsis' }], bases, bindings, body);
    };
    const modified = (): boolean => this.#matchModifiers(pattern.modifiers, node, bindings, heritage);
    if (!pattern.name) return modified();
    return nameNode >= 0 && this.#match(pattern.name, nameNode, bindings, modified);
  }

  /** What a class extends and implements, in any order among others. */
  #matchHeritage(wanted: readonly PatternNode[], node: number, besides: readonly number[], bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const clauses = parts(tree, node).filter((part) => !besides.includes(part) && ![Role.Decorator, Role.Type, Role.Optional].includes(roleOf(tree, part)));
    const named = clauses.flatMap((clause) => heritageOf(tree, clause));
    const step = (index: number, used: readonly number[]): boolean => {
      const each = wanted[index];
      if (!each) return then();
      if (each.op === 'ellipsis') return step(index + 1, used);
      return named.some((type) => !used.includes(type) && this.#match(each, type, bindings, () => step(index + 1, [...used, type])));
    };
    return step(0, []);
  }

  #matchJsx(pattern: PatternNode & { op: 'jsx' }, node: number, bindings: Bindings, then: Continue): boolean {
    const element = jsxOf(this.tree, node);
    const anything = this.tree.language.spec.data === 'markup' && pattern.children?.length === 1 && pattern.children[0]!.op === 'ellipsis';
    const children = (): boolean => {
      if (!pattern.children || anything) return then();
      return element.children !== undefined && this.#sequence(pattern.children, 0, element.children, 0, bindings, 'closed', then);
    };
    const closed = this.options['xml_attrs_implicit_ellipsis'] === false && !pattern.attributes.some((attribute) => attribute.op === 'ellipsis');
    if (closed && pattern.attributes.length !== element.attributes.length) return false;
    const attributes = (): boolean => this.#matchEntries(pattern.attributes, element.attributes, bindings, children);
    if (!pattern.name) return element.name < 0 && attributes();
    return element.name >= 0 && this.#match(pattern.name, element.name, bindings, attributes);
  }

  /** Members of a class in any order, among others. */
  #matchMembers(wanted: readonly PatternNode[], members: readonly number[], bindings: Bindings, then: Continue): boolean {
    const step = (index: number, used: readonly number[]): boolean => {
      const pattern = wanted[index];
      if (!pattern) return then();
      if (pattern.op === 'ellipsis' || pattern.op === 'metaEllipsis') return step(index + 1, used);
      return members.some((member) => !used.includes(member) && this.#matchMember(pattern, member, bindings, () => step(index + 1, [...used, member])));
    };
    return step(0, []);
  }

  /** A member, with or without what decorates it. */
  #matchMember(pattern: PatternNode, member: number, bindings: Bindings, then: Continue): boolean {
    if (this.#match(pattern, member, bindings, then)) return true;
    if (roleOf(this.tree, member) !== Role.Decorated || pattern.op === 'decorated') return false;
    const inner = parts(this.tree, member).find((part) => roleOf(this.tree, part) !== Role.Decorator);
    return inner !== undefined && this.#match(pattern, inner, bindings, then);
  }

  #matchBlock(wanted: readonly PatternNode[], node: number, role: Role, bindings: Bindings, then: Continue): boolean {
    if (wanted.length === 1 && wanted[0]!.op === 'ellipsis') return then();
    const isBlock = role === Role.Block || role === Role.ClassBody;
    if (!isBlock) return wanted.length === 1 && this.#match(wanted[0]!, node, bindings, then);
    const direct = statementsOf(this.tree, node);
    // After an ellipsis, what follows the last statement of the pattern does not matter.
    const open = wanted.some((pattern) => pattern.op === 'ellipsis');
    if (this.#sequence(wanted, 0, direct, 0, bindings, open ? 'open' : 'closed', then)) return true;
    if (role !== Role.Block || !open) return false;
    const deep = this.#deepStatements(node);
    return deep.length > direct.length && this.#sequence(wanted, 0, deep, 0, bindings, 'open', then);
  }

  #matchDecorated(decorators: readonly PatternNode[], definition: PatternNode, node: number, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const all = parts(tree, node);
    const present = all.filter((part) => roleOf(tree, part) === Role.Decorator);
    const inner = all.find((part) => roleOf(tree, part) !== Role.Decorator);
    if (inner === undefined) return false;
    const step = (index: number, used: readonly number[]): boolean => {
      if (index === decorators.length) return this.#match(definition, inner, bindings, then);
      const wanted = decorators[index]!;
      const called = wanted.op === 'node' && wanted.children[0]?.op === 'call' ? wanted.children[0] : undefined;
      const ordered = this.options['decorators_order_matters'] === true;
      return present.some((part) => {
        if (used.includes(part) || (ordered && used.some((earlier) => earlier > part))) return false;
        const next = (): boolean => step(index + 1, [...used, part]);
        return this.#match(wanted, part, bindings, next) || (called !== undefined && this.#match(called, part, bindings, next));
      });
    };
    return step(0, []);
  }

  #matchNode(pattern: PatternNode & { op: 'node' }, node: number, role: Role, bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    const anyCollection = role === Role.Object && pattern.role === Role.Array && pattern.children[0]?.op === 'ellipsis' && pattern.children.length === 1;
    const sameRole = (pattern.role === role && role !== Role.None && ROLE_DECIDES.has(role)) || (anyCollection && tree.language.spec.arraysAreMaps === true);
    if (!sameRole && tree.language.kindName[tree.kind[node]!] !== pattern.kind) return false;
    if (pattern.operator !== undefined && operatorOf(tree, node) !== pattern.operator) return false;
    if (pattern.children.length === 0) {
      if (pattern.text !== undefined && nodeText(tree, node) === pattern.text) return then();
      return parts(tree, node).length === 0 && pattern.text === undefined && then();
    }
    let children = parts(tree, node).filter((child) => !this.#leftOut(pattern, roleOf(tree, child)));
    // `import "m"` is there too where the file names it: `import x "m"`.
    if (pattern.kind === 'import_spec' && pattern.children.length === 1) children = children.slice(-1);
    // What happens otherwise does not matter to a pattern that does not say it.
    if (pattern.role === Role.If && pattern.children.length === 2 && children.length > 2) {
      children = children.filter((child) => tree.language.fieldName[tree.field[child]!] !== 'alternative');
    }
    // Any run of the commands of a pipeline.
    if (role === Role.Sequence && tree.language.spec.words) return children.some((_, from) => this.#sequence(pattern.children, 0, children.slice(from), 0, bindings, 'open', then));
    if (MODULE_KINDS.has(pattern.kind) && pattern.children.length === 1 && children.length === 1) return this.#matchModule(pattern.children[0]!, children[0]!, bindings, then);
    if (IMPORT_KINDS.has(pattern.kind)) return this.#matchImported(pattern, children, bindings, then);
    return this.#sequence(pattern.children, 0, children, 0, bindings, 'closed', then);
  }

  /** Imported names in any order, among others: `from m import $X` matches each name of a longer list. */
  #matchImported(pattern: PatternNode & { op: 'node' }, children: readonly number[], bindings: Bindings, then: Continue): boolean {
    const { tree } = this;
    // Of `from m import a, b` the module comes first and is no imported name.
    const fixed = pattern.kind === 'import_from_statement' ? 1 : 0;
    const names = children.slice(fixed);
    const rest = pattern.children.slice(fixed);
    const step = (index: number, used: readonly number[]): boolean => {
      const wanted = rest[index];
      if (!wanted) return then();
      if (wanted.op === 'ellipsis') return step(index + 1, used);
      return names.some((name) => {
        if (used.includes(name)) return false;
        const next = (): boolean => step(index + 1, [...used, name]);
        if (this.#match(wanted, name, bindings, next)) return true;
        // `import m as x` brings in m too.
        const inner = tree.language.kindName[tree.kind[name]!] === 'aliased_import' ? fieldOf(tree, name, 'name') : -1;
        return inner >= 0 && this.#match(wanted, inner, bindings, next);
      });
    };
    const first = children[0];
    if (fixed === 0) return step(0, []);
    return first !== undefined && this.#match(pattern.children[0]!, first, bindings, () => step(0, []));
  }

  /** What code may have though the pattern does not say it: types, modifiers, decorators, an else branch. */
  #leftOut(pattern: PatternNode & { op: 'node' }, role: Role): boolean {
    if (role === Role.Type) return !pattern.typed;
    if (role === Role.Optional || role === Role.Decorator) return !pattern.children.some((child) => child.op === 'node' && child.role === role);
    return role === Role.Else && pattern.role === Role.If && !pattern.children.some((child) => child.op === 'node' && child.role === Role.Else);
  }

  /**
   * A list of patterns against a list of nodes. `closed`: every node has to be taken; `open`: what follows the last pattern
   * does not matter. `then` gets the number of nodes taken.
   */
  #sequence(
    wanted: readonly PatternNode[],
    i: number,
    nodes: readonly number[],
    j: number,
    bindings: Bindings,
    end: 'open' | 'closed',
    then: (taken: number) => boolean,
  ): boolean {
    this.#spend();
    if (i === wanted.length) return (end === 'open' || j === nodes.length) && then(j);
    const pattern = wanted[i]!;
    if (pattern.op === 'ellipsis') {
      if (i === wanted.length - 1) return then(end === 'closed' ? nodes.length : j);
      const after = wanted[i + 1]!;
      const places = this.#placesOf(after, nodes);
      if (places) {
        for (let at = firstFrom(places, j); at < places.length; at++) if (this.#sequence(wanted, i + 1, nodes, places[at]!, bindings, end, then)) return true;
        return false;
      }
      for (let to = j; to <= nodes.length; to++) {
        if (to < nodes.length && !this.#mayMatch(after, nodes[to]!)) continue;
        if (this.#sequence(wanted, i + 1, nodes, to, bindings, end, then)) return true;
      }
      return false;
    }
    if (pattern.op === 'metaEllipsis') {
      for (let to = nodes.length; to >= j; to--) {
        const run = this.#runBinding(nodes, j, to);
        if (this.#bind(pattern.name, run, bindings, () => this.#sequence(wanted, i + 1, nodes, to, bindings, end, then))) return true;
      }
      return false;
    }
    if (j >= nodes.length || ((pattern.op === 'meta' || pattern.op === 'any') && roleOf(this.tree, nodes[j]!) === Role.KeywordArgument)) return false;
    const next = (): boolean => this.#sequence(wanted, i + 1, nodes, j + 1, bindings, end, then);
    return this.#match(pattern, nodes[j]!, bindings, next);
  }

  #runBinding(nodes: readonly number[], from: number, to: number): Binding {
    const { tree } = this;
    if (from === to) {
      const at = from < nodes.length ? tree.start[nodes[from]!]! : from > 0 ? tree.end[nodes[from - 1]!]! : 0;
      return { start: at, end: at, first: -1, last: -1, value: '' };
    }
    const first = nodes[from]!;
    const last = nodes[to - 1]!;
    return { start: tree.start[first]!, end: tree.end[last]!, first, last };
  }
}

/** Roles of what a pattern can match, for patterns whose first question is that; `await` and parameters aside. */
const ROLES_OF: Readonly<Partial<Record<PatternNode['op'], ReadonlySet<Role>>>> = {
  call: new Set([Role.Call, Role.New, Role.Decorator]),
  assign: new Set([Role.Declaration, Role.Pair, Role.Assignment, Role.Declarator, Role.Field]),
  declaration: new Set([Role.Declaration]),
  object: new Set([Role.Object, Role.ObjectPattern]),
  function: new Set([Role.Function, Role.Method]),
  class: new Set([Role.Class]),
  import: new Set([Role.Import, Role.Declaration]),
  imports: new Set([Role.Import]),
  keyword: new Set([Role.KeywordArgument]),
  jsx: new Set([Role.JsxElement]),
  decorated: new Set([Role.Decorated]),
};

/** Patterns that a name can stand for by its definition. */
const SYMBOLIC: ReadonlySet<PatternNode['op']> = new Set(['call', 'member', 'chain', 'object', 'template', 'node']);

/** The words of a command, or of commands with the operators between them. */
function commandWords(tree: FlatTree, node: number): number[] {
  const kind = tree.language.kindName[tree.kind[node]!];
  if (kind === 'command') return parts(tree, node);
  return kind === 'command_line' ? parts(tree, node).flatMap((part) => (roleOf(tree, part) === Role.Literal ? [part] : parts(tree, part))) : [];
}

/** The entries of a block's body, and those of the blocks in it: an ellipsis reaches into them. */
function nestedEntries(tree: FlatTree, body: number): number[] {
  return parts(tree, body).flatMap((entry) => {
    const inner = roleOf(tree, entry) === Role.None ? (parts(tree, entry).at(-1) ?? -1) : -1;
    return inner >= 0 && roleOf(tree, inner) === Role.Object ? [entry, ...nestedEntries(tree, inner)] : [entry];
  });
}

/** Whether a name stands in an import, where it is no expression. */
function isImporting(tree: FlatTree, node: number): boolean {
  for (let up = tree.parent[node]!, i = 0; up >= 0 && i < 3; up = tree.parent[up]!, i++) if (roleOf(tree, up) === Role.Import) return true;
  return false;
}

/** Roles whose kinds all mean the same to a pattern. */
const ROLE_DECIDES: ReadonlySet<Role> = new Set([Role.Binary, Role.Declaration, Role.Array, Role.Type, Role.Catch]);

/** Languages whose objects may have more entries than a pattern writes. */
const OPEN_OBJECTS: ReadonlySet<string> = new Set(['javascript', 'typescript', 'tsx']);
/** Roles of statements that may hold an expression deep inside. */
const STATEMENTS: ReadonlySet<Role> = new Set([Role.ExpressionStatement, Role.Declaration, Role.Declarator, Role.Assignment, Role.Return]);

/** Kinds that bring in one module by its name. */
const MODULE_KINDS: ReadonlySet<string> = new Set(['import_spec', 'using_directive']);

/** Kinds that list what is imported. */
const IMPORT_KINDS: ReadonlySet<string> = new Set(['import_from_statement', 'import_clause', 'named_imports', 'import_declaration']);
