import { FLAG_HAS_ERROR, FLAG_NAMED, type FlatTree, nodeText } from '../syntax/flatTree';
import { type LanguageSpec, type PatternContext, Role } from '../syntax/language';
import type { SyntaxParser } from '../syntax/parser';
import { buildData, type DataBuilder, wholeData } from './buildData';
import { BACKSLASH, encodeData } from './encodeData';
import { encodeMembers } from './encodeMembers';
import { encodeConstants, NAME_MARK } from './encodeConstants';
import { encodeSigil } from './encodeSigil';
import { encodeWords } from './encodeWords';
import { DEEP, ELLIPSIS, fromWordMarks, MARK } from './marks';
import type { CompiledPattern, DeclaredForm, ModifierPattern, PatternNode, StringPattern } from './pattern';
import { encodeTypeFirst, TYPED_CALLEE } from './typeFirst';
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
  isAugmented,
  isAsync,
  isTemplate,
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
  typeNodeOf,
  unparenthesized,
} from '../syntax/view';
import { compileRegex, RegexError } from '../rules/regex';
import { readDotted, readImport } from '../syntax/importView';

/** Why a pattern cannot be used, in words for its author. */
export class PatternError extends Error {}

/** More deep ellipses in one pattern are left as they stand. */
const MOST_DEEP = 20;

const METAVARIABLE = /^\$(?:[A-Z_][A-Z_0-9]*|\d+)$/;

/** Whether a text is a metavariable's name, `$X` or `$1`. */
export function isMetavariable(text: string): boolean {
  return METAVARIABLE.test(text);
}

/** Where a language has a spread operator that is written like an ellipsis. */
type Spread = NonNullable<LanguageSpec['spread']>;

