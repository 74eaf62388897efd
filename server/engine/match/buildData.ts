import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { fieldOf, pairOf, parts, roleOf, stringContent } from '../syntax/view';
import { RAW } from './encodeData';
import { buildInstruction } from './buildDockerfile';
import { DEEP, ELLIPSIS } from './marks';
import type { PatternNode } from './pattern';

/** What compiling patterns lends to the languages of data. */
export interface DataBuilder {
  build(tree: FlatTree, node: number): PatternNode;
  /** What a name stands for that may be pattern syntax. */
  name(written: string): PatternNode;
  /** A string by its content, as its author wrote it. */
  content(text: string): PatternNode;
}

/** What a node of a pattern in a language of data asks for; undefined where nothing is special about it. */
export function buildData(tree: FlatTree, node: number, { build, name, content }: DataBuilder): PatternNode | undefined {
  const scalar = (raw: string): PatternNode => {
    const deep = raw.startsWith(`${DEEP}(`) && raw.endsWith(')') ? raw.slice(DEEP.length + 1, -1) : undefined;
    if (deep !== undefined) return { op: 'deep', inner: /^\d+$/.test(deep) ? { op: 'literal', role: Role.Number, text: deep } : scalar(deep.replace(/^(["'])([\s\S]*)\1$/, '$2')) };
    const named = name(raw);
    return named.op === 'name' ? content(raw) : named;
  };
  if (tree.language.spec.data === 'dockerfile') {
    const built = buildInstruction(tree, node, build);
    if (built) return built;
  }
  switch (roleOf(tree, node)) {
    case Role.String: {
      const raw = rawText(tree, node);
      return raw === undefined ? undefined : scalar(raw);
    }
    case Role.Pair: {
      const pair = pairOf(tree, node);
      if (!pair) return emptyPair(tree, node, scalar, build);
      const key = rawText(tree, pair.key);
      const entry = key === undefined ? undefined : name(key);
      if (entry?.op === 'ellipsis' || entry?.op === 'metaEllipsis') return entry;
      if (nodeText(tree, pair.key) === ELLIPSIS) return { op: 'ellipsis' };
      return { op: 'pair', key: keyOf(tree, pair.key, entry, build), value: build(tree, pair.value) };
    }
    case Role.Object: {
      const entries = parts(tree, node).map((entry) => build(tree, entry));
      const [only] = entries;
      if (entries.length === 1 && only?.op === 'pair' && only.key.op === 'name' && only.key.text === DEEP) return { op: 'deep', inner: only.value };
      return { op: 'object', entries };
    }
    case Role.Array:
      return tree.language.spec.data === 'hcl' ? undefined : { op: 'list', items: parts(tree, node).map((item) => build(tree, item)) };
    case Role.JsxText: {
      const named = name(nodeText(tree, node).trim());
      return named.op === 'name' ? undefined : named;
    }
    default:
      return tree.language.spec.data === 'hcl' && tree.language.kindName[tree.kind[node]!] === 'block' ? hclBlock(tree, node, build) : undefined;
  }
}

/** A block whose body holds an ellipsis alone matches one without any body as well. */
function hclBlock(tree: FlatTree, node: number, build: DataBuilder['build']): PatternNode {
  const children = parts(tree, node).map((part) => build(tree, part));
  const body = children.at(-1);
  const anything = body?.op === 'object' && body.entries.length > 0 && body.entries.every((entry) => entry.op === 'ellipsis');
  return { op: 'node', kind: 'block', role: Role.None, children: anything ? [...children.slice(0, -1), { op: 'ellipsis' }] : children };
}

function keyOf(tree: FlatTree, key: number, raw: PatternNode | undefined, build: DataBuilder['build']): PatternNode {
  if (raw) return raw;
  if (roleOf(tree, key) !== Role.String) return build(tree, key);
  const built = build(tree, key);
  return built.op === 'string' && built.value !== undefined ? { op: 'name', text: built.value } : built;
}

/** A key without a value. */
function emptyPair(tree: FlatTree, node: number, scalar: (raw: string) => PatternNode, build: DataBuilder['build']): PatternNode | undefined {
  const key = fieldOf(tree, node, 'key');
  if (key < 0) return undefined;
  const raw = rawText(tree, key);
  const named = raw === undefined ? build(tree, key) : scalar(raw);
  return { op: 'pair', key: named.op === 'string' && named.value !== undefined ? { op: 'name', text: named.value } : named, value: { op: 'literal', role: Role.Literal, text: 'null' } };
}

/** The text of a scalar that was not written as a string; undefined for one that was. */
function rawText(tree: FlatTree, node: number): string | undefined {
  if (roleOf(tree, node) !== Role.String) return undefined;
  const text = nodeText(tree, node);
  if (tree.language.spec.data === 'json') {
    const { start, end } = stringContent(tree, node);
    const content = tree.text.slice(start, end);
    return content.startsWith(RAW) ? content.slice(RAW.length) : undefined;
  }
  return /^["']/.test(text) || tree.language.spec.stringHead?.test(text) ? undefined : text;
}

/**
 * What a whole pattern asks for: entries that stand alone are entries of any mapping, and an item that stands alone is one of any list.
 */
export function wholeData(tree: FlatTree, nodes: readonly number[], built: readonly PatternNode[]): PatternNode {
  const [only] = built;
  if (built.length > 1 || only === undefined) {
    return { op: 'object', entries: built };
  }
  const kind = tree.language.kindName[tree.kind[nodes[0]!]!];
  if ((kind === 'block_mapping' || (kind === 'flow_mapping' && tree.language.spec.data === 'yaml')) && only.op === 'object') return single(only) ?? only;
  if (kind === 'block_sequence' && only.op === 'list' && only.items.length === 1) {
    const [item] = only.items;
    if (item!.op === 'ellipsis' || item!.op === 'metaEllipsis') return only;
    return { op: 'item', inner: item! };
  }
  return only;
}

/** The entry of a mapping that has just this one. */
function single(object: PatternNode & { op: 'object' }): PatternNode | undefined {
  return object.entries.length === 1 && object.entries[0]!.op === 'pair' ? object.entries[0] : undefined;
}
