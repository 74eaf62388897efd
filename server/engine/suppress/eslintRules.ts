/** Plugins of ESLint whose rules are about security: a comment that switches one off is a decision about security. */
const SECURITY_PLUGINS: readonly string[] = [
  'security',
  'security-node',
  'no-secrets',
  'no-unsanitized',
  '@microsoft/sdl',
  'scanjs-rules',
  'xss',
  'anti-trojan-source',
];

/** Which weaknesses (CWE numbers) single rules look for, in security plugins and elsewhere. */
const BY_RULE: ReadonlyMap<string, readonly number[]> = new Map([
  ['security/detect-child-process', [77, 78, 88]],
  ['security/detect-eval-with-expression', [94, 95]],
  ['security/detect-non-literal-fs-filename', [22, 23, 36, 73]],
  ['security/detect-non-literal-regexp', [185, 400, 730, 1333]],
  ['security/detect-non-literal-require', [94, 95, 98, 706, 829]],
  ['security/detect-unsafe-regex', [185, 400, 730, 1333]],
  ['security/detect-pseudoRandomBytes', [330, 338]],
  ['security/detect-possible-timing-attacks', [203, 208]],
  ['security/detect-object-injection', [94, 915, 1321]],
  ['security/detect-no-csrf-before-method-override', [352]],
  ['security/detect-disable-mustache-escape', [79]],
  ['security/detect-buffer-noassert', [119, 125, 787]],
  ['security/detect-new-buffer', [200, 665]],
  ['security/detect-bidi-characters', [1007]],
  ['no-secrets/no-secrets', [259, 312, 321, 522, 798]],
  ['no-unsanitized/method', [79]],
  ['no-unsanitized/property', [79]],
  ['no-eval', [94, 95]],
  ['no-implied-eval', [94, 95]],
  ['no-new-func', [94, 95]],
  ['no-script-url', [79, 94, 95]],
  ['@typescript-eslint/no-implied-eval', [94, 95]],
  ['react/no-danger', [79]],
  ['react/no-danger-with-children', [79]],
  ['react/jsx-no-target-blank', [1022]],
  ['react/jsx-no-script-url', [79, 94, 95]],
]);

/** The weaknesses of a rule; `any` for a rule of a security plugin that is not in the table; undefined for all other rules. */
export function weaknessesOfEslint(rule: string): readonly number[] | 'any' | undefined {
  const known = BY_RULE.get(rule);
  if (known) return known;
  return SECURITY_PLUGINS.some((plugin) => rule.startsWith(`${plugin}/`)) ? 'any' : undefined;
}
