/** The set of the words of a text, which white space separates. Keeps long lists readable. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
