import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { applyFix, unifiedDiff, type Engine, type FileReport, type Signal } from '../engine/index';
import type { Group } from '../host/folderSettings';
import { relativeTo } from '../host/ignoreFiles';
import { failure } from '../host/readFile';

/** What fixing one file came to. */
export interface FixOutcome {
  readonly fixed: number;
  /** Findings with a safe fix that does not hold, or that another one stands in the way of. */
  readonly skipped: number;
  /** The change, for a dry run. */
  readonly diff: string;
  /** Why nothing could be done: a sentence that names the file. */
  readonly problem?: string;
}

const NOTHING: FixOutcome = { fixed: 0, skipped: 0, diff: '' };

/**
 * Makes the safe fixes of the findings in a report, or tells what they would change. The fixes are tried on the text as it is
 * now, all together, and a file that changes meanwhile is left alone.
 *
 * @param root What the diff's paths are relative to.
 */
export async function fixFile(engine: Engine, report: FileReport, { config, root: base }: Group, root: string, mode: 'apply' | 'dry-run', signal: Signal): Promise<FixOutcome> {
  const wanted = report.findings.filter(({ fixes }) => fixes.some(({ applicability }) => applicability === 'safe'));
  if (wanted.length === 0) return NOTHING;
  const path = fileURLToPath(report.uri);
  const name = relativeTo(root, path);
  try {
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    // What is not UTF-8 would be written back as something else.
    if (!Buffer.from(text, 'utf8').equals(bytes)) return { ...NOTHING, problem: `${name} was not changed: it is not UTF-8.` };
    const document = { uri: report.uri, path: relativeTo(base, path), languageId: '', version: 0, text };
    const selection = { applicability: ['safe'], fingerprints: new Set(wanted.map(({ fingerprint }) => fingerprint)) } as const;
    const { edits, fixed, skipped } = await engine.fixAll(document, config, selection, signal);
    const applied = applyFix(document.text, edits);
    if (!applied.ok) return { ...NOTHING, problem: `${name} was not changed: ${applied.reason}` };
    if (fixed === 0) return { ...NOTHING, skipped };
    if (mode === 'dry-run') return { fixed, skipped, diff: unifiedDiff(name, document.text, edits) };
    if (!readFileSync(path).equals(bytes)) return { ...NOTHING, problem: `${name} was not changed: it was written to meanwhile.` };
    writeFileSync(path, applied.text);
    return { fixed, skipped, diff: '' };
  } catch (error) {
    return { ...NOTHING, problem: failure(name, error).replace(' cannot be read: ', ' was not changed: ') };
  }
}
