import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileEntry, FileReport, Place, ReportedFinding } from '../engine/index';
import { blobContents, blobSizes, type ChangedFile, changedFiles, type ChangeScope, GitError, type LineSpan } from '../host/git';
import { isInside, relativeTo } from '../host/ignoreFiles';
import { type MachineFile, type MachineLines, MachineRecords } from '../host/machineRecords';
import type { Target } from './targets';
import { UsageError } from './usageError';

/** The files and lines that a scan is limited to. */
export interface Scope {
  /** Absolute paths, and the folders above them. */
  readonly only: { readonly files: ReadonlySet<string>; readonly folders: ReadonlySet<string> };
  /** The part of a report that is about changed lines. */
  limit(path: string, report: FileReport): FileReport;
  /** The contents of staged files by URI, for entries that are about to be checked; undefined where the disk counts. */
  readonly contents?: (entries: readonly FileEntry[], limit: number) => ReadonlyMap<string, Uint8Array>;
  /** Lines that machines wrote, by URI. */
  readonly machineLines?: ReadonlyMap<string, readonly MachineLines[]>;
  /** Entries as the scope means them: with the size of the staged content, and with staged files that the disk no longer has. */
  entries(listed: AsyncIterable<FileEntry>, root: string): AsyncIterable<FileEntry>;
}

/** Asks Git what has changed in the targets. Throws `UsageError` where it cannot say. */
export function openScope(scope: ChangeScope, lines: 'changed' | 'all', targets: readonly Target[], cwd: string): Scope {
  let changed: readonly ChangedFile[];
  try {
    changed = changedFiles(cwd, scope).filter(({ path }) => targets.some((target) => isInside(target.path, path)));
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(error.message, 'scan');
    throw error;
  }
  const byPath = new Map(changed.map((file) => [file.path, file]));
  const blobs = scope.kind === 'staged' ? new Map(changed.map(({ path, blob = '' }) => [pathToFileURL(path).href, blob])) : undefined;
  const sizes = blobs ? blobSizes(cwd, [...blobs.values()]) : undefined;
  const sizeOf = (uri: string): number => sizes?.get(blobs?.get(uri) ?? '') ?? 0;
  return {
    only: { files: new Set(byPath.keys()), folders: foldersAbove(changed) },
    limit: (path, report) => {
      const spans = byPath.get(path)?.lines ?? [];
      return lines === 'all' || spans === 'all' ? report : limited(report, spans);
    },
    ...(blobs
      ? {
          contents: (entries: readonly FileEntry[], limit: number) => {
            const wanted = entries.filter(({ size }) => size <= limit);
            const contents = blobContents(cwd, wanted.map(({ uri }) => blobs.get(uri) ?? '').filter((blob) => blob !== ''));
            return new Map(wanted.map(({ uri }) => [uri, contents.get(blobs.get(uri) ?? '') ?? new Uint8Array()]));
          },
        }
      : {}),
    async *entries(listed, root) {
      if (!blobs) {
        yield* listed;
        return;
      }
      const seen = new Set<string>();
      for await (const entry of listed) {
        seen.add(entry.uri);
        yield { ...entry, size: sizeOf(entry.uri) };
      }
      for (const { path } of changed) {
        const uri = pathToFileURL(path).href;
        if (!seen.has(uri) && isGone(path)) yield { path: relativeTo(root, path), uri, size: sizeOf(uri) };
      }
    },
  };
}

/** The scope of what machines wrote, by the records that there are. */
export async function openMachineScope(root: string, targets: readonly Target[], cacheFolder: string | undefined): Promise<Scope> {
  const records = await MachineRecords.open(root, { cacheFolder });
  const wanted = (await records.files()).filter((path) => targets.some((target) => isInside(target.path, path)));
  const files: MachineFile[] = [];
  for (const path of wanted) {
    const file = await records.of(path);
    if (file) files.push(file);
  }
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    only: { files: new Set(byPath.keys()), folders: foldersAbove(files) },
    limit: (path, report) => limited(report, (byPath.get(path)?.lines ?? []).map(({ first, last }) => ({ first: first + 1, last: last + 1 }))),
    machineLines: new Map(files.map(({ path, lines }) => [pathToFileURL(path).href, lines])),
    entries: (listed) => listed,
  };
}

function foldersAbove(changed: readonly { readonly path: string }[]): Set<string> {
  const folders = new Set<string>();
  for (const { path } of changed) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return folders;
}

/** A finding counts when it, or a step on the value's way, is on a changed line. */
function limited(report: FileReport, spans: readonly LineSpan[]): FileReport {
  const touches = ({ start, end }: Place): boolean => spans.some(({ first, last }) => start.line <= last && first <= end.line);
  const counts = ({ place, trace }: ReportedFinding): boolean => touches(place) || trace.some((step) => touches(step.place));
  return {
    ...report,
    findings: report.findings.filter(counts),
    suppressed: report.suppressed.filter(({ finding }) => counts(finding)),
    unusedSuppressions: report.unusedSuppressions.filter(({ place }) => touches(place)),
  };
}

function isGone(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}
