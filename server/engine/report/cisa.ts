/**
 * The bad practices of CISA and FBI, "Product Security Bad Practices" (version 2, January 2025), that code can show, by the
 * weaknesses that they are about.
 */
const PRACTICES: readonly { readonly name: string; readonly cwe: ReadonlySet<number> }[] = [
  { name: 'User-provided input in SQL query strings', cwe: new Set([89, 564, 943]) },
  { name: 'User-provided input in operating system command strings', cwe: new Set([77, 78, 88]) },
  { name: 'Default passwords', cwe: new Set([1392, 1393]) },
  { name: 'Hardcoded credentials', cwe: new Set([259, 260, 321, 798]) },
  { name: 'Insecure or deprecated cryptographic functions', cwe: new Set([326, 327, 328, 780, 916, 1240]) },
  { name: 'Memory-unsafe code', cwe: new Set([119, 120, 121, 122, 125, 415, 416, 787]) },
];

/** The bad practices that a weakness is a case of. */
export function badPractices(cwe: readonly number[]): string[] {
  return PRACTICES.filter((practice) => cwe.some((number) => practice.cwe.has(number))).map(({ name }) => name);
}
