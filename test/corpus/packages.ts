import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIENCES, type Audience, type Engine, LineIndex, resolveConfig } from '../../server/engine';
import { createNodeFiles } from '../../server/host/files';
import { createDiskProjects } from '../../server/host/projects/index';
import { engineWith, ruleSources, steady } from '../support/engine';

/** A finding of the checks in a folder of real code. */
export interface PackageFinding {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly ruleId: string;
  readonly audience: Audience;
  readonly message: string;
}

/** What the checks came to in one folder. */
export interface PackageCorpus {
  readonly files: number;
  readonly lines: number;
  readonly findings: readonly PackageFinding[];
}

/** Whether a rule is one of those that are measured here. */
function isCheck(ruleId: string): boolean {
  return ruleId.startsWith('unicode-') || ruleId.startsWith('package-');
}

/** An engine with the rules of checks alone, which knows the projects of the disk. */
export function checksEngine(): Promise<Engine> {
  return engineWith(ruleSources().filter(({ path }) => path.includes('checks')), undefined, createDiskProjects(() => performance.now()));
}

/** Scans every file of a folder, as the command line does, for whomever. */
export async function runPackageCorpus(engine: Engine, folder: string): Promise<PackageCorpus> {
  const config = resolveConfig([{ audience: 'audit' }]);
  const findings: PackageFinding[] = [];
  let files = 0;
  let lines = 0;
  for await (const { path, uri, size } of createNodeFiles({ root: folder, exclude: config.exclude }).list(steady)) {
    if (size > config.maxFileSize) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    const result = await engine.scan({ uri, path, languageId: '', version: 1, text }, config, steady);
    engine.forget(uri);
    const index = new LineIndex(text);
    files++;
    lines += index.lineOf(text.length) + 1;
    for (const { ruleId, range, audience, message } of result.findings) if (isCheck(ruleId)) findings.push({ path, line: index.lineOf(range.start) + 1, ruleId, audience, message });
  }
  return { files, lines, findings };
}

/** How many findings each circle sees that the one before does not. */
export function byAudience(findings: readonly PackageFinding[]): readonly number[] {
  return AUDIENCES.map((audience) => findings.filter((finding) => finding.audience === audience).length);
}