/** Three dots that are an ellipsis and no spread. */
const ELLIPSES: Readonly<Record<Spread, RegExp>> = {
  before: /\.\.\.(?:(?=\$\{)|(?![\w$µ{[(]))/g,
  after: /(?<![\w)\]}])\.\.\.(?![\w.[*])/g,
  none: /\.\.\.(?!\w)/g,
};

/** Writes pattern syntax as names. Where the language has a spread operator `...x`, that is left alone. */
export function encodePattern(source: string, spread: Spread): string {
  const ellipsis = ELLIPSES[spread];
  return withoutDeep(source)
    .replace(/\$\.\.\.([A-Z_][A-Z_0-9]*)/g, `${ELLIPSIS}$1`)
    .replace(/\.\s*\.\.\.\s*\./g, `.${ELLIPSIS}.`)
    .replace(ellipsis, ELLIPSIS)
    .replace(/\$([A-Z_][A-Z_0-9]*|\d+)(?!\w|\$(?!\{))/g, `${MARK}$1`);
}

/** Writes deep ellipses as calls, the innermost first. */
function withoutDeep(source: string): string {
  let text = source;
  for (let i = 0; i < MOST_DEEP; i++) {
    const next = text.replace(/<\.\.\.((?:(?!<\.\.\.)[\s\S])*?)\.\.\.>/, (_, inner: string) => `${DEEP}(${inner.trim()})`);
    if (next === text) return text;
    text = next;
  }
  return text;
}

/** Gives text from a parsed pattern back as its author wrote it. */
function decode(text: string): string {
  return fromWordMarks(text)
    .replaceAll(BACKSLASH, '\\')
    .replaceAll(`$${MARK}`, MARK)
    .replaceAll(`${NAME_MARK}${MARK}`, MARK)
    .replace(/µµ([A-Z_][A-Z_0-9]*)/g, '$...$1')
    .replaceAll(ELLIPSIS, '...')
    .replace(/µ([A-Z_][A-Z_0-9]*|\d+)/g, '$$$1');
}

/** Ways to write an ellipsis where a bare name does not fit: as a statement of its own, or as the splat of a dictionary. */
function variants(encoded: string, spec: LanguageSpec): string[] {
  if (spec.declarations === 'type-first') return encodeTypeFirst(encoded);
  const list = [encoded];
  if (spec.sigil || spec.words || spec.data) return list;
  if (spec.statements === 'expressions') return encodeConstants(encoded);
  if (spec.braces === 'members') return [encodeMembers(encoded)];
  // A loop over anything.
  const loop = encoded.replace(/\bfor(\s+await)?\s*\(\s*µµ\s*\)/g, `for$1 (${ELLIPSIS};;)`);
  if (loop !== encoded) list.unshift(loop);
  const asStatement = (spec.declarations === 'nested' ? loop : encoded).replace(/(^|[{};]\s*|\n\s*)µµ(?![\wµ])(?!\s*[.:=,)\]}(])/g, `$1${ELLIPSIS};`);
  // A name in front of another is a declaration: an ellipsis is ended as a statement before anything else is tried.
  if (spec.declarations === 'nested') list.unshift(asStatement.replace(/([{};]\s*)µµ(?![\wµ;])/g, `$1${ELLIPSIS};`), asStatement);
  else if (spec.comments.line === '//' && asStatement !== encoded) {
    list.push(asStatement, encoded.replace(/([{};]\s*)µµ(?![\wµ])/g, `$1${ELLIPSIS};`));
  }
  // Parameters have types: an ellipsis among them gets one that no code has.
  if (spec.id === 'kotlin') list.unshift(encoded.replace(/(\bfun\s+[\wµ.]+\s*\()([^()]*)\)/g, (_, head: string, inner: string) => `${head}${inner.replace(/µµ(?![\wµ:])/g, `${ELLIPSIS}: () -> ${ELLIPSIS}`)})`));
  // Any fields.
  if (spec.id === 'rust') list.push(encoded.replace(/(\bstruct\s+[^{]*)\{\s*µµ;?\s*\}/g, '$1{}'));
  if (spec.id === 'python') {
    list.push(encoded.replace(/([{,]\s*)µµ(?![\wµ])/g, `$1**${ELLIPSIS}`));
    // A header without a body.
    if (/:\s*$/.test(encoded)) list.push(`${encoded} ${ELLIPSIS}`);
    if (/^\s*(?:async\s+)?(?:def|class)\b[^\n]*[^:\s]\s*$/.test(encoded)) list.push(`${encoded}: ${ELLIPSIS}`);
  }
  return list;
}

/** Compiles one pattern for one language. Throws `PatternError` when it is no part of the language. */
export function compilePattern(source: string, parser: SyntaxParser): CompiledPattern {
  const { spec } = parser.language;
  const trimmed = source.replace(/^\s*\n/, '').trimEnd();
  if (spec.data) {
    const found = compileEncoded(source, encodeData(dedent(trimmed), spec.data), parser);
    if (found) return found;
    throw unreadable(source, spec);
  }
  const typed = new Map<string, string>();
  const encode = (text: string): string =>
    spec.words ? encodeWords(dedent(text)) : spec.sigil ? encodeSigil(dedent(text), spec.reservedVariables ?? []) : encodePattern(dedent(text), spec.spread ?? (spec.comments.line === '//' ? 'before' : 'none'));
  if (spec.declarations === 'type-first') {
    // Where types stand before names, the grammar reads them.
    const plain = compileEncoded(source, encode(trimmed), parser);
    if (plain) return plain;
    throw unreadable(source, spec);
  }
  const inParentheses = readTyped(trimmed, spec, typed, 'parentheses');
  const found = compileEncoded(source, encode(inParentheses), parser);
  if (found) return typed.size > 0 ? withTypesOf(found, typed) : found;
  const everywhere = readTyped(inParentheses, spec, typed, 'arguments');
  const asArguments = everywhere === inParentheses ? undefined : compileEncoded(source, encode(everywhere), parser);
  if (asArguments) return withTypesOf(asArguments, typed);
  throw unreadable(source, spec);
}

function unreadable(source: string, spec: LanguageSpec): PatternError {
  return new PatternError(`is no ${spec.id}: ${JSON.stringify(source.trim().slice(0, 80))} cannot be parsed as an expression, a statement or a part of one`);
}

/** Languages that write a type before its name. */
const TYPE_FIRST: ReadonlySet<string> = new Set(['csharp', 'c', 'cpp', 'php']);

/** Takes the types out of `($X: T)` and `(T $X)`, or of `$X: T` among the arguments of a call. */
function readTyped(text: string, spec: LanguageSpec, typed: Map<string, string>, where: 'parentheses' | 'arguments'): string {
  const note = (name: string, type: string): void => {
    typed.set(name, type.trim());
  };
  if (TYPE_FIRST.has(spec.id)) {
    const form = where === 'parentheses' ? /(?<![\w$])\(\s*([$A-Za-z_][\w.:$<>?, ]*(?:\[\])*(?:\s*\*+\s*|\s+))(\$[A-Z_][A-Z_0-9]*)\s*\)(?!\s*(?:->\s*\{|=>|\{))/g : /(?<=[(,]\s*)([A-Za-z_][\w.$<>?]*(?:\[\])*)\s+(\$[A-Z_][A-Z_0-9]*)(?=\s*[,)])/g;
    return text.replace(form, (_, type: string, name: string) => {
      note(name, type);
      return name;
    });
  }
  if (where === 'parentheses') {
    return text.replace(/(?<![\w$.]\s*|(?:\bfunction|\bdef|\bfunc)\s*)\(\s*(\$[A-Z_][A-Z_0-9]*)\s*:\s*([^():,]+?)\s*\)(?!\s*(?:=>|\{|:))/g, (_, name: string, type: string) => {
      note(name, type);
      return name;
    });
  }
  return text.replace(/([(,]\s*)(\$[A-Z_][A-Z_0-9]*)\s*:\s*([A-Za-z_][\w.<>[\]]*)(?=\s*[,)])/g, (_, before: string, name: string, type: string) => {
    note(name, type);
    return before + name;
  });
}

function withTypesOf(pattern: CompiledPattern, types: ReadonlyMap<string, string>): CompiledPattern {
  const replace = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(replace);
    if (typeof node !== 'object' || node === null || node instanceof RegExp) return node;
    const { op, name } = node as { op?: unknown; name?: unknown };
    if (op === 'meta' && typeof name === 'string' && types.has(name)) return { op: 'typed', name, type: types.get(name)! };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replace(value)]));
  };
  const nodes = pattern.nodes.map(replace) as PatternNode[];
  const literals = new Set(pattern.literals);
  for (const node of nodes) collect(node, new Set(), literals);
  return { ...pattern, nodes, literals: [...literals] };
}

function compileEncoded(source: string, encoded: string, parser: SyntaxParser): CompiledPattern | undefined {
  const { spec } = parser.language;
  const readings = variants(encoded, spec);
  // Where types come first, a call reads as a method's head: what the pattern says as it stands is tried everywhere first.
  for (const group of spec.declarations === 'type-first' ? readings.map((reading) => [reading]) : [readings]) {
    const found = parseInContexts(group, parser);
    if (found) return assemble(source, found.tree, found.nodes);
  }
  return undefined;
}

/** The first place of the language in which one of the readings can stand. */
function parseInContexts(readings: readonly string[], parser: SyntaxParser): ReturnType<typeof parseIn> {
  for (const context of parser.language.spec.patternContexts) {
    for (const variant of readings) {
      const indent = /(?:^|\n)(\s*)%/.exec(context.wrap)?.[1] ?? '';
      const text = context.wrap.replace('%', () => (indent ? variant.replaceAll('\n', `\n${indent}`) : variant));
      const found = parseIn(parser, text, context.kind, context.take);
      if (found) return found;
    }
  }
  return undefined;
}

/** Patterns in YAML blocks may be indented as a whole. */
function dedent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents, Infinity);
  return Number.isFinite(shared) && shared > 0 ? lines.map((line) => line.slice(Math.min(shared, line.length))).join('\n') : text;
}

function parseIn(parser: SyntaxParser, text: string, kind: string, take: PatternContext['take']): { tree: FlatTree; nodes: number[] } | undefined {
  const state = parser.createState();
  const { tree } = parser.parse(state, text);
  state.tree?.delete();
  state.tree = null;
  if (!tree || tree.flags[0]! & FLAG_HAS_ERROR) return undefined;
  const wanted = tree.language.kindId(kind);
  for (let node = 0; node < tree.count; node++) {
    if (tree.kind[node] !== wanted || !(tree.flags[node]! & FLAG_NAMED)) continue;
    const inside = take === 'self' ? [node] : parts(tree, node);
    const nodes = take === 'last' ? inside.slice(-1) : inside;
    if (nodes.length === 0 || (kind === 'program' && isDisguised(tree, nodes))) return undefined;
    return { tree, nodes };
  }
  return undefined;
}

/** An object or an entry of one alone, which JavaScript reads as a block or a label: what else it can be comes first. */
function isDisguised(tree: FlatTree, nodes: readonly number[]): boolean {
  const kind = tree.language.kindName[tree.kind[nodes[0]!]!];
  // `:a => 1` alone reads as a value and what it has to be like.
  if (nodes.length === 1 && kind === 'match_pattern') return true;
  if (nodes.length !== 1 || !JAVASCRIPT.has(tree.language.spec.id)) return false;
  if (kind === 'labeled_statement') return true;
  const inner = kind === 'statement_block' ? parts(tree, nodes[0]!) : undefined;
  return inner !== undefined && inner.length <= 1 && inner.every((part) => {
    const only = tree.language.kindName[tree.kind[part]!];
    return only === 'labeled_statement' || nodeText(tree, part).replace(/;$/, '') === ELLIPSIS;
  });
}

