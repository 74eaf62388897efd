import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextImmediate } from 'node:timers/promises';
import type { Assets, Clock, RuleBundle } from '../engine/index';
import { parseBundle, toDate } from './shared';
import type { Turn } from './cancel';

/** Lets messages that have arrived be handled: `setImmediate` runs after the poll phase, where sockets and pipes are read. */
export const nodeTurn: Turn = () => nextImmediate();

/** The process's monotonic clock and the machine's calendar. */
export function createNodeClock(): Clock {
  return { now: () => performance.now(), today: () => toDate(new Date()) };
}

/** The parts in Lintel's own `dist` folder: `grammars/*.wasm`. Rejects with the path that is missing. */
export function createNodeAssets(dist: string): Assets {
  const grammars = join(dist, 'grammars');
  return {
    runtime: () => readPart(join(grammars, 'web-tree-sitter.wasm')),
    grammar: (file) => readPart(join(grammars, file)),
  };
}

/** The built-in rules, `rules.json` in the `dist` folder. Rejects with the path when it is missing or damaged. */
export async function readNodeBundle(dist: string): Promise<RuleBundle> {
  const path = join(dist, 'rules.json');
  return parseBundle(new TextDecoder().decode(await readPart(path)), path);
}

/** The rules that a hook needs for files of a language, by what `languageOfPath` calls it; undefined: for text of any other kind. Rejects as `readNodeBundle`. */
export async function readPreciseBundle(dist: string, language: string | undefined): Promise<RuleBundle> {
  const parts = ['', ...(language === undefined ? [] : [language])].map(async (name) => {
    const path = preciseBundlePath(dist, name);
    return parseBundle(new TextDecoder().decode(await readPart(path)), path);
  });
  const [everywhere, ...own] = await Promise.all(parts);
  return { ...(everywhere as RuleBundle), rules: [...own.flatMap(({ rules }) => rules), ...(everywhere as RuleBundle).rules] };
}

/** Where the build puts them. */
export function preciseBundlePath(dist: string, language: string): string {
  return join(dist, 'hook', `${language === '' ? 'text' : language}.json`);
}

async function readPart(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(`A part of Lintel is missing: ${path} cannot be read. Reinstall Lintel.`, { cause: error });
  }
}
