import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import {
  argumentsOf,
  bare,
  calleeOf,
  fieldOf,
  keywordOf,
  memberOf,
  operatorOf,
  parts,
  roleOf,
  stringContent,
} from '../syntax/view';

/** One literal of a text that code puts together, with what stands between it and the literal before. */
export interface Leaf {
  /** What the literal means, as far as quotes go; other escapes stay as they are written. */
  readonly text: string;
  readonly quote: string;
  /** The code between the end of the part before and this literal where that holds a line break, else ''. */
  readonly join: string;
}

/** A text that code puts together from literals and values. Values stand in the leaves' texts as `VALUE`. */
export interface BuiltText {
  readonly leaves: readonly Leaf[];
  /** The expressions, in order. */
  readonly values: readonly string[];
  readonly source: 'template' | 'pieces' | 'format';
}

/** Stands for a value in a text: a character of no meaning, which no source has. */
export const VALUE = '\ue000';

interface Draft {
  readonly leaves: { text: string; quote: string; join: string }[];
  readonly values: string[];
  /** Where the part before ended. */
  end: number;
}

/**
 * Takes a text apart that is put together by a template, an f-string, `+`, `%` or `.format()`. Undefined where it is
 * something else, or where a part's meaning is not plain (a format, a conversion, a raw or byte string).
 */
export function readBuiltText(tree: FlatTree, outer: number): BuiltText | undefined {
  const draft: Draft = { leaves: [], values: [], end: -1 };
  const node = bare(tree, outer);
  if (!readPart(tree, node, draft) || draft.leaves.length === 0 || draft.values.length === 0) return undefined;
  return {
    leaves: draft.leaves,
    values: draft.values,
    source: roleOf(tree, node) === Role.TemplateString ? 'template' : tree.language.spec.id === 'go' && roleOf(tree, node) === Role.Call ? 'format' : 'pieces',
  };
}

function readPart(tree: FlatTree, outer: number, draft: Draft): boolean {
  const node = bare(tree, outer);
  const role = roleOf(tree, node);
  if (role === Role.String || role === Role.TemplateString || tree.language.kindName[tree.kind[node]!] === 'subshell') return readLiteral(tree, node, draft);
  if (tree.language.kindName[tree.kind[node]!] === 'concatenated_string')
    return parts(tree, node).every((part) => readLiteral(tree, part, draft));
  if (role === Role.Binary) {
    const left = fieldOf(tree, node, 'left');
    const right = fieldOf(tree, node, 'right');
    if (left < 0 || right < 0) return false;
    const operator = operatorOf(tree, node);
    if (operator === '%' && tree.language.spec.id === 'python' && draft.leaves.length === 0)
      return readPercent(tree, left, right, draft);
    // Only what begins with a text is a text: `a + b + "c"` may add numbers first.
    const joins = operator === (tree.language.spec.concatenation ?? '+');
    if (joins && readPart(tree, left, draft) && draft.leaves.length > 0)
      return readOperand(tree, right, draft);
    return false;
  }
  if (role !== Role.Call || draft.leaves.length > 0) return false;
  return tree.language.spec.id === 'go' ? readSprintf(tree, node, draft) : readFormat(tree, node, draft);
}

function readOperand(tree: FlatTree, outer: number, draft: Draft): boolean {
  const node = bare(tree, outer);
  const role = roleOf(tree, node);
  if (role === Role.String || role === Role.TemplateString) return readLiteral(tree, node, draft);
  addValue(unwrapped(tree, node), draft);
  draft.end = tree.end[outer]!;
  return true;
}

/** In `"id = " + str(x)` the value is `x`; inside quotes of SQL the text of it is meant, which a driver makes as well. */
function unwrapped(tree: FlatTree, node: number): string {
  if (tree.language.spec.id === 'go' && roleOf(tree, node) === Role.Call && nodeText(tree, calleeOf(tree, node)) === 'strconv.Itoa') {
    const [number] = argumentsOf(tree, node) ?? [];
    if (number !== undefined) return nodeText(tree, number);
  }
  if (
    tree.language.spec.id === 'python' &&
    roleOf(tree, node) === Role.Call &&
    nodeText(tree, calleeOf(tree, node)) === 'str'
  ) {
    const given = argumentsOf(tree, node);
    if (
      given?.length === 1 &&
      roleOf(tree, given[0]!) !== Role.KeywordArgument &&
      roleOf(tree, given[0]!) !== Role.Spread
    )
      return nodeText(tree, given[0]!);
  }
  return nodeText(tree, node);
}

function addValue(expression: string, draft: Draft): void {
  draft.values.push(expression);
  draft.leaves[draft.leaves.length - 1]!.text += VALUE;
}