const JAVASCRIPT: ReadonlySet<string> = new Set(['javascript', 'typescript', 'tsx']);

function assemble(source: string, tree: FlatTree, nodes: readonly number[]): CompiledPattern {
  const { data } = tree.language.spec;
  const sequence = nodes.length > 1 && (data === undefined || data === 'dockerfile');
  const each = nodes.map((node) => (sequence && !data ? buildStatement(tree, node) : build(tree, node)));
  const built = data && data !== 'dockerfile' ? [wholeData(tree, nodes, each)] : each;
  const metavariables = new Set<string>();
  const literals = new Set<string>();
  for (const node of built) collect(node, metavariables, literals);
  const head = built[0]!;
  const shape = sequence ? { roles: undefined, kinds: undefined, anchor: undefined } : withBareCalls(head, shapeOf(head), tree.language.spec);
  return { source, nodes: built, sequence, ...shape, literals: [...literals], metavariables };
}

function nameNode(written: string): PatternNode {
  const text = bareName(written);
  if (text === ELLIPSIS) return { op: 'ellipsis' };
  if (text.startsWith(DEEP)) return { op: 'name', text };
  if (text.startsWith(ELLIPSIS)) return { op: 'metaEllipsis', name: `$...${text.slice(2)}` };
  if (text === `${MARK}_`) return { op: 'any' };
  if (/^µ(?:[A-Z_][A-Z_0-9]*|\d+)$/.test(text)) return { op: 'meta', name: `$${text.slice(1)}` };
  return { op: 'name', text };
}

/** A statement among others: an expression may stand deeper in the code's statement. */
function buildStatement(tree: FlatTree, node: number): PatternNode {
  const inner = build(tree, node);
  const statement = roleOf(tree, node) === Role.ExpressionStatement || tree.language.spec.statements === 'expressions';
  const deep = statement && ['call', 'member', 'chain', 'name', 'string', 'template', 'node'].includes(inner.op);
  return deep ? { op: 'statement', inner } : inner;
}

/** Pattern syntax that was written as a variable, as a plain name. */
function bareName(text: string): string {
  const marked = fromWordMarks(text);
  return marked.startsWith(`$${MARK}`) || marked.startsWith(`${NAME_MARK}${MARK}`) ? marked.slice(1) : marked;
}

/** Turns a node of a parsed pattern into what it asks of code. */
function build(tree: FlatTree, outer: number): PatternNode {
  const cast = castOf(tree, outer);
  if (cast >= 0) return { op: 'node', kind: tree.language.kindName[tree.kind[cast]!]!, role: Role.TypeWrapper, children: parts(tree, cast).map((part) => build(tree, part)) };
  const node = bare(tree, outer);
  const role = roleOf(tree, node);
  if (tree.language.spec.data) {
    const built = buildData(tree, node, DATA_BUILDER);
    if (built) return built;
  }
  const { declarations } = tree.language.spec;
  if (declarations) {
    const built = declarations === 'nested' ? buildNested(tree, node, role) : buildTypeFirst(tree, node, role);
    if (built) return built;
  }
  switch (role) {
    case Role.Identifier:
    case Role.PropertyName:
    case Role.ShorthandPair:
      return nameNode(nodeText(tree, node));
    case Role.JsxText:
      return nodeText(tree, node).trim() === ELLIPSIS ? { op: 'ellipsis' } : generic(tree, node, role);
    case Role.Symbol: {
      const text = nodeText(tree, node);
      return { ...contentPattern(text.startsWith(':') ? text.slice(1) : text), symbol: true };
    }
    case Role.Regex: {
      if (isTemplate(tree, node)) return generic(tree, node, role);
      const content = /^\/([\s\S]*)\/\w*$/.exec(nodeText(tree, node))?.[1] ?? '';
      const meta = nameNode(content);
      if (meta.op === 'meta') return { op: 'regex', meta: meta.name };
      return content === ELLIPSIS ? { op: 'regex', any: true } : { op: 'literal', role, text: decode(nodeText(tree, node)) };
    }
    case Role.For: {
      const body = fieldOf(tree, node, 'body');
      const header = body < 0 ? '' : tree.text.slice(tree.start[node], tree.start[body]);
      return /\(\s*µµ\s*;\s*;\s*\)\s*$/.test(header) ? { op: 'loop', body: build(tree, body) } : generic(tree, node, role);
    }
    case Role.Import:
      return buildImport(tree, node) ?? generic(tree, node, role);
    case Role.StringText:
      return nodeText(tree, node) === ELLIPSIS ? { op: 'ellipsis' } : generic(tree, node, role);
    case Role.Number:
    case Role.Literal:
    case Role.This:
      return { op: 'literal', role, text: decode(nodeText(tree, node)) };
    case Role.String:
    case Role.TemplateString:
      return buildString(tree, node);
    case Role.Sequence: {
      const all = generic(tree, node, role);
      if (!tree.language.spec.words || all.op !== 'node') return all;
      // In a pipeline an ellipsis is one command at least.
      return { ...all, children: all.children.flatMap((child): PatternNode[] => (child.op === 'ellipsis' ? [{ op: 'any' }, child] : [child])) };
    }
    case Role.TemplatePart:
      return buildSubstitution(tree, node) ?? generic(tree, node, role);
    case Role.Call:
    case Role.New:
      return buildCall(tree, node, role);
    case Role.Member:
      return buildMember(tree, node);
    case Role.KeywordArgument:
      return buildKeyword(tree, node);
    case Role.Spread: {
      const inner = firstPart(tree, node);
      if (inner >= 0 && bareName(nodeText(tree, inner)) === ELLIPSIS) return { op: 'ellipsis' };
      return generic(tree, node, role);
    }
    case Role.Array: {
      const items = parts(tree, node);
      // `{...}` reads as a Python set, but means a dictionary.
      if (tree.language.kindName[tree.kind[node]!] === 'set' && items.some((item) => nodeText(tree, item) === ELLIPSIS)) {
        return { op: 'object', entries: items.map((item) => build(tree, item)) };
      }
      const list = generic(tree, node, role);
      // An ellipsis among words is a word.
      if (list.op !== 'node' || !items.every((item) => tree.next[item]! > item + 1 && roleOf(tree, item + 1) === Role.StringText)) return list;
      return { ...list, children: list.children.map((child): PatternNode => (child.op === 'string' && child.any ? { op: 'ellipsis' } : child)) };
    }
    case Role.Object:
      return { op: 'object', entries: parts(tree, node).map((entry) => build(tree, entry)) };
    case Role.Pair: {
      const pair = pairOf(tree, node);
      return pair ? { op: 'pair', key: buildKey(tree, pair.key), value: build(tree, pair.value) } : generic(tree, node, role);
    }
    case Role.Assignment:
    case Role.Declarator: {
      const assignment = assignmentOf(tree, node);
      if (assignment && assignment.value < 0 && role === Role.Declarator && nodeText(tree, assignment.target) === ELLIPSIS) return { op: 'ellipsis' };
      if (!assignment || assignment.value < 0 || isAugmented(tree, node)) return generic(tree, node, role);
      // Go's declarations say a type behind the name; other languages' annotations of types do not count.
      const type = tree.language.spec.program === 'declarations' ? fieldOf(tree, node, 'type') : -1;
      return { op: 'assign', target: build(tree, assignment.target), value: build(tree, assignment.value), ...(type < 0 ? {} : { type: build(tree, type) }) };
    }
    case Role.Declaration: {
      const declarators = parts(tree, node).filter((part) => roleOf(tree, part) !== Role.Type);
      return declarators.length === 1 ? build(tree, declarators[0]!) : generic(tree, node, role);
    }
    case Role.Parameter: {
      const name = parameterName(tree, node);
      const others = parts(tree, node).filter((part) => part !== name);
      // Several names may share a type.
      if (nodeText(tree, name) === ELLIPSIS && !others.some((part) => roleOf(tree, part) === Role.Identifier)) return { op: 'ellipsis' };
      if (others.length === 0) return build(tree, name);
      const type = others.find((part) => roleOf(tree, part) === Role.Type);
      const fallback = others.find((part) => roleOf(tree, part) !== Role.Type && roleOf(tree, part) !== Role.Optional);
      if (others.length > (type === undefined ? 0 : 1) + (fallback === undefined ? 0 : 1)) return generic(tree, node, role);
      return { op: 'parameter', name: build(tree, name), type: type === undefined ? undefined : build(tree, type), fallback: fallback === undefined ? undefined : build(tree, fallback) };
    }
    case Role.Type: {
      const inner = parts(tree, node);
      // `: $T` stands for any type, and binds it.
      return inner.length === 1 && tree.end[inner[0]!] === tree.end[node] ? typeNode(tree, inner[0]!, node) : generic(tree, node, role);
    }
    case Role.ObjectPattern:
      return { op: 'object', entries: parts(tree, node).map((entry) => build(tree, entry)) };
    case Role.Function:
    case Role.Method:
      return buildFunction(tree, node, role);
    case Role.Class:
      return buildClass(tree, node);
    case Role.JsxElement: {
      const { name, attributes, children } = jsxOf(tree, node);
      return {
        op: 'jsx',
        name: name < 0 ? undefined : build(tree, name),
        attributes: attributes.map((attribute) => build(tree, attribute)),
        children: children?.map((child) => build(tree, child)),
      };
    }
    case Role.JsxAttribute: {
      const all = parts(tree, node);
      // `...` among attributes is read as an attribute without a value.
      return all.length === 1 && nodeText(tree, all[0]!) === ELLIPSIS ? { op: 'ellipsis' } : generic(tree, node, role);
    }
    case Role.Block:
    case Role.ClassBody:
      return { op: 'block', statements: statementsOf(tree, node).map((statement) => buildStatement(tree, statement)) };
    case Role.Decorated: {
      const all = parts(tree, node);
      const decorators = all.filter((part) => roleOf(tree, part) === Role.Decorator);
      const definition = all.find((part) => roleOf(tree, part) !== Role.Decorator);
      if (definition === undefined) return generic(tree, node, role);
      return { op: 'decorated', decorators: decorators.map((part) => generic(tree, part, Role.Decorator)), definition: build(tree, definition) };
    }
    case Role.Field: {
      // An ellipsis or a metavariable among a class's members is parsed as a field without a value.
      const all = parts(tree, node);
      if (all.length === 1) return build(tree, all[0]!);
      const field = assignmentOf(tree, node);
      if (field && field.value >= 0 && all.length === 2) return { op: 'assign', target: build(tree, field.target), value: build(tree, field.value) };
      return generic(tree, node, role);
    }
    default:
      return generic(tree, node, role);
  }
}

