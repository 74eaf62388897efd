export type { SecretExample, SecretExamples } from './examples';
export { parseSecretExamples } from './examples';
export type { SecretKind, SecretRule, SecretRuleResult } from './rule';
export { parseSecretRule } from './rule';
export type { SecretContext, SecretFollower, SecretMatch, SecretScanner, SecretWork } from './scanner';
export { createSecretScanner } from './scanner';
export { isSecretPlace } from './place';
export { GITLEAKS_FILE } from './gitleaksConfig';
