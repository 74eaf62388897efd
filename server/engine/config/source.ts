import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document as YamlDocument,
  type Node,
} from 'yaml';
import type { Range } from '../model/range';
import { yamlRefusal } from '../text/yamlGuard';

/** A value and where it stands, whether it came from YAML (with ranges) or from the editor's JSON (without). */
export type Located =
  | { readonly kind: 'scalar'; readonly value: unknown; readonly range?: Range }
  | { readonly kind: 'list'; readonly items: readonly Located[]; readonly range?: Range }
  | { readonly kind: 'map'; readonly entries: readonly LocatedEntry[]; readonly range?: Range };

export interface LocatedEntry {
  readonly key: string;
  readonly keyRange?: Range;
  readonly value: Located;
}

/** A parsed YAML text: what could be read, and what is wrong with its syntax. */
export interface YamlSource {
  /** Undefined for an empty document and where nothing could be read. */
  readonly root: Located | undefined;
  readonly errors: readonly { readonly message: string; readonly range: Range }[];
}

/** Deeper than any configuration; keeps anchors that contain themselves from going on for ever. */
const MAX_DEPTH = 20;
/** Uses of anchors; keeps anchors of anchors from multiplying without end. */
const MAX_ALIASES = 100;
/** UTF-16 code units. */
const MAX_LENGTH = 100_000;

/** Reads YAML 1.2, so that `off` is a word and not false. Never throws. */
export function parseYaml(text: string): YamlSource {
  const refused = yamlRefusal(text, MAX_LENGTH);
  if (refused) return { root: undefined, errors: [{ message: refused, range: { start: 0, end: 0 } }] };
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const errors = document.errors.map((error) => ({
    message: `This is not valid YAML: ${sentence(error.message)}`,
    range: clamp({ start: error.pos[0], end: error.pos[1] }, text),
  }));
  if (!document.contents || isEmpty(document.contents)) return { root: undefined, errors };
  const reader: Reader = { document, text, aliases: 0 };
  const root = locate(document.contents, reader, 0);
  if (reader.aliases <= MAX_ALIASES) return { root, errors };
  return {
    root: undefined,
    errors: [
      ...errors,
      {
        message: `This YAML cannot be read: it uses anchors more than ${MAX_ALIASES} times.`,
        range: { start: 0, end: 0 },
      },
    ],
  };
}

/** The same shape for a value of the editor's settings. */
export function locateJson(value: unknown, depth = 0): Located {
  if (depth < MAX_DEPTH && Array.isArray(value)) {
    return { kind: 'list', items: value.map((item) => locateJson(item, depth + 1)) };
  }
  if (depth < MAX_DEPTH && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return {
      kind: 'map',
      entries: Object.entries(value).map(([key, inner]) => ({ key, value: locateJson(inner, depth + 1) })),
    };
  }
  return { kind: 'scalar', value };
}

interface Reader {
  readonly document: YamlDocument;
  readonly text: string;
  aliases: number;
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function locate(node: unknown, reader: Reader, depth: number): Located {
  const { document, text } = reader;
  if (isAlias(node)) {
    if (++reader.aliases > MAX_ALIASES) return { kind: 'scalar', value: null };
    const target = node.resolve(document);
    return target && depth < MAX_DEPTH ? locate(target, reader, depth + 1) : { kind: 'scalar', value: null };
  }
  const range = nodeRange(node, text);
  const at = range ? { range } : {};
  if (isMap(node) && depth < MAX_DEPTH) {
    const entries = node.items.map(({ key, value }): LocatedEntry => {
      const keyRange = nodeRange(key, text);
      return {
        key: isScalar(key) ? String(key.value) : text.slice(keyRange?.start, keyRange?.end),
        ...(keyRange ? { keyRange } : {}),
        // A key without a value has no node: it is null, at the key.
        value: value
          ? locate(value, reader, depth + 1)
          : { kind: 'scalar', value: null, ...(keyRange ? { range: keyRange } : {}) },
      };
    });
    return { kind: 'map', entries, ...at };
  }
  if (isSeq(node) && depth < MAX_DEPTH) {
    return { kind: 'list', items: node.items.map((item) => locate(item, reader, depth + 1)), ...at };
  }
  return { kind: 'scalar', value: isScalar(node) ? node.value : null, ...at };
}

function nodeRange(node: unknown, text: string): Range | undefined {
  const range = (node as Node | null)?.range;
  if (!range) return undefined;
  // A block collection ends where the next thing begins: leave the line ending out.
  const { start, end } = clamp({ start: range[0], end: range[1] }, text);
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function clamp(range: Range, text: string): Range {
  const start = Math.max(0, Math.min(range.start, text.length));
  return { start, end: Math.max(start, Math.min(range.end, text.length)) };
}

function sentence(message: string): string {
  const line = message.split('\n')[0]!.trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
