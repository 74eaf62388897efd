/**
 * The only door to what is known about machine-written text. Pure: no editor, no files, no engine. The client follows edits
 * with it, the server and the command line read records with it.
 */
export { parseAgentTrace, type TracedLines } from './agentTrace';
export { anchorLines } from './anchor';
export { classify, type EditedText, type EditFacts, isLarge, isLayoutEdit, type Verdict } from './classify';
export { type Commit, toolOfCommit } from './commits';
export { type NotedLines, parseGitAiNote } from './gitAi';
export { contentHash, lineHash, linesOf, sha256, textKey } from './hash';
export { SpanHistory } from './history';
export { findReported, formatHookReport, type FoundLines, type HookReport, parseHookReports, type ReportedRange } from './hookReports';
export { markersIn } from './markers';
export { confidenceOf, type Evidence, type EvidenceSource, LIKELY, mainEvidence, type Origin, type Span, SURE } from './model';
export { expiredRecords, EXPIRY, type FileKnowledge, type FileRecord, fromRecord, type KeptRecord, MOST_FILES, MOST_STORED, parseRecord, type Place, Places, type StoredSpan, toRecord } from './record';
export { type Region, regionsOf } from './regions';
export { applyChanges, applyLayout, type Change, confidenceIn, erase, overlay, settle, type Stretch, weigh } from './spans';
