import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BaselineEntry, FileReport } from '../engine/index';
import { baselinePath, compareWithBaseline, readBaseline, type StoredBaseline } from '../host/baselineFile';
import { slashedRelative } from '../host/ignoreFiles';
import { UsageError } from './usageError';

/** The baseline that a scan is compared with: the one that is named, or else the project's own where it has one. Throws `UsageError`. */
export function openBaseline(named: string | undefined, use: 'yes' | 'no', root: string, cwd: string): StoredBaseline | undefined {
  if (use === 'no') return undefined;
  const path = named === undefined ? baselinePath(root) : resolve(cwd, named);
  let found: StoredBaseline | undefined;
  try {
    found = readBaseline(path);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), 'scan');
  }
  if (!found && named !== undefined) throw new UsageError(`There is no baseline \`${named}\`. \`lintel baseline create\` writes one.`, 'scan');
  return found;
}

/** The reports with the known findings among the suppressed, and the entries that nothing was found for any more. */
export function withoutKnown(stored: StoredBaseline, files: readonly FileReport[], checked: readonly string[]): { readonly files: FileReport[]; readonly gone: readonly BaselineEntry[] } {
  const pathOf = (uri: string): string => pathUnder(stored.path, uri);
  const reported = new Set(files.map(({ uri }) => uri));
  // Files without findings matter too: what the baseline knows of them is gone.
  const clean = checked.filter((uri) => !reported.has(uri)).map((uri) => ({ path: pathOf(uri), findings: [] }));
  const { known, gone } = compareWithBaseline(stored, [...files.map((file) => ({ path: pathOf(file.uri), findings: file.findings })), ...clean]);
  return {
    gone,
    files: files.map((file, at) => ({
      ...file,
      findings: file.findings.filter((_, index) => !known[at]!.has(index)),
      suppressed: [...file.suppressed, ...file.findings.filter((_, index) => known[at]!.has(index)).map((finding) => ({ finding, by: 'baseline' as const }))],
    })),
  };
}

/** The path of a file as a baseline in `baselineFile` writes it. */
export function pathUnder(baselineFile: string, uri: string): string {
  return slashedRelative(dirname(baselineFile), fileURLToPath(uri));
}
