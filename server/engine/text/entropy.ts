/**
 * Shannon entropy of a text in bits per UTF-16 code unit: 0 for one repeated character, 6 for 64 different ones.
 * For short texts the most it can reach is log2(length), so compare it with that as well as with a fixed number.
 */
export function shannonEntropy(text: string): number {
  if (text.length === 0) return 0;
  const counts = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of counts.values()) sum += count * Math.log2(count);
  return Math.log2(text.length) - sum / text.length;
}
