/**
 * Lintel's own messages between client and server, beside LSP. Only names and plain interfaces: client and server carry
 * different copies of the protocol library, so nothing else may be shared.
 */

/** Server to client, notification: what the status item shows. Sent to clients that understand `status`. */
export const STATUS = 'lintel/status';
/** Client to server, request: scan a tree of files; answers `ScanWorkspaceResult`. Progress and partial results go by `workDoneToken` and `partialResultToken`. */
export const SCAN_WORKSPACE = 'lintel/scanWorkspace';
/** Client to server, request: the report of the last workspace scan; answers `ReportText`, or null when nothing was scanned yet. */
export const REPORT = 'lintel/report';
/** Client to server, request: what the baselines would be if they accepted all that the last workspace scan found; answers `BaselineText[]`, one for each project. */
export const BASELINE = 'lintel/baseline';
/** Client to server, request: scan one document afresh; answers `FileSummary`. */
export const SCAN_FILE = 'lintel/scanFile';
/** Client to server, request: one rule as a Markdown page; answers `RulePage` or null. */
export const RULE_PAGE = 'lintel/rulePage';
/** Client to server, request: every rule, for a pick list; answers `RuleSummary[]`. */
export const RULES = 'lintel/rules';
/** Client to server, request: what the rules of one file find in another; answers `TryRuleResult`. */
export const TRY_RULE = 'lintel/tryRule';
/** Client to server, request: what is wrong with a text or with files, for an AI agent; answers `AgentScanAnswer`. */
export const AGENT_SCAN = 'lintel/agentScan';
/** Client to server, notification without parameters: the workspace is trusted from now on, so its own rules may load. */
export const TRUST_GRANTED = 'lintel/trustGranted';
/** Server to client, request: the files of a folder that the server cannot read itself; answers `ListedFile[]`. Sent to clients that understand `files`. */
export const LIST_FILES = 'lintel/listFiles';
/** Server to client, request: the bytes of a file that the server cannot read itself; answers `FileContent` or null. Sent to clients that understand `files`. */
export const READ_FILE = 'lintel/readFile';
/** Client to server, notification: what of a file a machine wrote; sent again whenever that changes. */
export const PROVENANCE = 'lintel/provenance';
/** Client to server, request: what tools have recorded about who wrote a file; answers `RecordedFile[]`. */
export const PROVENANCE_RECORDS = 'lintel/provenanceRecords';
/** Server to client command on code actions: sets `lintel.rules` so that the rule is off. Arguments: rule id, uri. Offered to clients that understand `disableRule`. */
export const DISABLE_RULE_COMMAND = 'lintel.disableRule';

/** What a client may say in `initialize`. Everything is optional: a plain LSP client sends nothing. */
export interface InitializationOptions {
  /** Which of Lintel's own messages the client handles. */
  readonly understands?: readonly ('status' | 'files' | 'disableRule')[];
  /**
   * The address of a rule's page, with `{id}` where the rule's id goes, for example `vscode://lintel.lintel/rule/{id}`.
   * Without it a rule's code links to its first reference.
   */
  readonly rulePage?: string;
  /** The address of Lintel's `dist` folder. Needed in a web worker, which has no other way to find its own parts. */
  readonly dist?: string;
  /** Settings (the content of the section `lintel`) for clients that do not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** `load`: the rules that the workspace brings along in `.lintel/rules` are used. Only for a workspace that the user trusts. */
  readonly customRules?: 'load' | 'ignore';
  /** `debug` sends every line of the log; `info`, the default, leaves out the chatter. */
  readonly log?: 'debug' | 'info';
}

export interface StatusParams {
  readonly uri: string;
  readonly state: 'ready' | 'scanning' | 'paused';
  /** Why the file is not checked, for `paused`. */
  readonly reason?: string;
  readonly findings?: number;
}

export interface ScanWorkspaceParams {
  /** Folders to scan, as URIs; all workspace folders where absent. */
  readonly folders?: readonly string[];
  /** Which of their files; all where absent. */
  readonly scope?: ScanScope;
  /** Globs of what is left out beside the settings, by the URI of the folder that they are relative to. */
  readonly exclude?: Readonly<Record<string, readonly string[]>>;
  readonly workDoneToken?: number | string;
  readonly partialResultToken?: number | string;
}

