import type { Audience, Confidence, Severity, Step } from '../model/finding';
import type { Applicability } from '../model/fix';
import type { Range } from '../model/range';
import type { RuleInfo } from '../model/rule';
import type { Problem } from '../model/scan';
import type { FrameLine } from './frame';

/** A place for people: line and column count from 1, columns in UTF-16 code units; `offset` in UTF-16 code units from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to, not including, `end`. */
export interface Place {
  readonly start: Point;
  readonly end: Point;
}

/** A place with a sentence. */
export interface ReportedStep {
  readonly kind: Step['kind'];
  readonly message: string;
  readonly place: Place;
}

/** Another place. In another file only the offsets are known. */
export interface ReportedRelated {
  readonly message: string;
  readonly uri?: string;
  readonly place?: Place;
  readonly range: Range;
}

export interface ReportedEdit {
  readonly uri?: string;
  readonly place?: Place;
  readonly range: Range;
  readonly newText: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly ReportedEdit[];
}

/** A finding that has found its lines and columns. Plain JSON, without the value of a secret: it can leave the process. */
export interface ReportedFinding {
  readonly ruleId: string;
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly audience: Audience;
  readonly cwe: readonly number[];
  readonly fingerprint: string;
  readonly place: Place;
  /** The flagged code. Absent where it holds a secret, or is too long to be of use. */
  readonly snippet?: string;
  readonly frame: readonly FrameLine[];
  readonly trace: readonly ReportedStep[];
  readonly related: readonly ReportedRelated[];
  readonly fixes: readonly ReportedFix[];
}

/** A finding that a comment or the baseline hides. */
export interface ReportedSuppression {
  readonly finding: ReportedFinding;
  readonly by: 'comment' | 'baseline';
  readonly reason?: string;
}

/** A comment that hides nothing. */
export interface ReportedNote {
  readonly message: string;
  readonly place: Place;
}

export interface ReportedProblem {
  readonly kind: Problem['kind'];
  readonly message: string;
  readonly uri?: string;
  readonly ruleId?: string;
  readonly place?: Place;
}

/** Everything that is reported about one file. It does not hold the file's text. */
export interface FileReport {
  readonly uri: string;
  /** False where a problem kept the file, or a part of it, from being checked. */
  readonly complete: boolean;
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedSuppression[];
  readonly unusedSuppressions: readonly ReportedNote[];
  readonly problems: readonly ReportedProblem[];
}

/** What a whole run came to: the input of the JSON and SARIF writers. */
export interface Report {
  /** Lintel's version. */
  readonly version: string;
  /** URI of the folder that paths in the report are relative to, with a `/` at its end. */
  readonly root: string;
  readonly rules: readonly RuleInfo[];
  /** Ordered; files without anything to say may be left out. */
  readonly files: readonly FileReport[];
  /** Problems that belong to no file of `files`. */
  readonly problems: readonly ReportedProblem[];
  readonly totals: Totals;
  /** Where a baseline was used: how many of its findings are gone. The known ones are among the suppressed. */
  readonly baseline?: { readonly gone: number };
  /** Where the time went, when it was asked for. */
  readonly stats?: ScanStats;
}

/** Where the time of a run went, summed over its threads. Milliseconds. */
export interface ScanStats {
  readonly phases: Readonly<Record<'prefilter' | 'parse' | 'flatten' | 'match', number>>;
  /** By rule, the slowest first. */
  readonly rules: readonly { readonly ruleId: string; readonly time: number; readonly files: number }[];
  /** The files that took longest, the slowest first. */
  readonly slowest: readonly { readonly uri: string; readonly time: number }[];
  /** Files whose result came from the cache. */
  readonly cached: number;
}

/** The run in numbers. */
export interface Totals {
  /** Files that were checked. */
  readonly scanned: number;
  /** Files that were not, each with a problem that says why. */
  readonly skipped: number;
  /** Files that were found and not reached before the scan was cancelled. */
  readonly pending: number;
  /** Bytes of the files that were checked. */
  readonly bytes: number;
  /** Milliseconds. */
  readonly elapsed: number;
  readonly outcome: 'finished' | 'cancelled';
}
