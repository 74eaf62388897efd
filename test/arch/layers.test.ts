import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/assets';
import { productFiles } from './imports';

/** The engine's rooms from the ground up; a room may import its own floor's other rooms only where `BESIDE` says so. */
const FLOORS: readonly (readonly string[])[] = [
  ['text', 'model'],
  ['syntax'],
  ['facts', 'rules', 'match'],
  ['detect', 'suppress', 'config', 'fix'],
  ['scan', 'report'],
  ['engine'],
];
/** Rooms of one floor that lean on a neighbour, in this direction only. */
const BESIDE: readonly string[] = ['text > model', 'match > facts', 'match > rules', 'rules > facts', 'fix > detect', 'scan > report'];
/** Files that are contracts: types that every room may see. */
const CONTRACTS: readonly string[] = ['server/engine/api.ts', 'server/engine/ports.ts'];

function roomOf(path: string): string | undefined {
  if (!path.startsWith('server/engine/') || CONTRACTS.includes(path)) return undefined;
  const rest = path.slice('server/engine/'.length);
  return rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : 'engine';
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

describe('layers', () => {
  const files = productFiles();
  const edges = files.flatMap(({ path, imports }) => imports.map((target) => ({ path, target })));

  it('are read from real imports', () => {
    assert.ok(files.length > 150 && edges.length > 500, `${files.length} files, ${edges.length} imports`);
  });

  it('know every room of the engine', () => {
    const rooms = new Set(files.flatMap(({ path }) => roomOf(path) ?? []));
    assert.deepEqual([...rooms].filter((room) => floorOf(room) < 0), []);
    assert.deepEqual(FLOORS.flat().filter((room) => !rooms.has(room)), []);
  });

  it('of the engine import downwards only', () => {
    const wrong = edges.filter(({ path, target }) => {
      const [from, to] = [roomOf(path), roomOf(target)];
      if (from === undefined || to === undefined || from === to) return false;
      return floorOf(to) > floorOf(from) || (floorOf(to) === floorOf(from) && !BESIDE.includes(`${from} > ${to}`));
    });
    assert.deepEqual(wrong.map(({ path, target }) => `${path} imports ${target}`), []);
  });

  it('have no cycle between rooms', () => {
    const next = new Map<string, Set<string>>();
    for (const { path, target } of edges) {
      const [from, to] = [roomOf(path), roomOf(target)];
      if (from !== undefined && to !== undefined && from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
    }
    const walk = (room: string, way: readonly string[]): void => {
      assert.ok(!way.includes(room), [...way.slice(way.indexOf(room)), room].join(' > '));
      for (const to of next.get(room) ?? []) walk(to, [...way, room]);
    };
    for (const room of next.keys()) walk(room, []);
  });

  it('keep the engine pure: its own files, and packages that need no machine', () => {
    const allowed = new Set(['yaml', 'web-tree-sitter', 'sarif']);
    const wrong = edges.filter(({ path, target }) => path.startsWith('server/engine/') && !target.startsWith('server/engine/') && !allowed.has(target));
    assert.deepEqual(wrong.map(({ path, target }) => `${path} imports ${target}`), []);
    const config = JSON.parse(readFileSync(join(repositoryRoot(), 'server/engine/tsconfig.json'), 'utf8')) as { compilerOptions: { types: unknown; lib: string[] } };
    assert.deepEqual(config.compilerOptions.types, []);
    assert.deepEqual(config.compilerOptions.lib.filter((lib) => !/^ES20\d\d$/.test(lib)), []);
  });

  it('use the engine through its door', () => {
    const wrong = edges.filter(({ path, target }) => !path.startsWith('server/engine/') && target.startsWith('server/engine/') && target !== 'server/engine/index.ts');
    assert.deepEqual(wrong.map(({ path, target }) => `${path} imports ${target}`), []);
  });

  it('keep the front ends apart', () => {
    const forbidden: readonly (readonly [string, RegExp])[] = [
      ['server/lsp/', /^(server\/(cli|mcp)\/|client\/|vscode$|vscode-languageclient)/],
      ['server/cli/', /^(server\/(lsp|mcp)\/|client\/|vscode)/],
      ['server/mcp/', /^(server\/(lsp|cli)\/|client\/|vscode)/],
      ['server/host/', /^(server\/(lsp|cli|mcp)\/|client\/|vscode)/],
      ['client/', /^server\/(?!protocol\.ts$|provenance\/index\.ts$)/],
      ['server/provenance/', /^(?!server\/provenance\/)/],
      ['server/engine/', /^server\/provenance\//],
      ['server/protocol.ts', /./],
    ];
    const wrong = edges.filter(({ path, target }) => forbidden.some(([folder, pattern]) => path.startsWith(folder) && pattern.test(target)));
    assert.deepEqual(wrong.map(({ path, target }) => `${path} imports ${target}`), []);
  });

  it('import packages that the manifest names', () => {
    const manifest = JSON.parse(readFileSync(join(repositoryRoot(), 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>;
    const known = new Set(['vscode', ...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})]);
    const packages = edges.filter(({ target }) => !/^(server|client)\/|^node:/.test(target)).map(({ target }) => (target.startsWith('@') ? target.split('/', 2).join('/') : target.split('/', 1)[0]!));
    assert.deepEqual([...new Set(packages)].filter((name) => !known.has(name) && !known.has(`@types/${name}`)), []);
  });
});
