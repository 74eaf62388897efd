import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEngine, type Engine, languageOfPath, type RuleBundle, withChance } from '../engine/index';
import { baselinePath, readBaseline } from '../host/baselineFile';
import { cacheFolder } from '../host/cacheFolder';
import { SettingsByFolder } from '../host/folderSettings';
import { createNodeAssets, createNodeClock, nodeTurn, readPreciseBundle } from '../host/node';
import { ownRules, Projects } from '../host/project';
import { projectRoot } from '../host/projectConfig';
import { type HookAnswer, silence } from './hook/answer';
import { type Agent, AGENTS } from './hook/payload';
import { answerEvent, type HookHost } from './hook/run';

/** Milliseconds from the start of the process: after the first nothing more is begun, after the second the agent goes on without an answer. */
const LAST_START = 2000;
const LAST_ANSWER = 2800;
/** Bytes of standard input. */
const LARGEST_PAYLOAD = 16 * 1024 * 1024;

/**
 * `lintel hook` as a process: one event on standard input, one answer on standard output. A bundle of its own, which loads the
 * rules and the grammar of one language: an agent waits for it at every edit.
 */
async function main(words: readonly string[]): Promise<void> {
  const agent = agentIn(words);
  // Whatever happens, nobody waits longer.
  const alarm = setTimeout(() => { end(silence(agent)); }, Math.max(0, LAST_ANSWER - performance.now()));
  const payload = await readAll();
  const answer = payload === undefined ? silence(agent) : await answerEvent(payload, agent, words.includes('--ask') ? 'ask' : 'deny', createHost());
  clearTimeout(alarm);
  end(answer);
}

/** An agent that is not known is not guessed: then the payload has to tell. */
function agentIn(words: readonly string[]): Agent | undefined {
  const at = words.indexOf('--agent');
  const name = at < 0 ? words.find((word) => word.startsWith('--agent='))?.slice('--agent='.length) : words[at + 1];
  return AGENTS.find((agent) => agent === name);
}

/** Undefined where there is too much of it. */
async function readAll(): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > LARGEST_PAYLOAD) return undefined;
  }
  return Buffer.concat(parts).toString('utf8');
}

function createHost(): HookHost {
  const cwd = process.cwd();
  const dist = distFolder();
  const clock = createNodeClock();
  const bundles = new Map<string | undefined, Promise<RuleBundle>>();
  const bundleFor = (path: string): Promise<RuleBundle> => {
    const language = languageOfPath(path);
    const bundle = bundles.get(language) ?? readPreciseBundle(dist, language);
    bundles.set(language, bundle);
    return bundle;
  };
  const engineOf = (bundle: RuleBundle): Promise<Engine> => createEngine({ assets: createNodeAssets(dist), clock, logger: { log: () => undefined }, bundle });
  return {
    cwd,
    inbox: cacheFolder(process.env, process.platform),
    project: async (path, texts) => {
      const root = projectRoot(cwd, [path]);
      const engine = await engineOf(withChance(await bundleFor(path), texts));
      return { root, engine, settings: new SettingsByFolder(root, { ignoreFiles: 'respect' }, engine, undefined), baseline: readBaseline(baselinePath(root)) };
    },
    wholeProject: async (path) => {
      const root = projectRoot(cwd, [path]);
      return ownRules(root).length === 0 ? undefined : new Projects(bundleFor(path).then(engineOf)).open(root);
    },
    now: Date.now,
    signal: {
      get cancelled() {
        return performance.now() > LAST_START;
      },
      pause: nodeTurn,
    },
  };
}

/** Ends the process once everything is written: grammars and timers would keep it for nothing. */
function end({ stdout, stderr, code }: HookAnswer): void {
  process.stderr.write(stderr, () => process.stdout.write(stdout, () => process.exit(code)));
}

/** This file is `dist/cli/hookMain.js`; run from the transpiled sources, `dist` stands beside `package.json`. */
function distFolder(): string {
  for (let folder = dirname(__dirname); dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'rules.json'))) return folder;
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'dist');
  }
  return dirname(__dirname);
}

main(process.argv.slice(2)).catch(() => { end(silence(undefined)); });