const DATA_BUILDER: DataBuilder = { build, name: nameNode, content: contentPattern };

/** A type that is a metavariable, or code. */
function typeNode(tree: FlatTree, inner: number, outer: number): PatternNode {
  const name = nameNode(nodeText(tree, inner));
  return name.op === 'meta' || name.op === 'any' || name.op === 'ellipsis' ? name : generic(tree, outer, Role.Type);
}

/** An import by what it brings in, for the languages whose imports are known; undefined otherwise. */
function buildImport(tree: FlatTree, node: number): PatternNode | undefined {
  const dotted = readDotted(tree, node);
  if (dotted) {
    if (dotted.some(({ full, name }) => name < 0 || full.includes(MARK))) return undefined;
    const from = tree.language.kindName[tree.kind[node]!] === 'import_from_statement' ? dotted[0]?.module : undefined;
    return { op: 'imports', from, names: dotted.map(({ full, alias }) => ({ full, alias: alias < 0 ? undefined : build(tree, alias) })) };
  }
  const read = readImport(tree, node);
  if (!read) return undefined;
  const part = (at: number): PatternNode => build(tree, at);
  const items = read.items.filter(({ name }) => name < 0 || nodeText(tree, name) !== ELLIPSIS);
  return {
    op: 'import',
    module: part(read.module),
    items: read.items.length === 0 ? undefined : items.map(({ name, alias }) => ({ name: name < 0 ? { op: 'name', text: 'default' } : part(name), alias: alias < 0 ? undefined : part(alias) })),
    whole: read.whole < 0 ? undefined : part(read.whole),
  };
}

/** A cast that a pattern of a type-first language writes is meant; the node itself, through parentheses, or -1. */
function castOf(tree: FlatTree, outer: number): number {
  if (!tree.language.spec.declarations) return -1;
  const node = unparenthesized(tree, outer);
  return tree.language.kindName[tree.kind[node]!] === 'cast_expression' ? node : -1;
}

