import { join } from 'node:path';
import { repositoryRoot } from '../../support/assets';

/** Where the built server lies: what ships, not what was transpiled for the tests. */
export const DIST = process.env['LINTEL_DIST'] ?? join(repositoryRoot(), 'dist');
