/**
 * Builds Lintel.
 *   node esbuild.mjs                 bundles, grammars and rules into dist/ (--leave-out: without the rules that have mistakes)
 *   node esbuild.mjs tests [--out D] every source and test file one to one into .out/ (or D), for mocha
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');

/** Bundling to CommonJS leaves `import.meta.url` undefined, which the runtime's ESM build needs: take its CJS build. */
const alias = { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') };
const common = { absWorkingDir: root, bundle: true, minify: true, sourcemap: false, legalComments: 'none', logLevel: 'warning', target: 'node20', alias };

const BUNDLES = [
  { entry: 'client/node.ts', outfile: 'dist/client/node.js', platform: 'node', format: 'cjs', external: ['vscode'] },
  { entry: 'client/web.ts', outfile: 'dist/client/web.js', platform: 'browser', format: 'cjs', external: ['vscode'] },
  { entry: 'server/lsp/node.ts', outfile: 'dist/server/node.js', platform: 'node', format: 'cjs' },
  { entry: 'server/lsp/web.ts', outfile: 'dist/server/web.js', platform: 'browser', format: 'iife' },
  { entry: 'server/cli/main.ts', outfile: 'dist/cli/main.js', platform: 'node', format: 'cjs' },
  { entry: 'server/cli/cliMain.ts', outfile: 'dist/cli/cliMain.js', platform: 'node', format: 'cjs' },
  { entry: 'server/cli/hookMain.ts', outfile: 'dist/cli/hookMain.js', platform: 'node', format: 'cjs' },
  { entry: 'server/mcp/main.ts', outfile: 'dist/mcp/main.js', platform: 'node', format: 'cjs' },
  { entry: 'server/host/worker.ts', outfile: 'dist/cli/worker.js', platform: 'node', format: 'cjs' },
];

function sources(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !/(^|\/)(fixtures|workspace|screenshots)\//.test(name.replaceAll('\\', '/')));
}

async function transpile(out) {
  await build({ absWorkingDir: root, entryPoints: ['server', 'client', 'test'].flatMap(sources), outdir: out, outbase: '.', format: 'cjs', platform: 'node', target: 'node20', sourcemap: 'inline', logLevel: 'warning' });
}

async function bundles() {
  for (const { entry, ...options } of BUNDLES) {
    if (existsSync(join(root, entry))) await build({ ...common, ...options, entryPoints: [entry] });
  }
}

/** Folders of the installed packages that may hold a grammar. */
function grammarPackages() {
  const modules = join(root, 'node_modules');
  const inside = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('tree-sitter-')).map((name) => join(folder, name)) : []);
  return [...inside(modules), ...inside(join(modules, '@tree-sitter-grammars'))];
}

/** The runtime, and each grammar that the table of languages names. */
function grammars() {
  const target = join(dist, 'grammars');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(join(root, 'node_modules/web-tree-sitter/web-tree-sitter.wasm'), join(target, 'web-tree-sitter.wasm'));
  const languages = join(root, 'server/engine/syntax/languages');
  const named = new Set(readdirSync(languages).flatMap((file) => readFileSync(join(languages, file), 'utf8').match(/tree-sitter-[\w-]+\.wasm/g) ?? []));
  for (const file of named) {
    const folder = grammarPackages().find((path) => existsSync(join(path, file)));
    if (!folder) throw new Error(`no installed package holds ${file}`);
    cpSync(join(folder, file), join(target, file));
  }
}

async function rules() {
  const entry = join(root, 'server/host/buildRules.ts');
  if (!existsSync(entry)) return;
  const outfile = join(dist, 'build/buildRules.js');
  await build({ ...common, minify: false, entryPoints: [entry], outfile, platform: 'node', format: 'cjs' });
  const run = spawnSync(process.execPath, [outfile, join(root, 'rules'), dist, ...process.argv.slice(2).filter((word) => word === '--leave-out')], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

const [task, flag, value] = process.argv.slice(2);
if (task === 'tests') {
  const out = flag === '--out' && value ? resolve(value) : join(root, '.out');
  rmSync(out, { recursive: true, force: true });
  await transpile(out);
} else {
  mkdirSync(dist, { recursive: true });
  await bundles();
  grammars();
  await rules();
}
