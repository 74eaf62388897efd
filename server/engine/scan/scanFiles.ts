import type { ScanObserver, ScanSummary } from '../api';
import type { ResolvedConfig } from '../model/config';
import type { Document } from '../model/document';
import type { Problem, ScanResult } from '../model/scan';
import type { Clock, FileEntry, Files, Signal } from '../ports';
import { decodeUtf8 } from '../text/utf8';

/** What a scan of many files needs. */
export interface FilesScan {
  readonly files: Files;
  readonly config: ResolvedConfig;
  readonly observer: ScanObserver;
  readonly signal: Signal;
  readonly clock: Clock;
  readonly scan: (document: Document) => Promise<ScanResult>;
  readonly excludes: (path: string) => boolean;
}

/** Files are announced in steps of this many, so that progress has a total before the listing has ended. */
const AHEAD = 256;

/** Scans every file of a tree, one after the other. Files that cannot be read become problems of the summary. */
export async function scanFiles({ files, config, observer, signal, clock, scan, excludes }: FilesScan): Promise<ScanSummary> {
  const started = clock.now();
  const problems: Problem[] = [];
  let scanned = 0;
  let skipped = 0;
  let bytes = 0;
  let done = 0;
  const process = async (file: FileEntry, total: number): Promise<void> => {
    if (file.size > config.maxFileSize) {
      skipped++;
      problems.push({
        kind: 'too-large',
        message: `${file.path} is not checked: it has ${file.size} bytes, the limit is ${config.maxFileSize} (setting maxFileSize).`,
        uri: file.uri,
      });
    } else {
      const text = await read(file);
      if (text !== undefined) {
        const machineWritten = files.provenance?.rangesIn(file.path, text) ?? [];
        const result = await scan({ uri: file.uri, path: file.path, languageId: '', version: 0, text, ...(machineWritten.length > 0 ? { machineWritten } : {}) });
        if (signal.cancelled) return;
        const left = result.problems.some((problem) => SKIPPED.has(problem.kind));
        if (left) skipped++;
        else scanned++;
        bytes += file.size;
        problems.push(...result.problems);
        observer.result({ file, text, result });
      }
    }
    done++;
    observer.progress(done, total);
  };
  const read = async (file: FileEntry): Promise<string | undefined> => {
    try {
      const bytes = await files.read(file.path);
      return files.decode?.(bytes) ?? decodeUtf8(bytes);
    } catch (error) {
      skipped++;
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({ kind: 'unreadable', message: `${file.path} could not be read: ${reason}`, uri: file.uri });
      return undefined;
    }
  };

  let queue: FileEntry[] = [];
  let total = 0;
  const drain = async (keep: number): Promise<void> => {
    while (queue.length > keep && !signal.cancelled) {
      await process(queue[0]!, total);
      queue = queue.slice(1);
      await signal.pause();
    }
  };
  try {
    for await (const file of files.list(signal)) {
      if (signal.cancelled) break;
      if (excludes(file.path)) continue;
      queue.push(file);
      total++;
      if (queue.length >= AHEAD) await drain(AHEAD / 2);
    }
    await drain(0);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ kind: 'unreadable', message: `The files could not all be listed: ${reason}` });
  }
  return { scanned, skipped, bytes, problems, cancelled: signal.cancelled, elapsed: clock.now() - started };
}

/** Problems that mean a file was left out as a whole. */
const SKIPPED: ReadonlySet<Problem['kind']> = new Set(['too-large', 'minified', 'binary', 'long-line']);
