import type { Document } from './model/document';
import type { ResolvedConfig } from './model/config';
import type { Finding } from './model/finding';
import type { Applicability, Fix } from './model/fix';
import type { TextEdit } from './model/range';
import type { RuleInfo } from './model/rule';
import type { Problem, ScanResult } from './model/scan';
import type { Assets, Clock, FileEntry, Files, Logger, Projects, Signal } from './ports';

/** What an engine is made of. The engine keeps no other state than its caches. */
export interface EngineParts {
  readonly assets: Assets;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The built-in rules as `dist/rules.json` holds them (the build writes it, `compileBundle` makes it). */
  readonly bundle: RuleBundle;
  /** Where to ask about the project around a file; without it, checks of imported packages stay quiet. */
  readonly projects?: Projects;
  /** A user's own rule files, already read. An invalid one becomes a problem, the others load. */
  readonly customRules?: readonly RuleSource[];
}

/** A rule file's text and where it came from. */
export interface RuleSource {
  readonly path: string;
  readonly text: string;
}

/** Compiled rules: plain JSON, made at build time. Its inside belongs to `rules/`. */
export interface RuleBundle {
  readonly format: number;
  readonly rules: readonly unknown[];
}

/** What rule files came to when they were tried. */
export interface RuleTrial {
  readonly rules: readonly RuleInfo[];
  readonly problems: readonly Problem[];
  /** What the rules find in the document. */
  readonly findings: readonly Finding[];
}

/** Which findings of a document to fix at once. */
export interface FixSelection {
  /** Only findings of this rule; without it, of every rule. */
  readonly ruleId?: string;
  /** Only findings with these fingerprints; without it, all. */
  readonly fingerprints?: ReadonlySet<string>;
  readonly applicability: readonly Applicability[];
}

/** The outcome of fixing many findings at once. */
export interface FixAllResult {
  /** Ordered, not overlapping, measured in the document that was given. Empty when nothing can be fixed. */
  readonly edits: readonly TextEdit[];
  readonly fixed: number;
  /** Findings that had a fix which could not be verified, or which collided with another. */
  readonly skipped: number;
}

/** Where a suppression goes. */
export type SuppressionScope = 'next-line' | 'file';

/** One file's result in a workspace scan. `result.complete` is false where a problem kept it from being checked. */
export interface FileResult {
  readonly file: FileEntry;
  readonly text: string;
  readonly result: ScanResult;
}

/** Progress and outcome of a workspace scan. */
export interface ScanSummary {
  readonly scanned: number;
  readonly skipped: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** Receives the results of a workspace scan as they come; `total` grows while files are still being listed. */
export interface ScanObserver {
  result(file: FileResult): void;
  progress(done: number, total: number): void;
}

/** The engine: text in, findings out. Every front end uses this and nothing below it. */
export interface Engine {
  readonly rules: readonly RuleInfo[];
  /** What was wrong with rules while loading them; custom rules that are invalid are named here with file and range. */
  readonly ruleProblems: readonly Problem[];
  rule(id: string): RuleInfo | undefined;
  /** Checks one document. Never rejects: what went wrong is in `problems`. A cancelled scan has `complete: false`. */
  scan(document: Document, config: ResolvedConfig, signal: Signal): Promise<ScanResult>;
  /** Checks the whole tree; a file that cannot be read or that vanishes is a problem in the summary, not an end. */
  scanFiles(files: Files, config: ResolvedConfig, observer: ScanObserver, signal: Signal): Promise<ScanSummary>;
  /**
   * The fixes of a finding that hold: applied to the document they parse without new errors, and the finding is gone.
   * `finding` is one of the result of scanning this very text.
   */
  verifiedFixes(document: Document, config: ResolvedConfig, finding: Finding): Promise<readonly Fix[]>;
  /** One set of edits that fixes as many selected findings as can be fixed together, verified as a whole. */
  fixAll(document: Document, config: ResolvedConfig, selection: FixSelection, signal: Signal): Promise<FixAllResult>;
  /** The comment that hides a finding, in the language's own syntax. Undefined where the language has no comments. */
  suppression(document: Document, finding: Finding, scope: SuppressionScope): Promise<TextEdit | undefined>;
  /** An engine with the built-in rules of this one and the given rules in place of its custom ones. It shares what is loaded. */
  extend(customRules: readonly RuleSource[]): Promise<Engine>;
  /**
   * Reads rule files as if they were the only ones. `document` is checked by them, in every circle; `problems` say what is wrong
   * with the rules, with `uri` as the file's path and `range` in its text.
   */
  tryRules(sources: readonly RuleSource[], document?: Document): Promise<RuleTrial>;
  /** Drops what is cached for a document that was closed. */
  forget(uri: string): void;
}
