import type { Assets, Clock, RuleBundle } from '../engine/index';
import type { Turn } from './cancel';
import { parseBundle, toDate } from './shared';

/**
 * Lets messages that have arrived be handled. A message channel is a task like a posted message, and unlike a timer it is
 * not stretched to 4 ms when nested (HTML standard, "timer initialisation steps").
 */
export function createWebTurn(): Turn {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}

/** The worker's monotonic clock and the machine's calendar. */
export function createWebClock(): Clock {
  return { now: () => performance.now(), today: () => toDate(new Date()) };
}

/** The parts in Lintel's own `dist` folder, whose address the client names. Nothing else is ever fetched. */
export function createWebAssets(dist: string): Assets {
  return {
    runtime: () => fetchPart(partUri(dist, 'grammars/web-tree-sitter.wasm')),
    grammar: (file) => fetchPart(partUri(dist, `grammars/${file}`)),
  };
}

/** The built-in rules, `rules.json` in the `dist` folder. Rejects with the address when it is missing or damaged. */
export async function fetchWebBundle(dist: string): Promise<RuleBundle> {
  const uri = partUri(dist, 'rules.json');
  return parseBundle(new TextDecoder().decode(await fetchPart(uri)), uri);
}

function partUri(dist: string, part: string): string {
  return `${dist.replace(/\/+$/, '')}/${part}`;
}

async function fetchPart(uri: string): Promise<Uint8Array> {
  const response = await fetch(uri);
  if (!response.ok) throw new Error(`A part of Lintel is missing: ${uri} answered ${String(response.status)}. Reinstall Lintel.`);
  return new Uint8Array(await response.arrayBuffer());
}
