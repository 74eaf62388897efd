import { languages, Range, type Diagnostic, type Uri } from 'vscode';
import type { Region } from '../../server/provenance';
import { isFinding } from '../diagnostics';

/** The lines of a region. */
export function rangeOf({ first, last }: Pick<Region, 'first' | 'last'>): Range {
  return new Range(first, 0, last, Number.MAX_SAFE_INTEGER);
}

/** The findings that begin within a region. */
export function findingsIn(uri: Uri, lines: Pick<Region, 'first' | 'last'>): Diagnostic[] {
  return within(languages.getDiagnostics(uri), lines);
}

/** Of a file's diagnostics, the findings that begin within some lines. */
export function within(diagnostics: readonly Diagnostic[], { first, last }: Pick<Region, 'first' | 'last'>): Diagnostic[] {
  return diagnostics.filter((diagnostic) => isFinding(diagnostic) && first <= diagnostic.range.start.line && diagnostic.range.start.line <= last);
}
