import { harmless } from './cells';
import type { ScanStats } from './model';
import { grouped } from './summary';

/** Rows of a table. */
const ROWS = 15;

/** Where the time of a run went, for people. Ends with a line end. */
export function statsText(stats: ScanStats, pathOf: (uri: string) => string): string {
  const { prefilter, parse, flatten, match } = stats.phases;
  const total = prefilter + parse + flatten + match;
  const lines = [
    `Time in the engine, all threads together: ${time(total).trim()}`,
    ...([['prefilter', prefilter], ['parse', parse], ['flatten', flatten], ['match', match]] as const).map(([name, value]) => `  ${name.padEnd(10)} ${time(value)} ${share(value, total)}`),
    '',
    'The slowest rules:',
    ...stats.rules.slice(0, ROWS).map(({ ruleId, time: value, files }) => `  ${time(value)} ${share(value, total)}  ${ruleId} (tried on ${grouped(files)} ${files === 1 ? 'file' : 'files'})`),
    '',
    'The slowest files:',
    ...stats.slowest.slice(0, ROWS).map(({ uri, time: value }) => `  ${time(value)}  ${harmless(pathOf(uri))}`),
    '',
    `From the cache: ${grouped(stats.cached)} ${stats.cached === 1 ? 'file' : 'files'}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function time(milliseconds: number): string {
  return `${grouped(Math.round(milliseconds))} ms`.padStart(11);
}

function share(value: number, total: number): string {
  return `${total === 0 ? 0 : Math.round((100 * value) / total)} %`.padStart(5);
}
