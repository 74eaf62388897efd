import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/assets';

/** Where the built parts lie: what ships, not what was transpiled for the tests. */
export const DIST = process.env['LINTEL_DIST'] ?? join(repositoryRoot(), 'dist');

/** A built server. Throws when nothing was built, since starting it would only hang. */
export function builtServer(name: 'node.js' | 'web.js'): string {
  const path = join(DIST, 'server', name);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first.`);
  return path;
}
