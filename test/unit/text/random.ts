import { pickIndex } from '../../support/random';

export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[pickIndex(random, items.length)]!;
}

/** Text that is hard on offsets: every line ending, tabs, astral characters, combining marks, a byte order mark. */
export function randomText(random: () => number, length: number): string {
  const parts = ['a', 'b', ' ', '\t', '\n', '\r\n', '\r', '😀', 'é', 'e\u0301', '\ufeff', '(', '"', "'"];
  let text = '';
  for (let i = 0; i < length; i++) text += pick(random, parts);
  return text;
}
