import type { CharSet } from './charset';
import { ANY, complement } from './charset';
import type { RegexNode } from './syntax';

/**
 * Writes a parsed expression as the source of a JavaScript `RegExp` that needs no flags to mean the same. Captures keep
 * their numbers.
 */
export function emitRegex(node: RegexNode): string {
  switch (node.type) {
    case 'set':
      return emitSet(node.set);
    case 'sequence':
      return node.items.map((item) => (item.type === 'choice' ? `(?:${emitRegex(item)})` : emitRegex(item))).join('');
    case 'choice':
      return node.options.map(emitRegex).join('|');
    case 'repeat':
      return emitAtom(node.body) + emitCounts(node.min, node.max) + (node.lazy ? '?' : '');
    case 'capture':
      return `(${node.name === undefined ? '' : `?<${node.name}>`}${emitRegex(node.body)})`;
    case 'look':
      return `(?${node.ahead ? '' : '<'}${node.negative ? '!' : '='}${emitRegex(node.body)})`;
    case 'edge':
      return EDGES[node.edge];
  }
}

const EDGES = {
  'text-start': '^',
  'text-end': '$',
  'line-start': '(?:^|(?<=\\n))',
  'line-end': '(?=\\n|$)',
  word: '\\b',
  'not-word': '\\B',
} as const;

function emitAtom(node: RegexNode): string {
  const source = emitRegex(node);
  return node.type === 'set' || node.type === 'capture' ? source : `(?:${source})`;
}

function emitCounts(min: number, max: number): string {
  if (min === max) return `{${min}}`;
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === 0 && max === 1 ? '?' : `{${min},${max}}`;
}

function emitSet(set: CharSet): string {
  if (set.length === 0) return '[]';
  if (set.length === ANY.length && set[0] === ANY[0] && set[1] === ANY[1]) return '[^]';
  if (set.length === 2 && set[0] === set[1]) return emitChar(set[0] as number);
  const rest = complement(set);
  return rest.length < set.length ? `[^${emitRanges(rest)}]` : `[${emitRanges(set)}]`;
}

function emitRanges(set: CharSet): string {
  let out = '';
  for (let i = 0; i < set.length; i += 2) {
    const low = set[i] as number;
    const high = set[i + 1] as number;
    out += emitChar(low) + (high === low ? '' : `${high === low + 1 ? '' : '-'}${emitChar(high)}`);
  }
  return out;
}

function emitChar(code: number): string {
  const isPlain =
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
  return isPlain ? String.fromCharCode(code) : `\\u${code.toString(16).padStart(4, '0')}`;
}
