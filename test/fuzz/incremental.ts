import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join, relative } from 'node:path';
import { type Engine, type ResolvedConfig, resolveConfig, type ScanResult, type TextChange } from '../../server/engine';
import { fixturePath } from '../../server/host/fixtures';
import { repositoryRoot } from '../support/assets';
import type { CountErrors } from '../support/clean';
import { steady } from '../support/engine';
import { pickIndex, seededRandom } from '../support/random';
import { afterChanges, inverse, randomBurst } from './edits';

/** A text that edits start from. */
export interface Subject {
  readonly path: string;
  readonly text: string;
}

/** A text on which a scan with edits and a fresh scan differ, or on which one of them crashed. */
export interface Difference {
  readonly seed: number;
  readonly path: string;
  readonly step: number;
  readonly text: string;
  readonly what: string;
}

/** What one sequence of edits came to. */
export interface SequenceResult {
  readonly steps: number;
  /** Steps whose text parsed without errors: only there must the findings be the same. */
  readonly compared: number;
  readonly findings: number;
  readonly differences: readonly Difference[];
}

/** Real code to edit: fixtures of the rules in every language, the engine's sources, a long Python file. */
export function fuzzSubjects(): Subject[] {
  const root = repositoryRoot();
  const below = (folder: string, wanted: RegExp): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => wanted.test(name)).map((name) => join(root, folder, name));
  return [...below('rules', /\.(js|ts|tsx|py|go|java|php|cs|rb|c|cpp|sh|rs|kt|yml|json|jsonc|tf|html|vue|svelte|dockerfile)$/), ...below('server/engine', /\.ts$/), join(root, 'test/unit/syntax/sample.py')]
    .sort()
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}

/** What must not depend on how a text came about. Times do, and who was asked does. */
function comparable(result: ScanResult, uri: string): unknown {
  const { findings, suppressed, unusedSuppressions, suppressionHints, problems, resultId, complete } = result;
  const plain = JSON.stringify({ findings, suppressed, unusedSuppressions, suppressionHints, problems, resultId, complete });
  return JSON.parse(plain.replaceAll(uri, 'the document')) as unknown;
}

/** Where two plain values differ first, as a path and both values. */
function firstDifference(a: unknown, b: unknown, path = ''): string {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [left, right] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
      if (!isDeepStrictEqual(left, right)) return firstDifference(left, right, `${path}/${key}`);
    }
  }
  return `${path}: with edits ${JSON.stringify(a)?.slice(0, 300)}, fresh ${JSON.stringify(b)?.slice(0, 300)}`;
}

/** What to run: an engine, its rules' settings and a counter of syntax errors. */
export interface Harness {
  readonly engine: Engine;
  readonly config: ResolvedConfig;
  readonly countErrors: CountErrors;
}

/** Every rule on, so that as much as possible can differ. */
export const EVERYTHING: ResolvedConfig = resolveConfig([{ audience: 'audit', maxFileSize: 10_000_000 }]);

/**
 * Edits a text at random and takes each burst of edits back step by step, scanning after every step: as somebody types, in
 * one document that stays open, and in comparison from nothing. `bursts` is how many things are done to the text.
 */
export async function runSequence(harness: Harness, subjects: readonly Subject[], seed: number, bursts: number): Promise<SequenceResult> {
  const random = seededRandom(seed);
  const subject = subjects[pickIndex(random, subjects.length)]!;
  const state = { text: subject.text, version: 1, steps: 0, compared: 0, findings: 0, differences: [] as Difference[] };
  const uri = `fuzz:${seed}/open`;
  const scan = async (changes: readonly TextChange[]): Promise<void> => {
    state.text = afterChanges(state.text, changes);
    state.steps++;
    // Rules for some paths only are tried where their fixture says that it lies.
    const common = { path: fixturePath(subject.text) ?? subject.path, languageId: '', text: state.text };
    // Now and then the hint is left out or speaks of another version: then the engine has to find out what changed.
    const hint = pickIndex(random, 10);
    const edits = hint === 0 ? {} : { edits: { baseVersion: hint === 1 ? state.version - 1 : state.version, changes } };
    state.version++;
    const differs = (what: string): void => void state.differences.push({ seed, path: subject.path, step: state.steps, text: state.text, what });
    try {
      const typed = await harness.engine.scan({ ...common, uri, version: state.version, ...edits }, harness.config, steady);
      const bad = typed.problems.find((problem) => problem.kind === 'rule-crashed' || problem.kind === 'parser');
      if (bad) differs(bad.message);
      if (typed.findings.some(({ range }) => range.start < 0 || range.end < range.start || range.end > state.text.length)) differs('a finding lies outside the text');
      if (harness.countErrors(subject.path, state.text) !== 0) return;
      const freshUri = `fuzz:${seed}/fresh/${state.steps}`;
      const fresh = await harness.engine.scan({ ...common, uri: freshUri, version: 1 }, harness.config, steady);
      harness.engine.forget(freshUri);
      state.compared++;
      state.findings += fresh.findings.length;
      const [left, right] = [comparable(typed, uri), comparable(fresh, freshUri)];
      if (!isDeepStrictEqual(left, right)) differs(firstDifference(left, right));
    } catch (error) {
      differs(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  await scan([]);
  for (let burst = 0; burst < bursts; burst++) {
    const other = subjects[pickIndex(random, subjects.length)]!.text;
    const undo: TextChange[][] = [];
    for (const changes of randomBurst(random, state.text, other)) {
      undo.unshift(inverse(state.text, changes));
      await scan(changes);
    }
    // Three times in four the author thinks better of it: the text comes back through the same states to one that parses.
    if (pickIndex(random, 4) > 0 || harness.countErrors(subject.path, state.text) !== 0) for (const changes of undo) await scan(changes);
  }
  harness.engine.forget(uri);
  const { steps, compared, findings, differences } = state;
  return { steps, compared, findings, differences };
}