/** What only languages with types before names have; undefined for the rest. */
function buildTypeFirst(tree: FlatTree, node: number, role: Role): PatternNode | undefined {
  switch (role) {
    case Role.Declaration: {
      const declarators = declaratorsOf(tree, node);
      const type = typeNodeOf(tree, node);
      const [first] = declarators;
      if (declarators.length !== 1 || first === undefined || type < 0) return undefined;
      const assignment = assignmentOf(tree, first);
      if (!assignment) return undefined;
      const target = build(tree, assignment.target);
      const typeText = nodeText(tree, type);
      if (typeText.startsWith(ELLIPSIS) && assignment.value < 0) return target;
      return { op: 'declaration', modifiers: buildModifiers(tree, node), type: build(tree, type), target, value: assignment.value < 0 ? undefined : build(tree, assignment.value) };
    }
    case Role.Parameter: {
      const name = parameterName(tree, node);
      const type = typeNodeOf(tree, node);
      if (type < 0 || name === node) return undefined;
      if (nodeText(tree, type).startsWith(ELLIPSIS)) return build(tree, name);
      return { op: 'formal', modifiers: buildModifiers(tree, node), type: build(tree, type), name: build(tree, name) };
    }
    case Role.Assignment:
      // `+=` is another thing than `=`.
      return operatorOf(tree, node) === '=' ? undefined : generic(tree, node, role);
    case Role.Decorator: {
      const name = fieldOf(tree, node, 'name');
      if (name < 0) return undefined;
      return { op: 'annotation', name: build(tree, name), args: (argumentsOf(tree, node) ?? []).map((argument) => build(tree, argument)) };
    }
    default:
      return undefined;
  }
}

/** What only languages have whose declarations put stars and brackets around names; undefined for the rest. */
function buildNested(tree: FlatTree, node: number, role: Role): PatternNode | undefined {
  if (role === Role.Assignment) return operatorOf(tree, node) === '=' ? undefined : generic(tree, node, role);
  const type = role === Role.Declaration || role === Role.Parameter ? fieldOf(tree, node, 'type') : -1;
  if (type < 0) return undefined;
  if (role === Role.Parameter) {
    const name = fieldOf(tree, node, 'name');
    if (name < 0) return build(tree, type);
    return { op: 'formal', modifiers: buildModifiers(tree, node), type: build(tree, type), name: build(tree, name), form: declaredForm(tree, name) };
  }
  const [declarator, ...others] = declaratorsOf(tree, node);
  const assignment = declarator === undefined || others.length > 0 ? undefined : assignmentOf(tree, declarator);
  // A function's head has its parameters beside its name.
  if (!assignment || fieldOf(tree, node, 'parameters') >= 0) return undefined;
  return {
    op: 'declaration',
    modifiers: buildModifiers(tree, node),
    type: build(tree, type),
    target: build(tree, assignment.target),
    value: assignment.value < 0 ? undefined : build(tree, assignment.value),
    form: declaredForm(tree, assignment.target),
  };
}

function declaredForm(tree: FlatTree, name: number): DeclaredForm {
  return { stars: starsBefore(tree, name), extents: extentsAfter(tree, name)?.map((size) => (size < 0 ? undefined : build(tree, size))) };
}

function buildModifiers(tree: FlatTree, node: number): ModifierPattern {
  const { words, annotations } = modifiersOf(tree, node);
  return { words, annotations: annotations.map((annotation) => build(tree, annotation)) };
}

function buildKey(tree: FlatTree, node: number): PatternNode {
  const role = roleOf(tree, node);
  if (role === Role.String) {
    const built = buildString(tree, node);
    if (built.op === 'string' && built.value !== undefined) return { op: 'name', text: built.value };
    return built;
  }
  return build(tree, node);
}

/** In a language of words: `$(µdeep x)` is how a deep ellipsis was written. */
function buildSubstitution(tree: FlatTree, node: number): PatternNode | undefined {
  const call = tree.language.spec.words ? firstPart(tree, node) : -1;
  const callee = call < 0 || roleOf(tree, call) !== Role.Call ? -1 : calleeOf(tree, call);
  if (callee < 0 || fromWordMarks(nodeText(tree, callee)) !== DEEP) return undefined;
  const [inner] = argumentsOf(tree, call) ?? [];
  return inner === undefined ? undefined : { op: 'deep', inner: wordNode(tree, inner) };
}

/** A word of a pattern: the command's own or one of its texts. */
function wordNode(tree: FlatTree, node: number): PatternNode {
  const built = build(tree, node);
  const text = built.op === 'name' ? built.text : built.op === 'string' ? built.value : undefined;
  return text === undefined ? built : { op: 'either', options: [{ op: 'name', text }, { op: 'string', value: text }] };
}

/** A command as a pattern: by its words where any may stand in front, or as what it is where it is one word. */
function buildCommand(tree: FlatTree, callee: number, args: readonly number[] | undefined): PatternNode | undefined {
  const head = build(tree, callee);
  if (!args) {
    if (head.op !== 'name' && head.op !== 'string') return head;
    const word = wordNode(tree, callee);
    return { op: 'either', options: [{ op: 'call', form: 'call', callee: word, args: undefined }, word] };
  }
  if (head.op === 'string' && head.value !== undefined) return { op: 'call', form: 'call', callee: { op: 'name', text: head.value }, args: args.map((argument) => build(tree, argument)) };
  if (head.op !== 'ellipsis' && head.op !== 'metaEllipsis') return undefined;
  return { op: 'words', words: [callee, ...args].map((word) => wordNode(tree, word)) };
}

function buildString(tree: FlatTree, node: number): PatternNode {
  if (tree.language.spec.words && tree.next[node] === node + 1) {
    const word = nameNode(nodeText(tree, node));
    if (word.op !== 'name') return word;
  } else if (tree.language.spec.words && !isTemplate(tree, node)) {
    // In quotes, these stand for what is put in between them: a text without variables is a word like any other.
    const { start, end } = stringContent(tree, node);
    const content = nameNode(tree.text.slice(start, end));
    if (content.op !== 'name') return { op: 'template', parts: [content] };
  }
  const formatted = tree.language.spec.id === 'python' && /^[rR]?[fF]/.test(nodeText(tree, node));
  if (isTemplate(tree, node) || formatted || roleOf(tree, node) === Role.TemplateString) {
    const pieces = templateParts(tree, node);
    return { op: 'template', parts: pieces };
  }
  const { start, end } = stringContent(tree, node);
  return contentPattern(tree.text.slice(start, end));
}

/** What a string pattern's content asks for. */
function contentPattern(written: string): StringPattern {
  const content = fromWordMarks(written);
  if (content === ELLIPSIS) return { op: 'string', any: true };
  const meta = nameNode(content);
  if (meta.op === 'meta') return { op: 'string', meta: meta.name };
  if (meta.op === 'any') return { op: 'string', any: true };
  const text = decode(content);
  const regex = /^=~\/([\s\S]*)\/([a-z]*)$/.exec(text);
  if (regex) return { op: 'string', ...stringRegex(regex[1]!, regex[2]!) };
  return { op: 'string', value: text };
}

/** `"=~/regex/i"`. Throws `PatternError` where the expression cannot be used. */
function stringRegex(written: string, flags: string): { readonly regex: RegExp; readonly source: string } {
  const known = flags.replace(/[^ism]/g, '');
  const source = known ? `(?${known})${written}` : written;
  try {
    return { regex: compileRegex(source, ''), source };
  } catch (error) {
    throw error instanceof RegexError ? new PatternError(`holds an expression that cannot be used: ${error.message}`) : error;
  }
}

