/** The round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const K = new Uint32Array(primes(64).map((prime) => fraction(Math.cbrt(prime))));
const INITIAL = primes(8).map((prime) => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x1_0000_0000) >>> 0;
}

function rotate(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

/**
 * SHA-256 (FIPS 180-4) of a text as 64 hexadecimal digits. The bytes hashed are the text's UTF-16 code units, high byte
 * first: no encoder is needed, and a lone surrogate is as good as any other character.
 */
export function sha256(text: string): string {
  const length = text.length * 2;
  const blocks = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  const view = new DataView(blocks.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index));
  blocks[length] = 0x80;
  view.setUint32(blocks.length - 8, Math.floor(length / 0x2000_0000));
  view.setUint32(blocks.length - 4, (length << 3) >>> 0);

  const hash = new Uint32Array(INITIAL);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < blocks.length; offset += 64) compress(hash, schedule, view, offset);
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}

function compress(hash: Uint32Array, schedule: Uint32Array, view: DataView, offset: number): void {
  const w = (index: number): number => schedule[index] as number;
  for (let index = 0; index < 16; index++) schedule[index] = view.getUint32(offset + index * 4);
  for (let index = 16; index < 64; index++) {
    const a = w(index - 15);
    const b = w(index - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    schedule[index] = w(index - 16) + s0 + w(index - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[index] as number) + w(index)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = (hash[index] as number) + word;
  });
}
