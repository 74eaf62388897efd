import { join } from 'node:path';

/**
 * Where the results of earlier scans are kept: `LINTEL_CACHE_DIR`, or the folder that the system has for such things (XDG base
 * directories; `Library/Caches`; `LOCALAPPDATA`). Undefined where the surroundings name none.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string | undefined {
  const named = filled(env['LINTEL_CACHE_DIR']);
  if (named !== undefined) return named;
  const [base, ...below] =
    platform === 'win32'
      ? [filled(env['LOCALAPPDATA']), 'lintel', 'cache']
      : filled(env['XDG_CACHE_HOME']) !== undefined
        ? [filled(env['XDG_CACHE_HOME']), 'lintel']
        : [filled(env['HOME']), ...(platform === 'darwin' ? ['Library', 'Caches', 'lintel'] : ['.cache', 'lintel'])];
  return base === undefined ? undefined : join(base, ...below.filter((part) => part !== undefined));
}

function filled(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
