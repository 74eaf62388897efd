export { harmless } from './cells';
export { fingerprint, fingerprinter, type FingerprintSubject } from './fingerprint';
export { type JsonReport, jsonReport, jsonRules } from './json';
export type * from './model';
export { placeProblem, reportFile } from './reportFile';
export { rulePage } from './rulePage';
export { type SarifInvocation, sarifLog } from './sarif';
export { atLeast, counted, createTally, duration, grouped, severityList, type Summary, summarize, type Tally } from './summary';
export { fileText, type Ink, problemText, summaryText, type TextStyling } from './text';