function templateParts(tree: FlatTree, node: number): PatternNode[] {
  const pieces: PatternNode[] = [];
  const { start, end } = stringContent(tree, node);
  let at = start;
  const addText = (to: number): void => {
    if (to <= at) return;
    const text = fromWordMarks(tree.text.slice(at, to));
    if (text === ELLIPSIS) pieces.push({ op: 'ellipsis' });
    else pieces.push(contentPattern(text));
  };
  for (const part of parts(tree, node)) {
    if (roleOf(tree, part) !== Role.TemplatePart) continue;
    addText(tree.start[part]!);
    const inner = firstPart(tree, part);
    pieces.push(inner < 0 ? { op: 'any' } : build(tree, inner));
    at = tree.end[part]!;
  }
  addText(end);
  return pieces;
}

function buildCall(tree: FlatTree, node: number, role: Role): PatternNode {
  const callee = calleeOf(tree, node);
  const args = argumentsOf(tree, node);
  if (callee < 0) return generic(tree, node, role);
  const command = tree.language.spec.words && tree.next[callee]! <= tree.next[node]! ? buildCommand(tree, callee, args) : undefined;
  if (command) return command;
  if (nodeText(tree, callee).startsWith(TYPED_CALLEE) && nodeText(tree, callee).endsWith('>of') && args?.length === 1) {
    const typed = tree.next[callee]! > callee ? typeArgumentOf(tree, callee) : -1;
    const name = build(tree, args[0]!);
    if (typed >= 0 && (name.op === 'meta' || name.op === 'any')) return { op: 'declared', name: name.op === 'meta' ? name.name : '$_', type: build(tree, typed) };
  }
  if (nodeText(tree, callee) === DEEP) {
    if (args?.length !== 1) throw new PatternError('has a deep ellipsis <... ...> that does not hold exactly one expression');
    return { op: 'deep', inner: build(tree, args[0]!) };
  }
  const block = fieldOf(tree, node, 'block');
  return {
    op: 'call',
    form: role === Role.New ? 'new' : 'call',
    callee: build(tree, callee),
    // Where a call needs no parentheses, one without is one without arguments.
    args: args?.map((argument) => build(tree, argument)) ?? (tree.language.spec.statements === 'expressions' ? [] : undefined),
    ...(block < 0 ? {} : { block: build(tree, block) }),
  };
}

/** The first type argument inside a callee, or -1. */
function typeArgumentOf(tree: FlatTree, callee: number): number {
  for (let node = callee + 1; node < tree.next[callee]!; node++) if (roleOf(tree, node) === Role.Type) return firstPart(tree, node);
  return -1;
}

function buildMember(tree: FlatTree, node: number): PatternNode {
  const member = memberOf(tree, node);
  if (!member) return generic(tree, node, Role.Member);
  const inner = bare(tree, member.object);
  if (roleOf(tree, inner) === Role.Member) {
    const link = memberOf(tree, inner);
    if (link && bareName(nodeText(tree, link.property)) === ELLIPSIS) {
      return { op: 'chain', object: build(tree, link.object), property: build(tree, member.property) };
    }
  }
  const object = build(tree, member.object);
  const property = build(tree, member.property);
  if (property.op === 'ellipsis') return { op: 'chain', object, property };
  return { op: 'member', object, property, dotted: dottedName(object, property) };
}

function dottedName(object: PatternNode, property: PatternNode): string | undefined {
  if (property.op !== 'name') return undefined;
  if (object.op === 'name') return `${object.text}.${property.text}`;
  if (object.op === 'member' && object.dotted) return `${object.dotted}.${property.text}`;
  return undefined;
}

function buildKeyword(tree: FlatTree, node: number): PatternNode {
  const keyword = keywordOf(tree, node);
  if (!keyword) return generic(tree, node, Role.KeywordArgument);
  const key = nameNode(nodeText(tree, keyword.key));
  if (key.op === 'ellipsis' || key.op === 'metaEllipsis') return key;
  return {
    op: 'keyword',
    key: key.op === 'name' ? key.text : undefined,
    keyMeta: key.op === 'meta' ? key.name : undefined,
    value: build(tree, keyword.value),
  };
}

/** The attributes of a definition, where the language writes them as its children. */
function attributesOf(tree: FlatTree, node: number): PatternNode[] {
  if (!tree.language.spec.reshape) return [];
  return parts(tree, node).filter((part) => roleOf(tree, part) === Role.Decorator).flatMap((part) => parts(tree, part).map((inner) => build(tree, inner)));
}

function buildFunction(tree: FlatTree, node: number, role: Role): PatternNode {
  const name = fieldOf(tree, node, 'name');
  const body = fieldOf(tree, node, 'body');
  const { declarations } = tree.language.spec;
  const typed = (declarations === 'type-first' && role === Role.Method) || declarations === 'nested';
  const type = typed ? fieldOf(tree, node, 'type') : -1;
  return {
    op: 'function',
    role,
    ...(isAsync(tree, node) ? { async: true as const } : {}),
    ...(typed ? { modifiers: buildModifiers(tree, node) } : {}),
    ...(type >= 0 ? { returns: build(tree, type) } : {}),
    ...(declarations === 'nested' && name >= 0 ? { stars: starsBefore(tree, name) } : {}),
    attributes: attributesOf(tree, node),
    name: name < 0 ? undefined : build(tree, name),
    // A head without a list of parameters says nothing of them, where one may be left out.
    parameters: tree.language.spec.statements === 'expressions' && fieldOf(tree, node, 'parameters') < 0 ? [{ op: 'ellipsis' }] : parametersOf(tree, node).flatMap((parameter) => buildParameter(tree, parameter)),
    body: body < 0 ? undefined : build(tree, body),
  };
}

/** `..., $R T` reads as two names of one type where a language lets names share a type. */
function buildParameter(tree: FlatTree, node: number): PatternNode[] {
  const all = parts(tree, node);
  const lead = roleOf(tree, node) === Role.Parameter && all.length > 2 ? all.filter((part) => nodeText(tree, part) === ELLIPSIS) : [];
  const built = build(tree, node);
  if (lead.length === 0 || built.op !== 'node') return [built];
  return [{ op: 'ellipsis' }, { ...built, children: built.children.filter((child) => child.op !== 'ellipsis') }];
}

