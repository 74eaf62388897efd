/** Longer pieces of `String.fromCharCode` arguments overflow the stack. */
const CHUNK = 8192;

/**
 * Decodes UTF-8. A byte order mark is kept, so that offsets agree with editors that keep it; what is no UTF-8 becomes U+FFFD.
 * The engine has no `TextDecoder`: it is no part of the language.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(CHUNK + 2);
  let text = '';
  let count = 0;
  let i = 0;
  while (i < bytes.length) {
    const first = bytes[i++]!;
    let code = first;
    if (first >= 0x80) {
      const size = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
      code = size === 0 || first >= 0xf5 ? -1 : first & (0x3f >> size);
      for (let n = 0; n < size && code >= 0; n++) {
        const next = bytes[i];
        if (next === undefined || (next & 0xc0) !== 0x80) code = -1;
        else {
          code = (code << 6) | (next & 0x3f);
          i++;
        }
      }
      const tooShort = (size === 2 && code < 0x800) || (size === 3 && code < 0x10000);
      if (code < 0 || code > 0x10ffff || tooShort || (code >= 0xd800 && code <= 0xdfff)) code = 0xfffd;
    }
    if (code >= 0x10000) {
      units[count++] = 0xd800 + ((code - 0x10000) >> 10);
      units[count++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else {
      units[count++] = code;
    }
    if (count >= CHUNK) {
      text += String.fromCharCode.apply(undefined, units.subarray(0, count) as unknown as number[]);
      count = 0;
    }
  }
  return text + String.fromCharCode.apply(undefined, units.subarray(0, count) as unknown as number[]);
}
