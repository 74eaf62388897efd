import type { Audience, Severity } from './finding';

/** What to do with the findings of a rule, a family, a CWE or a pack. */
export type Level = Severity | 'off' | 'default';

/** Levels for the files that match the globs; later overrides win. */
export interface Override {
  /** Globs relative to the folder of the configuration. */
  readonly files: readonly string[];
  readonly rules?: Readonly<Record<string, Level>>;
  readonly audience?: Audience;
}

/**
 * What a user may write, in the editor's settings or in `.lintel.yml`. Everything is optional; what is absent keeps the
 * value of the layer below (defaults < settings < project file < overrides).
 */
export interface Settings {
  /** Which circle of findings to show. */
  readonly audience?: Audience;
  /** Levels by selector: a rule id, a family (`sql-injection`), a CWE (`CWE-89`) or a pack. The most specific selector wins, in that order. */
  readonly rules?: Readonly<Record<string, Level>>;
  /** Globs of files to leave alone. Adds to the layers below. */
  readonly exclude?: readonly string[];
  readonly overrides?: readonly Override[];
  /** Bytes; a larger file is skipped with a reason. */
  readonly maxFileSize?: number;
  /** Whether comments of other tools (`nosemgrep`, `# nosec`, `NOSONAR`, ...) hide findings too. */
  readonly honorOtherTools?: 'honor' | 'ignore';
  /** Names of packages that no check of names reports, with `*` for any part. Adds to the layers below. */
  readonly allowPackages?: readonly string[];
  /** Salted hashes of values that are no secrets here. Adds to the layers below. */
  readonly allowedSecrets?: readonly string[];
}

/** Settings with every layer applied. Plain data: the same for the editor, the command line and agents. */
export interface ResolvedConfig {
  readonly audience: Audience;
  readonly rules: Readonly<Record<string, Level>>;
  readonly exclude: readonly string[];
  readonly overrides: readonly Override[];
  readonly maxFileSize: number;
  readonly honorOtherTools: 'honor' | 'ignore';
  readonly allowPackages: readonly string[];
  readonly allowedSecrets: readonly string[];
  /** Look for secrets alone: no other rule runs, and nothing is parsed but to fix what was found. */
  readonly only?: 'secrets';
}
