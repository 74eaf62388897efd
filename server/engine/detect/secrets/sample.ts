/** The characters that a letter of a sample stands for. */
const ALPHABETS: Readonly<Record<string, string>> = {
  w: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  l: 'abcdefghijklmnopqrstuvwxyz0123456789',
  L: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  a: 'abcdefghijklmnopqrstuvwxyz',
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  m: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  h: '0123456789abcdef',
  H: '0123456789ABCDEF',
  d: '0123456789',
  b: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  u: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  t: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  k: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  z: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
};
const HOLE = /<(?:([a-zA-Z])(\d{1,4})|uuid)>/g;
const UUID = [8, 4, 4, 4, 12];

/**
 * Fills a sample such as `acme_<w20>` with made-up characters: `<w20>` is twenty letters and digits, `<h32>` hexadecimal,
 * `<uuid>` a UUID. The same sample and seed always give the same text, and no file has to hold it. An unknown letter stays
 * as it is.
 */
export function fillSample(sample: string, seed: string): string {
  const next = randomOf(`${seed} ${sample}`);
  return fill(sample, (alphabet) => alphabet.charAt(next() % alphabet.length));
}

/** The sample with every hole filled by the same sign: what people write in a manual. */
export function blankSample(sample: string, sign: string): string {
  return fill(sample, () => sign);
}

function fill(sample: string, pick: (alphabet: string) => string): string {
  const run = (alphabet: string, length: number): string => Array.from({ length }, () => pick(alphabet)).join('');
  return sample.replace(HOLE, (hole, letter: string | undefined, length: string | undefined) => {
    if (letter === undefined) return UUID.map((part) => run(ALPHABETS['h'] as string, part)).join('-');
    const alphabet = ALPHABETS[letter];
    return alphabet === undefined ? hole : run(alphabet, Number(length));
  });
}

/** A small generator (FNV-1a for the seed, xorshift for the numbers): the same everywhere, and good enough for examples. */
function randomOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  state = state === 0 ? 1 : state;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 1;
  };
}
