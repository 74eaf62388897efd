import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Engine, LineIndex, resolveConfig } from '../../server/engine';
import { steady } from '../support/engine';

/** One finding in a corpus. */
export interface Place {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly ruleId: string;
  readonly code: string;
}

/** What scanning folders of code came to. */
export interface CorpusResult {
  readonly files: number;
  readonly lines: number;
  readonly findings: readonly Place[];
  /** Files that were not fully checked, by the kind of problem. */
  readonly problems: ReadonlyMap<string, number>;
  readonly crashes: readonly string[];
}

const CODE = /\.(?:[cm]?js|jsx|[cm]?ts|tsx|pyi?|java|go|cs|php)$/;
const LEFT_OUT = /(?:^|[\\/])(?:\.git|__pycache__)(?:[\\/]|$)/;

/** Scans every code file below folders with everyday rules and without any exclusion. */
export async function runCorpus(engine: Engine, folders: readonly string[]): Promise<CorpusResult> {
  const config = { ...resolveConfig([]), exclude: [] };
  const findings: Place[] = [];
  const problems = new Map<string, number>();
  const crashes: string[] = [];
  let files = 0;
  let lines = 0;
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => CODE.test(file) && !LEFT_OUT.test(file)).sort()) {
      const path = join(folder, name);
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch {
        continue;
      }
      const uri = `corpus:${path}`;
      const result = await engine.scan({ uri, path: relative(folder, path), languageId: '', version: 1, text }, config, steady);
      engine.forget(uri);
      const index = new LineIndex(text);
      files++;
      lines += index.lineOf(text.length) + 1;
      for (const { kind, message } of result.problems) {
        problems.set(kind, (problems.get(kind) ?? 0) + 1);
        if (kind === 'rule-crashed' || kind === 'parser') crashes.push(message);
      }
      for (const { ruleId, range } of result.findings) {
        const line = index.lineOf(range.start);
        // A secret's line is not shown.
        findings.push({ path, line: line + 1, ruleId, code: ruleId.startsWith('secret-') ? '(not shown)' : index.lineText(line).trim().slice(0, 140) });
      }
    }
  }
  return { files, lines, findings, problems, crashes };
}