function buildClass(tree: FlatTree, node: number): PatternNode {
  const name = fieldOf(tree, node, 'name');
  const body = fieldOf(tree, node, 'body');
  const typeFirst = tree.language.spec.declarations === 'type-first';
  const heritage = parts(tree, node).filter((part) => part !== name && part !== body && ![Role.Decorator, Role.Type, Role.Optional].includes(roleOf(tree, part)));
  return {
    op: 'class',
    ...(typeFirst ? { kind: tree.language.kindName[tree.kind[node]!]!, modifiers: buildModifiers(tree, node) } : {}),
    attributes: attributesOf(tree, node),
    name: name < 0 ? undefined : build(tree, name),
    heritage: heritage.length === 0 ? undefined : heritage.flatMap((part) => heritageOf(tree, part).map((inner) => build(tree, inner))),
    body: body < 0 ? undefined : tree.language.spec.sigil || tree.language.spec.statements ? build(tree, body) : { op: 'members', members: statementsOf(tree, body).map((member) => build(tree, member)) },
  };
}

function generic(tree: FlatTree, node: number, role: Role): PatternNode {
  const children = parts(tree, node);
  if (tree.language.kindName[tree.kind[node]!] === 'concatenated_string') {
    // Of strings that stand side by side, `"..."` is any number.
    const built = children.map((child) => build(tree, child));
    const pieces = built.map((piece): PatternNode => (piece.op === 'string' && piece.any ? { op: 'ellipsis' } : piece));
    return { op: 'node', kind: 'concatenated_string', role, children: pieces };
  }
  const operator = operatorOf(tree, node);
  const typed = children.some((child) => roleOf(tree, child) === Role.Type);
  return {
    op: 'node',
    kind: tree.language.kindName[tree.kind[node]!]!,
    role,
    children: children.map((child) => build(tree, child)),
    ...(operator ? { operator } : {}),
    ...(typed ? { typed: true as const } : {}),
    ...(children.length === 0 ? { text: decode(nodeText(tree, node)) } : {}),
  };
}

/** Which nodes can match, and by which name they can be looked up. */
function shapeOf(node: PatternNode): Pick<CompiledPattern, 'roles' | 'kinds' | 'anchor' | 'anchorMeta'> {
  const meta = metaAtAnchor(node);
  const roles = (list: readonly Role[], anchor?: string) => ({
    roles: new Set(list),
    kinds: undefined,
    anchor,
    ...(anchor === undefined && meta !== undefined ? { anchorMeta: meta } : {}),
  });
  switch (node.op) {
    case 'name':
      return roles([Role.Identifier, Role.PropertyName, Role.ShorthandPair, Role.Member], node.text);
    case 'literal':
      return roles([node.role, Role.Identifier]);
    case 'string':
    case 'template':
      return roles([Role.String, Role.TemplateString, Role.Identifier, Role.Binary, Role.None]);
    case 'call':
      return roles(node.form === 'new' ? [Role.New] : node.args?.every((arg) => arg.op === 'ellipsis') ? [Role.Call, Role.Decorator] : [Role.Call], lastName(node.callee));
    case 'member':
      return roles([Role.Member, Role.Subscript, Role.Identifier, Role.Parameter], lastName(node));
    case 'chain':
      // Whatever follows: a call as well as a member.
      if (node.property.op === 'ellipsis') return roles([Role.Member, Role.Call, Role.Subscript, Role.Await]);
      return roles([Role.Member], node.property.op === 'name' ? node.property.text : undefined);
    case 'words':
      return roles([Role.Call]);
    case 'keyword':
      return roles([Role.KeywordArgument], node.key);
    case 'pair':
      return roles([Role.Pair, Role.ShorthandPair], node.key.op === 'name' ? node.key.text : undefined);
    case 'object':
      return roles([Role.Object]);
    case 'list':
      return roles([Role.Array]);
    case 'item':
      return shapeOf(node.inner);
    case 'instruction':
      return { roles: undefined, kinds: new Set([node.kind]), anchor: undefined };
    case 'commands':
      // Operators join commands: only a line has them.
      return { roles: undefined, kinds: new Set([node.words.some((word) => word.op === 'literal') ? 'command_line' : 'command']), anchor: undefined };
    case 'assign':
      return roles([Role.Assignment, Role.Declarator, Role.Field, Role.Pair], lastName(node.target));
    case 'declaration':
      return roles([Role.Declaration, Role.Field]);
    case 'formal':
      return roles([Role.Parameter]);
    case 'annotation':
      return roles([Role.Decorator]);
    case 'declared':
      return roles(EXPRESSIONS);
    case 'function':
      return roles([Role.Function, Role.Method]);
    case 'class':
      return roles([Role.Class]);
    case 'import':
      return roles([Role.Import, Role.Declaration]);
    case 'imports':
      return roles([Role.Import]);
    case 'loop':
      return roles([Role.For, Role.ForEach]);
    case 'regex':
      return roles([Role.Regex]);
    case 'parameter':
      return roles([Role.Parameter]);
    case 'block':
      return roles([Role.Block, Role.ClassBody]);
    case 'jsx':
      return roles([Role.JsxElement]);
    case 'decorated':
      return roles([Role.Decorated]);
    case 'node':
      // A list of anything may be a map in the code.
      if (node.role === Role.Array && node.children.length === 1 && node.children[0]!.op === 'ellipsis') return roles([Role.Array, Role.Object]);
      return { roles: undefined, kinds: new Set([node.kind]), anchor: undefined };
    default:
      return { roles: undefined, kinds: undefined, anchor: undefined };
  }
}

/** Where a call needs neither parentheses nor arguments, a name may be one, and the call may be where a name is looked for. */
function withBareCalls(node: PatternNode, shape: ReturnType<typeof shapeOf>, spec: LanguageSpec): ReturnType<typeof shapeOf> {
  if (spec.statements !== 'expressions' || !shape.roles) return shape;
  if (node.op === 'call' && node.args?.every((arg) => arg.op === 'ellipsis')) return { ...shape, roles: new Set([...shape.roles, Role.Identifier, Role.Member]) };
  return node.op === 'string' && node.symbol ? { ...shape, roles: new Set([Role.Symbol]) } : shape;
}

/** What can have a type that the file shows. */
const EXPRESSIONS: readonly Role[] = [
  Role.Identifier, Role.Member, Role.New, Role.Call, Role.String, Role.TemplateString, Role.Number, Role.Literal, Role.Binary, Role.TypeWrapper,
];

/** The metavariable that is bound to the name a node is looked up by: `$M` of `$X.$M(...)`. */
function metaAtAnchor(node: PatternNode): string | undefined {
  switch (node.op) {
    case 'call':
      return node.callee.op === 'meta' ? node.callee.name : metaAtAnchor(node.callee);
    case 'member':
    case 'chain':
      return node.property.op === 'meta' ? node.property.name : undefined;
    case 'assign':
      return node.target.op === 'meta' ? node.target.name : metaAtAnchor(node.target);
    default:
      return undefined;
  }
}

function lastName(node: PatternNode): string | undefined {
  if (node.op === 'name') return node.text;
  if (node.op === 'member' || node.op === 'chain') return node.property.op === 'name' ? node.property.text : undefined;
  return undefined;
}