function readLiteral(tree: FlatTree, node: number, draft: Draft): boolean {
  const start = tree.start[node]!;
  const whole = tree.text.slice(start, tree.end[node]);
  const opening = /^([A-Za-z]*)("""|'''|"|'|`)/.exec(whole);
  if (!opening || !/^[fFuU]?$/.test(opening[1]!)) return false;
  const quote = opening[2]!;
  const isFormat = /[fF]/.test(opening[1]!);
  const gap = draft.end < 0 ? '' : tree.text.slice(draft.end, start);
  if (/#|\/\/|\/\*/.test(gap)) return false;
  const content = stringContent(tree, node);
  let text = '';
  let from = content.start;
  const values: string[] = [];
  for (const part of parts(tree, node)) {
    if (roleOf(tree, part) !== Role.TemplatePart) continue;
    const inner = parts(tree, part);
    if (inner.length !== 1) return false;
    // `{x!r}` and `{x=}` mean more than their value.
    const around =
      tree.text.slice(tree.start[part], tree.start[inner[0]!]) + tree.text.slice(tree.end[inner[0]!], tree.end[part]);
    // PHP: `$x` and `{$x}` both; without braces an index is a bare word, which is no code elsewhere.
    const bareVariable = tree.language.spec.sigil !== undefined && around === '' && roleOf(tree, inner[0]!) !== Role.Subscript;
    if (!bareVariable && !/^[$#]?\{\s*\}$/.test(around)) return false;
    const expression = nodeText(tree, inner[0]!);
    text += literalText(tree.text.slice(from, tree.start[part]), isFormat) + VALUE;
    values.push(roleOf(tree, inner[0]!) === Role.Sequence ? `(${expression})` : expression);
    from = tree.end[part]!;
  }
  text += literalText(tree.text.slice(from, content.end), isFormat);
  draft.leaves.push({ text, quote, join: /[\r\n]/.test(gap) ? gap : '' });
  draft.values.push(...values);
  draft.end = tree.end[node]!;
  return true;
}

/** A literal's text with its quotes unescaped. */
function literalText(raw: string, isFormat: boolean): string {
  const text = raw.replace(/\\(['"`])/g, '$1');
  return isFormat ? text.replace(/\{\{/g, '{').replace(/\}\}/g, '}') : text;
}

/** `"a = %s" % x` and `"a = %s, %s" % (x, y)`. */
function readPercent(tree: FlatTree, left: number, right: number, draft: Draft): boolean {
  if (!readPart(tree, left, draft) || draft.values.length > 0) return false;
  const tuple = tree.language.kindName[tree.kind[right]!] === 'tuple';
  const given = tuple ? parts(tree, right) : [right];
  return (tuple || roleOf(tree, right) !== Role.Object) && fillPercents(tree, given, draft);
}

/** `fmt.Sprintf("a = %s", x)`. */
function readSprintf(tree: FlatTree, call: number, draft: Draft): boolean {
  const [format, ...given] = argumentsOf(tree, call) ?? [];
  if (format === undefined || nodeText(tree, calleeOf(tree, call)) !== 'fmt.Sprintf') return false;
  return readPart(tree, format, draft) && draft.values.length === 0 && fillPercents(tree, given, draft);
}

function fillPercents(tree: FlatTree, given: readonly number[], draft: Draft): boolean {
  if (given.some((node) => roleOf(tree, node) === Role.Spread)) return false;
  let count = 0;
  for (const leaf of draft.leaves) {
    let plain = true;
    leaf.text = leaf.text.replace(/%(%|[sdv](?!\w)|.?)/gs, (_, kind: string) => {
      if (kind === '%') return '%';
      if (kind === 's' || kind === 'd' || (kind === 'v' && tree.language.spec.id === 'go')) {
        count++;
        return VALUE;
      }
      plain = false;
      return '';
    });
    if (!plain) return false;
  }
  draft.values.push(...given.map((node) => nodeText(tree, node)));
  return count === given.length;
}

/** `"a = {}".format(x)`, `"a = {0}"` and `"a = {name}"`. */
function readFormat(tree: FlatTree, call: number, draft: Draft): boolean {
  const member = memberOf(tree, calleeOf(tree, call));
  const given = argumentsOf(tree, call);
  if (!member || !given || nodeText(tree, member.property) !== 'format' || tree.language.spec.id !== 'python')
    return false;
  if (!readPart(tree, member.object, draft) || draft.values.length > 0) return false;
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const node of given) {
    const role = roleOf(tree, node);
    if (role === Role.Spread) return false;
    const keyword = role === Role.KeywordArgument ? keywordOf(tree, node) : undefined;
    if (keyword) named.set(nodeText(tree, keyword.key), nodeText(tree, keyword.value));
    else positional.push(nodeText(tree, node));
  }
  let next = 0;
  let plain = true;
  for (const leaf of draft.leaves) {
    leaf.text = leaf.text.replace(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (found, name: string | undefined) => {
      if (found === '{{' || found === '}}') return found[0]!;
      const value =
        name === '' ? positional[next++] : /^\d+$/.test(name ?? '') ? positional[Number(name)] : named.get(name ?? '');
      if (value === undefined) plain = false;
      else draft.values.push(value);
      return VALUE;
    });
  }
  return plain;
}
