import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { compileBundle, preciseBundles, projectConfigSchema, type RuleInfo, type RuleSource } from '../engine/index';
import { excerpt, readAnnotations } from './fixtures';
import { createNodeAssets, createNodeClock, preciseBundlePath } from './node';

/**
 * Builds `rules.json`, and its parts for hooks, from a folder of rules: `node buildRules.js RULES DIST`. Fails, and names every reason, when a rule is
 * invalid or its fixtures do not show both sides. While rules are being written, `--leave-out` builds the others.
 */
async function main(rulesFolder: string, dist: string, onProblem: 'fail' | 'leave-out'): Promise<number> {
  const files = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(rulesFolder, file))
    .sort();
  const sources: RuleSource[] = files.map((path) => ({ path: relative(rulesFolder, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
  const complaints: string[] = [];
  const examples = new Map<string, NonNullable<RuleInfo['example']>>();
  files.forEach((path, index) => {
    // These have their examples within.
    if (/^(?:secrets|checks|shared):/m.test(sources[index]!.text)) return;
    const { example, complaint } = readFixtures(path);
    if (complaint) complaints.push(`${relative(rulesFolder, path)}: ${complaint}`);
    if (example) examples.set(basename(path, '.yaml'), example);
  });
  const compiled = await compileBundle(sources, { assets: createNodeAssets(dist), clock: createNodeClock() }, examples);
  complaints.push(...compiled.problems.map((problem) => problem.message));
  complaints.push(...incomplete(compiled.rules));
  if (complaints.length > 0) {
    process.stderr.write(`${complaints.join('\n')}\n${complaints.length} problem(s) in the rules\n`);
    if (onProblem === 'fail') return 1;
  }
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'rules.json'), JSON.stringify(compiled.bundle));
  mkdirSync(join(dist, 'hook'), { recursive: true });
  for (const [language, bundle] of preciseBundles(compiled.bundle)) writeFileSync(preciseBundlePath(dist, language), JSON.stringify(bundle));
  writeFileSync(join(dist, 'lintel.schema.json'), JSON.stringify(projectConfigSchema(compiled.rules)));
  process.stdout.write(`${compiled.rules.length} rules, ${compiled.rules.filter((rule) => rule.fix).length} with a fix\n`);
  return 0;
}

/** The fixtures beside a rule: `<id>.<ext>`, and `<id>.fixed.<ext>` for what its fix makes of them. */
function readFixtures(rulePath: string): { example?: NonNullable<RuleInfo['example']>; complaint?: string } {
  const id = basename(rulePath, '.yaml');
  const folder = dirname(rulePath);
  const fixtures = readdirSync(folder).filter((file) => file.startsWith(`${id}.`) && !file.endsWith('.yaml') && !file.includes('.fixed.'));
  const texts = fixtures.map((file) => readFileSync(join(folder, file), 'utf8'));
  const annotations = texts.flatMap(readAnnotations).filter((annotation) => annotation.ids.includes(id));
  const count = (kind: string): number => annotations.filter((annotation) => annotation.kind === kind).length;
  if (fixtures.length === 0) return { complaint: 'has no fixture beside it' };
  if (count('ruleid') === 0 || count('ok') === 0) return { complaint: 'needs at least one `ruleid` and one `ok` in its fixtures' };
  const text = texts.find((candidate) => excerpt(candidate, 'ruleid', id) !== undefined)!;
  const fixedFile = join(folder, `${id}.fixed${extname(fixtures[texts.indexOf(text)]!)}`);
  const fixed = existsSync(fixedFile) ? excerpt(readFileSync(fixedFile, 'utf8'), 'ruleid', id) : undefined;
  const bad = excerpt(text, 'ruleid', id) ?? '';
  const good = texts.map((candidate) => excerpt(candidate, 'ok', id)).find((piece) => piece !== undefined) ?? '';
  return { example: { bad, good, ...(fixed === undefined || fixed === bad ? {} : { fixed }) } };
}

/** What a built-in rule must say beyond what Semgrep asks for. */
function incomplete(rules: readonly RuleInfo[]): string[] {
  return rules.flatMap((rule) => {
    const missing = [
      rule.title === rule.id && 'a title',
      !rule.why && 'why it matters',
      !rule.advice && 'advice',
      rule.cwe.length === 0 && 'a CWE',
      rule.owasp.length === 0 && 'an OWASP category',
      rule.references.length === 0 && 'references',
      !rule.since && 'since',
    ].filter(Boolean);
    return missing.length > 0 ? [`${rule.origin}: ${rule.id} lacks ${missing.join(', ')}`] : [];
  });
}

const [rulesFolder, dist, flag] = process.argv.slice(2);
if (!rulesFolder || !dist) {
  process.stderr.write('usage: buildRules RULES DIST [--leave-out]\n');
  process.exitCode = 2;
} else {
  main(rulesFolder, dist, flag === '--leave-out' ? 'leave-out' : 'fail').then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