function namesOf(node: PatternNode, which: 'metavariables' | 'literals'): ReadonlySet<string> {
  const found = { metavariables: new Set<string>(), literals: new Set<string>() };
  collect(node, found.metavariables, found.literals);
  return found[which];
}

function shared(sets: readonly ReadonlySet<string>[]): string[] {
  return [...(sets[0] ?? [])].filter((name) => sets.every((set) => set.has(name)));
}

/** Gathers metavariables, and names that must stand somewhere in the file. */
function collect(node: PatternNode, metavariables: Set<string>, literals: Set<string>): void {
  const visit = (child: PatternNode | undefined): void => {
    if (child) collect(child, metavariables, literals);
  };
  const modifiers = (list: ModifierPattern | undefined): void => list?.annotations.forEach(visit);
  switch (node.op) {
    case 'meta':
    case 'metaEllipsis':
      metavariables.add(node.name);
      return;
    case 'name':
      // A whole name may be brought in piece by piece: `use A\{B}`.
      for (const piece of node.text.split('\\')) if (piece) literals.add(piece);
      return;
    case 'string':
      if (node.meta) metavariables.add(node.meta);
      // A text put together from pieces would still match, but nobody writes the name of a module or a cipher that way.
      if (node.value !== undefined && /^[\w./@:-]{2,}$/.test(node.value)) literals.add(node.value);
      return;
    case 'deep':
    case 'statement':
      visit(node.inner);
      return;
    case 'typed': {
      metavariables.add(node.name);
      const type = writtenType(node.type);
      if (type !== undefined) literals.add(type);
      return;
    }
    case 'literal':
      if (TRUTH.test(node.text)) literals.add(node.text);
      return;
    case 'regex':
      if (node.meta) metavariables.add(node.meta);
      return;
    case 'either':
      // Only what every option names has to be there.
      for (const name of shared(node.options.map((option) => namesOf(option, 'metavariables')))) metavariables.add(name);
      for (const name of shared(node.options.map((option) => namesOf(option, 'literals')))) literals.add(name);
      return;
    case 'import':
      visit(node.module);
      visit(node.whole);
      for (const { name, alias } of node.items ?? []) {
        if (name.op !== 'name' || name.text !== 'default') visit(name);
        visit(alias);
      }
      return;
    case 'imports':
      for (const { full, alias } of node.names) {
        for (const part of full.split('.')) if (part) literals.add(part);
        visit(alias);
      }
      return;
    case 'parameter':
      visit(node.name);
      visit(node.type);
      visit(node.fallback);
      return;
    case 'template':
      node.parts.forEach(visit);
      return;
    case 'words':
      node.words.forEach(visit);
      return;
    case 'call':
      visit(node.callee);
      node.args?.forEach(visit);
      visit(node.block);
      return;
    case 'member':
    case 'chain':
      visit(node.object);
      visit(node.property);
      return;
    case 'keyword':
      if (node.keyMeta) metavariables.add(node.keyMeta);
      if (node.key) literals.add(node.key);
      visit(node.value);
      return;
    case 'object':
      node.entries.forEach(visit);
      return;
    case 'list':
      node.items.forEach(visit);
      return;
    case 'item':
      visit(node.inner);
      return;
    case 'instruction':
      node.flags.forEach(visit);
      node.args.forEach(visit);
      return;
    case 'commands':
      node.words.forEach(visit);
      return;
    case 'pair':
      visit(node.key);
      visit(node.value);
      return;
    case 'assign':
      visit(node.target);
      visit(node.value);
      visit(node.type);
      return;
    case 'declared':
      if (node.name !== '$_') metavariables.add(node.name);
      collectType(node.type, metavariables, literals);
      return;
    case 'declaration':
      modifiers(node.modifiers);
      // `var` stands for any type.
      collectType(node.type, metavariables, literals);
      visit(node.target);
      visit(node.value);
      node.form?.extents?.forEach(visit);
      return;
    case 'formal':
      modifiers(node.modifiers);
      node.form?.extents?.forEach(visit);
      visit(node.type);
      visit(node.name);
      return;
    case 'annotation':
      visit(node.name);
      node.args.forEach(visit);
      return;
    case 'function':
      modifiers(node.modifiers);
      visit(node.returns);
      node.attributes.forEach(visit);
      visit(node.name);
      node.parameters.forEach(visit);
      visit(node.body);
      return;
    case 'class':
      modifiers(node.modifiers);
      node.attributes.forEach(visit);
      visit(node.name);
      node.heritage?.forEach(visit);
      visit(node.body);
      return;
    case 'jsx':
      visit(node.name);
      node.attributes.forEach(visit);
      node.children?.forEach(visit);
      return;
    case 'loop':
      visit(node.body);
      return;
    case 'members':
      node.members.forEach(visit);
      return;
    case 'block':
      node.statements.forEach(visit);
      return;
    case 'decorated':
      node.decorators.forEach(visit);
      visit(node.definition);
      return;
    case 'node': {
      // A statement that is one word (`pass`), and clauses that begin with one.
      const keyword = node.children.length === 0 && node.kind.endsWith('_statement') ? node.text : KEYWORDS[node.kind];
      if (keyword !== undefined && /^[a-z]+$/.test(keyword)) literals.add(keyword);
      node.children.forEach(visit);
      return;
    }
    default:
      return;
  }
}

const TRUTH = /^(?:[tT]rue|[fF]alse)$/;

/** The word that nodes of a kind are known by. */
const KEYWORDS: Readonly<Record<string, string>> = {
  except_clause: 'except',
  catch_clause: 'catch',
  finally_clause: 'finally',
  raise_statement: 'raise',
  throw_statement: 'throw',
  delete_expression: 'delete',
};

/** What a type names, but for types that are written nowhere where a literal has them. */
function collectType(type: PatternNode, metavariables: Set<string>, literals: Set<string>): void {
  const names = new Set<string>();
  collect(type, metavariables, names);
  if (type.op === 'member') return;
  for (const name of names) if (writtenType(name) !== undefined) literals.add(name);
}

/** Types that a value may have though their name is written nowhere: those of literals. */
const LITERAL_TYPES: ReadonlySet<string> = new Set(['String', 'Integer', 'Int', 'Long', 'Float', 'Double', 'Boolean', 'Number', 'Object', 'Array', 'Dictionary', 'Symbol', 'Regexp', 'RegExp', 'Function']);

/** The last name of a type that has to be written for a value to be known to have it; undefined where it need not be. */
function writtenType(type: string): string | undefined {
  const name = /^(?:\w+\.)*([A-Z]\w+)$/.exec(type)?.[1];
  return name !== undefined && !LITERAL_TYPES.has(name) ? name : undefined;
}
