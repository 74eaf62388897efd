import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { type Audience, type Engine, type Finding, LineIndex, resolveConfig } from '../../server/engine';
import { readAnnotations } from '../../server/host/fixtures';
import { steady } from '../support/engine';
import { alike, groupOf } from './weaknesses';

/** A finding with its lines, from 0. */
export interface LinedFinding {
  readonly ruleId: string;
  readonly audience: Audience;
  readonly cwe: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Everything the built-in rules find in a text, review and audit included; comments hide nothing. */
export async function findingsIn(engine: Engine, path: string, text: string): Promise<readonly LinedFinding[]> {
  const config = { ...resolveConfig([{ audience: 'audit', honorOtherTools: 'ignore' }]), exclude: [] };
  const uri = `corpus:${path}`;
  const { findings } = await engine.scan({ uri, path, languageId: '', version: 1, text }, config, steady);
  engine.forget(uri);
  const lines = new LineIndex(text);
  return findings.map(({ ruleId, audience, cwe, range }: Finding) => ({ ruleId, audience, cwe, from: lines.lineOf(range.start), to: lines.lineOf(range.end) }));
}

/** One sample of SecurityEval: a file that has the flaw its folder names. */
export interface Sample {
  readonly name: string;
  readonly cwe: number;
  readonly found: readonly LinedFinding[];
  /** By a rule for this weakness. */
  readonly right: boolean;
}

/** Scans the insecure samples of a checkout of s2e-lab/SecurityEval. */
export async function securityEval(engine: Engine, checkout: string): Promise<readonly Sample[]> {
  const folder = join(checkout, 'Testcases_Insecure_Code');
  const samples: Sample[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py')).sort()) {
    const cwe = Number(/CWE-(\d+)/.exec(name)![1]);
    const found = await findingsIn(engine, basename(name), readFileSync(join(folder, name), 'utf8'));
    samples.push({ name, cwe, found, right: found.some((finding) => finding.cwe.some((own) => alike(own, cwe))) });
  }
  return samples;
}

/** A flaw that NodeGoat's tutorial names and that stands in its code. */
interface KnownFlaw {
  readonly lesson: string;
  readonly file: string;
  /** On the line, or within three lines of it. */
  readonly code: string;
  readonly cwe: readonly number[];
}

const NODEGOAT: readonly KnownFlaw[] = [
  { lesson: 'A1 server-side code injection', file: 'app/routes/contributions.js', code: 'const preTax = eval(', cwe: [95] },
  { lesson: 'A1 server-side code injection', file: 'app/routes/contributions.js', code: 'const afterTax = eval(', cwe: [95] },
  { lesson: 'A1 server-side code injection', file: 'app/routes/contributions.js', code: 'const roth = eval(', cwe: [95] },
  { lesson: 'A1 NoSQL injection with $where', file: 'app/data/allocations-dao.js', code: "this.stocks > '${threshold}'", cwe: [943] },
  { lesson: 'A1 log injection', file: 'app/routes/session.js', code: 'attempt to login with invalid user: ", userName', cwe: [117] },
  { lesson: 'A2 password stored as it is', file: 'app/data/user-dao.js', code: 'usersCol.insert(user,', cwe: [256] },
  { lesson: 'A2 password compared as it is', file: 'app/data/user-dao.js', code: 'return fromDB === fromUser', cwe: [256] },
  { lesson: 'A2 session not renewed at login', file: 'app/routes/session.js', code: 'req.session.userId = user._id;', cwe: [384] },
  { lesson: 'A2 session cookie without flags', file: 'server.js', code: 'app.use(session({', cwe: [614] },
  { lesson: 'A2 answer tells which users exist', file: 'app/routes/session.js', code: 'loginError: invalidUserNameErrorMessage', cwe: [204] },
  { lesson: 'A2 weak password rule', file: 'app/routes/session.js', code: 'const PASS_RE =/^.{1,20}$/', cwe: [521] },
  { lesson: 'A3 escaping off in templates', file: 'server.js', code: 'autoescape: false', cwe: [79] },
  { lesson: 'A4 direct object reference', file: 'app/routes/allocations.js', code: '} = req.params;', cwe: [639] },
  { lesson: 'A5 no security headers', file: 'server.js', code: 'const app = express();', cwe: [693] },
  { lesson: 'A5 session secret in code', file: 'config/env/all.js', code: 'cookieSecret:', cwe: [798] },
  { lesson: 'A6 encryption key in code', file: 'config/env/all.js', code: 'cryptoKey:', cwe: [798] },
  { lesson: 'A6 no transport encryption', file: 'server.js', code: 'http.createServer(app)', cwe: [319] },
  { lesson: 'A7 function without check of the role', file: 'app/routes/index.js', code: 'app.post("/benefits"', cwe: [862] },
  { lesson: 'A8 no CSRF protection', file: 'server.js', code: 'app.use(session({', cwe: [352] },
  { lesson: 'A10 open redirect', file: 'app/routes/index.js', code: 'res.redirect(req.query.url)', cwe: [601] },
  { lesson: 'ReDoS', file: 'app/routes/profile.js', code: 'const regexPattern = /([0-9]+)+', cwe: [1333] },
  { lesson: 'SSRF', file: 'app/routes/research.js', code: 'needle.get(url', cwe: [918] },
];

/** Which flaws of NodeGoat are found, in the order of its tutorial. */
export async function nodeGoat(engine: Engine, checkout: string): Promise<readonly { lesson: string; place: string; by: readonly LinedFinding[] }[]> {
  const results = [];
  for (const { lesson, file, code, cwe } of NODEGOAT) {
    const text = readFileSync(join(checkout, file), 'utf8');
    const bare = (line: string): string => line.replace(/\s+/g, '');
    const line = text.split('\n').findIndex((candidate) => bare(candidate).includes(bare(code)));
    if (line < 0) throw new Error(`${file} has no line with ${code}`);
    const found = await findingsIn(engine, file, text);
    const by = found.filter((finding) => finding.from <= line + 3 && finding.to >= line - 3 && finding.cwe.some((own) => cwe.some((label) => alike(own, label))));
    results.push({ lesson, place: `${file}:${line + 1}`, by });
  }
  return results;
}

/** Labelled lines of one language and one kind of weakness. */
export interface FixtureTally {
  readonly language: string;
  readonly group: string;
  readonly expected: number;
  readonly found: number;
  readonly foundEveryday: number;
  readonly clean: number;
  readonly flagged: number;
  readonly flaggedEveryday: number;
}

/** A labelled line on which Lintel and the label disagree. */
export interface FixtureMiss {
  readonly kind: 'missed' | 'flagged';
  readonly place: string;
  readonly ruleId: string;
  readonly group: string;
  readonly code: string;
  readonly by: string;
}

const LANGUAGES: Readonly<Record<string, string>> = { '.js': 'javascript', '.jsx': 'javascript', '.mjs': 'javascript', '.ts': 'typescript', '.tsx': 'typescript', '.py': 'python', '.java': 'java', '.go': 'go', '.cs': 'csharp', '.php': 'php' };
/** A finding may stand this many lines below the label, where a statement goes over several lines. */
const STATEMENT_LINES = 8;

/** Runs the built-in rules on the fixtures of other people's security rules (a folder of Semgrep rules with fixtures beside them). */
export async function foreignFixtures(engine: Engine, folders: readonly string[]): Promise<{ tallies: readonly FixtureTally[]; misses: readonly FixtureMiss[] }> {
  const tallies = new Map<string, Record<keyof Omit<FixtureTally, 'language' | 'group'>, number>>();
  const misses: FixtureMiss[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file)).sort()) {
      const weaknesses = securityRules(readFileSync(join(folder, name), 'utf8'));
      if (weaknesses.size === 0) continue;
      const stem = basename(name).replace(/\.ya?ml$/, '');
      for (const fixture of readdirSync(dirname(join(folder, name)))) {
        const language = LANGUAGES[extname(fixture)];
        if (language === undefined || basename(fixture, extname(fixture)) !== stem) continue;
        const path = join(dirname(join(folder, name)), fixture);
        const text = readFileSync(path, 'utf8');
        const annotations = readAnnotations(text);
        const found = await findingsIn(engine, fixture, text);
        annotations.forEach(({ kind, ids, line }, index) => {
          const id = ids.find((candidate) => weaknesses.has(candidate));
          if (id === undefined || (kind !== 'ruleid' && kind !== 'ok')) return;
          const cwes = weaknesses.get(id)!;
          const next = annotations.slice(index + 1).find((other) => other.line > line)?.line ?? Number.MAX_SAFE_INTEGER;
          const last = Math.min(line + STATEMENT_LINES, next - 2);
          const by = found.filter((finding) => ((finding.from >= line && finding.from <= Math.max(line, last)) || (finding.from < line && finding.to >= line && finding.to - finding.from < STATEMENT_LINES)) && finding.cwe.some((own) => cwes.some((label) => alike(own, label))));
          const group = groupOf(cwes[0]!);
          const key = `${language} ${group}`;
          const tally = tallies.get(key) ?? { expected: 0, found: 0, foundEveryday: 0, clean: 0, flagged: 0, flaggedEveryday: 0 };
          tallies.set(key, tally);
          const everyday = by.some(({ audience }) => audience === 'everyday');
          const place = `${relative(folder, path)}:${line + 1}`;
          const code = text.split(/\r?\n/)[line]?.trim().slice(0, 120) ?? '';
          if (kind === 'ruleid') {
            tally.expected++;
            if (by.length > 0) tally.found++;
            else misses.push({ kind: 'missed', place, ruleId: id, group, code, by: '' });
            if (everyday) tally.foundEveryday++;
          } else {
            tally.clean++;
            if (by.length > 0) {
              tally.flagged++;
              misses.push({ kind: 'flagged', place, ruleId: id, group, code, by: by.map(({ ruleId }) => ruleId).join(', ') });
            }
            if (everyday) tally.flaggedEveryday++;
          }
        });
      }
    }
  }
  return { tallies: [...tallies].map(([key, tally]) => ({ language: key.slice(0, key.indexOf(' ')), group: key.slice(key.indexOf(' ') + 1), ...tally })).sort((a, b) => a.group.localeCompare(b.group) || a.language.localeCompare(b.language)), misses };
}

/** The rules of a file that look for a security flaw, with its CWEs. */
function securityRules(text: string): ReadonlyMap<string, readonly number[]> {
  interface Foreign { id?: string; metadata?: { category?: string; cwe?: string | string[] } }
  let content: { rules?: Foreign[] };
  try {
    content = parse(text) as { rules?: Foreign[] };
  } catch {
    return new Map();
  }
  return new Map((content?.rules ?? []).filter(({ id, metadata }) => id !== undefined && metadata?.category === 'security').flatMap(({ id, metadata }) => {
    const cwes = [metadata?.cwe ?? []].flat().flatMap((cwe) => Number(/CWE-(\d+)/.exec(cwe)?.[1] ?? Number.NaN) || []);
    return cwes.length > 0 ? [[id!, cwes] as const] : [];
  }));
}
