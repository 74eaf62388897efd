import type { Range } from '../../model/range';
import { decodeBase64 } from './encoding';

const SHORTEST = 24;
const LONGEST = 12_000;
/** So many characters of a run are decoded first: readable text is readable from its beginning. */
const SAMPLE = 12;

const BASE64 = classOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_');

function classOf(characters: string): Uint8Array {
  const set = new Uint8Array(128);
  for (let i = 0; i < characters.length; i++) set[characters.charCodeAt(i)] = 1;
  return set;
}

/** A stretch of base64 that wraps readable text. */
export interface WrappedText {
  readonly range: Range;
  readonly text: string;
}

/**
 * The stretches of base64 in a part of a text that readable text comes out of. A stretch of that length covers a multiple of
 * it, so only those places are looked at first.
 */
export function wrappedIn(text: string, { start, end }: Range): readonly WrappedText[] {
  const found: WrappedText[] = [];
  let done = start;
  for (let at = start + SHORTEST - 1; at < end; at += SHORTEST) {
    if (at < done || !isBase64(text.charCodeAt(at))) continue;
    let from = at;
    while (from > done && isBase64(text.charCodeAt(from - 1))) from--;
    let to = at + 1;
    while (to < end && isBase64(text.charCodeAt(to))) to++;
    done = to;
    const inner = to - from < SHORTEST || to - from > LONGEST ? undefined : unwrap(text.slice(from, to));
    while (to < end && text.charCodeAt(to) === 61 && to - done < 2) to++;
    if (inner !== undefined) found.push({ range: { start: from, end: to }, text: inner });
  }
  return found;
}

function unwrap(run: string): string | undefined {
  const sample = decodeBase64(run.slice(0, SAMPLE));
  if (sample === undefined || !isReadable(sample)) return undefined;
  const decoded = decodeBase64(run.length % 4 === 1 ? run.slice(0, -1) : run);
  return decoded !== undefined && isReadable(decoded) ? decoded : undefined;
}

function isReadable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code > 126) return false;
  }
  return true;
}

function isBase64(code: number): boolean {
  return code < 128 && BASE64[code] === 1;
}
