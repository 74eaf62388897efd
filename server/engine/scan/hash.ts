/** A short digest of texts for telling results apart; not for security. 64 bits of FNV-1a in two halves, as hexadecimal. */
export function digest(parts: Iterable<string>): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ (code + i), 0x01000193);
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
    high = Math.imul(high ^ 0x2f, 0x01000193);
  }
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0');
}
