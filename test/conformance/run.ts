import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { compileBundle, createEngine, LineIndex, resolveConfig } from '../../server/engine';
import { LANGUAGES } from '../../server/engine/syntax/languages';
import { readAnnotations } from '../../server/host/fixtures';
import { packageAssets, testClock } from '../support/assets';
import { silent, steady } from '../support/engine';

/** Extension to the first of the names that rules use for its language. */
const EXTENSIONS: Readonly<Record<string, string>> = Object.fromEntries(LANGUAGES.flatMap(({ extensions, ruleNames }) => extensions.map((extension) => [extension, ruleNames[0]!])));

/** One line on which a rule's fixture and the engine disagree. */
export interface Disagreement {
  readonly kind: 'missed' | 'extra' | 'crashed';
  readonly ruleId: string;
  readonly fixture: string;
  /** From 1. */
  readonly line: number;
  readonly code: string;
}

/** What the rules of one language came to. */
export interface LanguageTally {
  files: number;
  loaded: number;
  refused: number;
  fixtures: number;
  exact: number;
  expected: number;
  missed: number;
  extra: number;
}

/** What a folder of rules and fixtures came to. */
export interface Conformance {
  readonly languages: ReadonlyMap<string, LanguageTally>;
  /** Why rules were refused, and how often. */
  readonly reasons: ReadonlyMap<string, { count: number; example: string }>;
  readonly disagreements: readonly Disagreement[];
}

/** A rule file without its path filters: a fixture lies beside its rule, wherever the rule is meant for. */
export function withoutPaths(text: string): string {
  return text.replace(/^( {2,4})paths:[ \t]*\n(?:\1[ \t]+.*\n|\1- .*\n|[ \t]*\n)*/gm, '');
}

/** Whether a file holds what a rule is tried on: named as the rule is, or `name.test.yaml` where rules have that extension too. */
function isFixture(file: string, stem: string): boolean {
  const named = /\.ya?ml$/.test(file) ? file.replace(/\.test\.ya?ml$/, '') : basename(file, extname(file));
  return named === stem && languageOf(file) !== undefined;
}

function languageOf(file: string): string | undefined {
  return EXTENSIONS[extname(file)] ?? EXTENSIONS[file.toLowerCase()];
}

/** A reason without the names in it, so that like ones count together. */
function reasonOf(message: string): string {
  return message.replace(/^.*?:\d+:\d+: /, '').replace(/"(?:[^"\\]|\\.)*"/g, '"…"').slice(0, 110);
}

/**
 * Runs every rule file below a folder on the fixtures beside it (same name, another extension), each rule file in an engine of its
 * own with no other rule.
 */
export async function runConformance(folder: string): Promise<Conformance> {
  const parts = { assets: packageAssets(), clock: testClock(), logger: silent };
  const { bundle } = await compileBundle([], parts);
  const config = resolveConfig([{ audience: 'audit', honorOtherTools: 'ignore', maxFileSize: 10_000_000 }]);
  const languages = new Map<string, LanguageTally>();
  const reasons = new Map<string, { count: number; example: string }>();
  const disagreements: Disagreement[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name) && !/\.test\.ya?ml$/.test(name)).sort();
  for (const name of files) {
    const path = join(folder, name);
    const stem = basename(name).replace(/\.ya?ml$/, '');
    const fixtures = readdirSync(dirname(path)).filter((other) => other !== basename(name) && isFixture(other, stem));
    const [first] = fixtures;
    if (first === undefined) continue;
    const language = languageOf(first)!;
    const tally = languages.get(language) ?? { files: 0, loaded: 0, refused: 0, fixtures: 0, exact: 0, expected: 0, missed: 0, extra: 0 };
    languages.set(language, tally);
    tally.files++;
    const engine = await createEngine({ ...parts, bundle, customRules: [{ path: name, text: withoutPaths(readFileSync(path, 'utf8')) }] });
    tally.loaded += engine.rules.length;
    tally.refused += new Set(engine.ruleProblems.map(({ ruleId, range }) => ruleId ?? String(range?.start))).size;
    for (const { message } of engine.ruleProblems) {
      const reason = reasonOf(message);
      reasons.set(reason, { count: (reasons.get(reason)?.count ?? 0) + 1, example: reasons.get(reason)?.example ?? message });
    }
    if (engine.rules.length === 0) continue;
    const own = new Set(engine.rules.map(({ id }) => id));
    for (const fixture of fixtures) {
      const file = join(dirname(path), fixture);
      if (!existsSync(file)) continue;
      const text = readFileSync(file, 'utf8');
      const annotations = readAnnotations(text);
      if (!annotations.some(({ ids }) => ids.some((id) => own.has(id)))) continue;
      const result = await engine.scan({ uri: `conformance:${file}`, path: fixture, languageId: '', version: 1, text }, config, steady);
      engine.forget(`conformance:${file}`);
      const lines = new LineIndex(text);
      const wanted = new Set<string>();
      const tolerated = new Set<string>();
      for (const { kind, ids, line } of annotations) for (const id of ids) if (own.has(id)) (kind === 'ruleid' ? wanted : kind === 'ok' ? new Set<string>() : tolerated).add(`${id}:${line}`);
      const found = new Set(result.findings.map(({ ruleId, range }) => `${ruleId}:${lines.lineOf(range.start)}`));
      const differs = (kind: Disagreement['kind'], key: string): Disagreement => {
        const line = Number(key.slice(key.lastIndexOf(':') + 1));
        return { kind, ruleId: key.slice(0, key.lastIndexOf(':')), fixture: relative(folder, file), line: line + 1, code: lines.lineText(line).trim().slice(0, 120) };
      };
      const missed = [...wanted].filter((key) => !found.has(key)).map((key) => differs('missed', key));
      const extra = [...found].filter((key) => !wanted.has(key) && !tolerated.has(key)).map((key) => differs('extra', key));
      const crashed = result.problems.filter(({ kind }) => kind === 'rule-crashed').map(({ ruleId, message }): Disagreement => ({ kind: 'crashed', ruleId: ruleId ?? '', fixture: relative(folder, file), line: 1, code: message }));
      disagreements.push(...missed, ...extra, ...crashed);
      tally.fixtures++;
      tally.expected += wanted.size;
      tally.missed += missed.length;
      tally.extra += extra.length;
      if (missed.length + extra.length + crashed.length === 0) tally.exact++;
    }
  }
  return { languages, reasons, disagreements };
}
