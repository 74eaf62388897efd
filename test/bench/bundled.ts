import { build } from 'esbuild';
import { join } from 'node:path';
import { repositoryRoot } from '../support/assets';
import type * as Keystroke from './keystroke';
import type { Measures } from './main';

/**
 * Runs the keystroke measurement on code that is bundled as it ships. Files that were transpiled one by one reach each other's
 * exports through getters, which takes up to a quarter of the time and is no part of the product.
 */
export async function benchKeystrokeBundled(): Promise<Measures> {
  const root = repositoryRoot();
  const outfile = join(__dirname, 'keystroke.bundle.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/keystroke.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    logLevel: 'warning',
  });
  const { benchKeystroke } = (await import(outfile)) as typeof Keystroke;
  return benchKeystroke();
}
