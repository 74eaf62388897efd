import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project';

/** The mains whose bundles are shipped. */
const MAINS = [
  { entry: 'client/node.ts', platform: 'node' },
  { entry: 'client/web.ts', platform: 'browser' },
  { entry: 'server/lsp/node.ts', platform: 'node' },
  { entry: 'server/lsp/web.ts', platform: 'browser' },
  { entry: 'server/cli/cliMain.ts', platform: 'node' },
  { entry: 'server/cli/hookMain.ts', platform: 'node' },
  { entry: 'server/mcp/main.ts', platform: 'node' },
  { entry: 'server/host/worker.ts', platform: 'node' },
] as const;

const HEAD = `Third-party notices
===================
Lintel contains parts of the packages below, under the licences that follow each name.
`;

/** The text of `ThirdPartyNotices.txt`: every package that is bundled or whose grammar is shipped, with its licence. Throws for a package without one. */
export async function thirdPartyNotices(): Promise<string> {
  const root = projectRoot();
  const names = new Set<string>();
  for (const { entry, platform } of MAINS) {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      platform,
      outdir: 'out',
      external: ['vscode'],
      logLevel: 'error',
      alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    });
    for (const input of Object.keys(metafile.inputs)) {
      const [, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
      if (name !== undefined) names.add(packageFolder(input, name));
    }
  }
  const installed = readdirSync(join(root, 'node_modules')).flatMap((name) => (name.startsWith('@') ? readdirSync(join(root, 'node_modules', name)).map((inner) => `${name}/${inner}`) : [name]));
  for (const file of readdirSync(join(root, 'dist', 'grammars'))) {
    const folder = installed.find((name) => existsSync(join(root, 'node_modules', name, file)));
    if (folder === undefined) throw new Error(`No package holds ${file}`);
    names.add(`node_modules/${folder}`);
  }
  const notices = new Map([...names].sort().map((folder) => notice(root, folder)));
  return [HEAD, ...notices.values()].join('\n');
}

/** The folder of a package, which may be nested in that of another. */
function packageFolder(input: string, name: string): string {
  return input.slice(0, input.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}`.length);
}

function notice(root: string, folder: string): [string, string] {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<'name' | 'version' | 'license', string>;
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? BY_NAME[license]?.(name) : readFileSync(join(root, folder, file), 'utf8');
  if (text === undefined) throw new Error(`${name} ${version} has no licence text`);
  const title = `${name} ${version} (${license})`;
  return [`${name}@${version}`, `${'-'.repeat(title.length)}\n${title}\n${'-'.repeat(title.length)}\n\n${text.trim().replaceAll('\r\n', '\n')}\n`];
}

/** For packages that name their licence and leave its text out. */
const BY_NAME: Readonly<Record<string, (name: string) => string>> = {
  MIT: (name) => `The MIT License

Copyright (c) the authors of ${name}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
};