/** `open`: the documents that are open. `changed`: since the last commit. `staged`: what a commit would take, as it is on disk. `since`: since a branch or commit. */
export type ScanScope = { readonly kind: 'open' } | { readonly kind: 'changed' } | { readonly kind: 'staged' } | { readonly kind: 'since'; readonly revision: string };

/**
 * One element of the arrays that go by `partialResultToken`, once per file with findings. `diagnostics` are LSP's. They are
 * for counting and for views of one's own: the server puts files that are not open into the list of problems itself
 * (`textDocument/publishDiagnostics`), and open ones get there by the usual way.
 */
export interface ScannedFile {
  readonly uri: string;
  readonly diagnostics: readonly unknown[];
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface ScanWorkspaceResult {
  readonly files: number;
  readonly skipped: number;
  readonly findings: SeverityCounts;
  readonly filesWithFindings: number;
  /** Findings that a baseline knows: they are not among the others. */
  readonly known: number;
  readonly cancelled: boolean;
  /** Milliseconds. */
  readonly elapsed: number;
  /** Sentences about what was left out. */
  readonly problems: readonly string[];
}

export interface ReportParams {
  readonly format: 'html' | 'sarif' | 'markdown';
  /** Lintel's version, which stands in the report. */
  readonly version: string;
  /** When the scan ended, as ISO 8601 in UTC. */
  readonly time: string;
}

export interface ReportText {
  readonly text: string;
}

export interface BaselineText {
  /** URI of the file. */
  readonly uri: string;
  readonly text: string;
  /** How many findings it accepts that are not in the present one. */
  readonly added: number;
  /** How many of the present one nothing is found for any more. */
  readonly gone: number;
  readonly total: number;
}

export interface ScanFileParams {
  readonly uri: string;
}

export interface FileSummary {
  readonly findings: SeverityCounts;
  readonly problems: readonly string[];
}

export interface RulePageParams {
  readonly id: string;
}

export interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: string;
}

export interface AgentScanParams {
  /** A text that need not be in any file. */
  readonly code?: string;
  /** Its language, in any form. */
  readonly language?: string;
  /** Where it is or will be. */
  readonly uri?: string;
  /** Files to check, as the editor has them. */
  readonly uris?: readonly string[];
}

export interface AgentScanAnswer {
  /** JSON, small, and without the value of a secret. */
  readonly answer: string;
}

export interface TryRuleParams {
  /** The file with the rules. */
  readonly rules: string;
  /** The file to check by them. */
  readonly uri: string;
}

export interface TryRuleResult {
  /** Rules in the file that are sound. */
  readonly rules: number;
  /** Sentences about what is wrong with the others. */
  readonly problems: readonly string[];
  readonly matches: readonly { readonly range: PlainRange; readonly message: string; readonly ruleId: string }[];
}

/** LSP's range: lines and characters from 0. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface ListFilesParams {
  /** URI of the folder. */
  readonly folder: string;
  /** Globs to leave out, as in the settings. */
  readonly exclude: readonly string[];
}

export interface ListedFile {
  readonly uri: string;
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface ReadFileParams {
  readonly uri: string;
}

export interface FileContent {
  readonly base64: string;
}

export interface ProvenanceParams {
  readonly uri: string;
  /** The editor's version of the document that the ranges are measured in; absent for a file that is not open. */
  readonly version?: number;
  /** SHA-256 of the text of a file that is not open: ranges hold for this text alone. */
  readonly fileHash?: string;
  readonly ranges: readonly { readonly range: PlainRange; readonly confidence: number }[];
}

export interface ProvenanceRecordsParams {
  /** One file; without it, every file of the workspace about which something is recorded. */
  readonly uri?: string;
}

/** Lines of a file as it is on disk, and who wrote them. */
export interface RecordedLines {
  /** From 0, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly source: 'hook' | 'git-note' | 'agent-trace' | 'commit';
  /** From 0 to 1. */
  readonly confidence: number;
  readonly tool?: string;
  readonly session?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface RecordedFile {
  readonly uri: string;
  /** SHA-256 of the text that the lines are counted in. */
  readonly fileHash: string;
  readonly lines: readonly RecordedLines[];
}
