import type { Applicability } from './fix';
import type { Audience, Confidence, Severity } from './finding';

/** What people read and filter by: everything about a rule except how it matches. */
export interface RuleInfo {
  /** `<language>-<weakness>[-<api>]`; never changes once released. */
  readonly id: string;
  /** A headline without a full stop: 'SQL query built from user input'. */
  readonly title: string;
  /** The message template, with `$METAVARIABLES`. */
  readonly message: string;
  /** Why it matters: how an attacker uses it. Markdown. */
  readonly why: string;
  /** What to do instead. Markdown. */
  readonly advice: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly audience: Audience;
  /** The weakness whatever the language: 'sql-injection'. Settings and suppressions take it in place of an id. */
  readonly family: string;
  /** Semgrep's language names, as written in the rule: `javascript`, `typescript`, `python`, `regex`, `generic`. */
  readonly languages: readonly string[];
  readonly cwe: readonly number[];
  readonly owasp: readonly string[];
  readonly references: readonly string[];
  readonly packs: readonly string[];
  /** `ai`: the rule looks at machine-written code alone. */
  readonly provenance?: 'ai';
  /** Absent where the rule has no fix. */
  readonly fix?: { readonly title: string; readonly applicability: Applicability };
  /** The version of Lintel that brought the rule. */
  readonly since: string;
  /** `built-in`, or the path of the file a user's own rule came from. */
  readonly origin: string;
  /** Vulnerable and repaired code for the rule's page; only built-in rules have them. */
  readonly example?: { readonly bad: string; readonly good: string; readonly fixed?: string };
}
