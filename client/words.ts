import type { SeverityCounts } from '../server/protocol';

/** '1 file', '2,000 files'. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** '2 errors, 1 warning'; empty where nothing was found. */
export function listOf({ error, warning, info }: SeverityCounts): string {
  const parts: [number, string][] = [
    [error, 'error'],
    [warning, 'warning'],
    [info, 'note'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => countOf(count, noun))
    .join(', ');
}

/** '0.4 s', from milliseconds. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
