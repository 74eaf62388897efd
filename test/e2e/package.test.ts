import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packCommandLine, packExtension } from '../host/package';
import { projectRoot } from '../host/project';
import { run } from '../host/run';
import { startServer } from '../host/server';
import { Workbench } from '../host/workbench';
import { scratchWorkspace } from './innerSuite';
import { entriesOf, type ZipEntry } from './zip';

/** Bytes. Far above what they are, far below what a forgotten folder would make of them. */
const LARGEST = 6 * 1024 * 1024;

const EXTENSION = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/agent/lintel.instructions.md',
  'extension/agent/skills/lintel-secure-review/SKILL.md',
  'extension/changelog.md',
  'extension/dist/ThirdPartyNotices.txt',
  'extension/dist/client/node.js',
  'extension/dist/client/web.js',
  'extension/dist/grammars/tree-sitter-bash.wasm',
  'extension/dist/grammars/tree-sitter-c.wasm',
  'extension/dist/grammars/tree-sitter-c_sharp.wasm',
  'extension/dist/grammars/tree-sitter-cpp.wasm',
  'extension/dist/grammars/tree-sitter-go.wasm',
  'extension/dist/grammars/tree-sitter-hcl.wasm',
  'extension/dist/grammars/tree-sitter-html.wasm',
  'extension/dist/grammars/tree-sitter-java.wasm',
  'extension/dist/grammars/tree-sitter-javascript.wasm',
  'extension/dist/grammars/tree-sitter-json.wasm',
  'extension/dist/grammars/tree-sitter-kotlin.wasm',
  'extension/dist/grammars/tree-sitter-php.wasm',
  'extension/dist/grammars/tree-sitter-python.wasm',
  'extension/dist/grammars/tree-sitter-ruby.wasm',
  'extension/dist/grammars/tree-sitter-rust.wasm',
  'extension/dist/grammars/tree-sitter-tsx.wasm',
  'extension/dist/grammars/tree-sitter-typescript.wasm',
  'extension/dist/grammars/tree-sitter-yaml.wasm',
  'extension/dist/grammars/web-tree-sitter.wasm',
  'extension/dist/lintel.schema.json',
  'extension/dist/mcp/main.js',
  'extension/dist/rules.json',
  'extension/dist/server/node.js',
  'extension/dist/server/web.js',
  'extension/docs/images/icon.png',
  'extension/docs/images/walkthrough-fix-dark.png',
  'extension/docs/images/walkthrough-fix-light.png',
  'extension/docs/images/walkthrough-scan-dark.png',
  'extension/docs/images/walkthrough-scan-light.png',
  'extension/docs/images/walkthrough-see-dark.png',
  'extension/docs/images/walkthrough-see-light.png',
  'extension/package.json',
  'extension/readme.md',
];

const COMMAND_LINE = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/ThirdPartyNotices.txt',
  'dist/cli/cliMain.js',
  'dist/cli/hookMain.js',
  'dist/cli/main.js',
  'dist/cli/worker.js',
  'dist/grammars/tree-sitter-bash.wasm',
  'dist/grammars/tree-sitter-c.wasm',
  'dist/grammars/tree-sitter-c_sharp.wasm',
  'dist/grammars/tree-sitter-cpp.wasm',
  'dist/grammars/tree-sitter-go.wasm',
  'dist/grammars/tree-sitter-hcl.wasm',
  'dist/grammars/tree-sitter-html.wasm',
  'dist/grammars/tree-sitter-java.wasm',
  'dist/grammars/tree-sitter-javascript.wasm',
  'dist/grammars/tree-sitter-json.wasm',
  'dist/grammars/tree-sitter-kotlin.wasm',
  'dist/grammars/tree-sitter-php.wasm',
  'dist/grammars/tree-sitter-python.wasm',
  'dist/grammars/tree-sitter-ruby.wasm',
  'dist/grammars/tree-sitter-rust.wasm',
  'dist/grammars/tree-sitter-tsx.wasm',
  'dist/grammars/tree-sitter-typescript.wasm',
  'dist/grammars/tree-sitter-yaml.wasm',
  'dist/grammars/web-tree-sitter.wasm',
  'dist/hook/bash.json',
  'dist/hook/c.json',
  'dist/hook/cpp.json',
  'dist/hook/csharp.json',
  'dist/hook/dockerfile.json',
  'dist/hook/go.json',
  'dist/hook/hcl.json',
  'dist/hook/html.json',
  'dist/hook/java.json',
  'dist/hook/javascript.json',
  'dist/hook/json.json',
  'dist/hook/jsonc.json',
  'dist/hook/kotlin.json',
  'dist/hook/php.json',
  'dist/hook/python.json',
  'dist/hook/ruby.json',
  'dist/hook/rust.json',
  'dist/hook/svelte.json',
  'dist/hook/text.json',
  'dist/hook/tsx.json',
  'dist/hook/typescript.json',
  'dist/hook/vue.json',
  'dist/hook/yaml.json',
  'dist/lintel.schema.json',
  'dist/mcp/main.js',
  'dist/rules.json',
  'dist/server/node.js',
  'package.json',
];

describe('Packages', function () {
  this.timeout(180_000);
  const scratch = mkdtempSync(join(tmpdir(), 'lintel-package-'));
  const vsix = join(scratch, 'lintel.vsix');

  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  describe('the extension', () => {
    let entries: readonly ZipEntry[];

    before(async () => {
      await packExtension(vsix);
      entries = entriesOf(readFileSync(vsix));
    });

    it('holds what runs and nothing else', () => {
      assert.deepEqual(entries.map(({ name }) => name).sort(), EXTENSION);
      assert.ok(statSync(vsix).size < LARGEST);
    });

    it('names what a gallery shows', () => {
      const manifest = entries.find(({ name }) => name === 'extension.vsixmanifest')?.read() ?? '';
      for (const part of ['<Icon>extension/docs/images/icon.png</Icon>', '<License>extension/LICENSE.txt</License>', '<Categories>Linters,Programming Languages</Categories>', 'Microsoft.VisualStudio.Services.Links.Source']) {
        assert.ok(manifest.includes(part), `${part} is missing in ${manifest}`);
      }
    });

    it('names the licence of everything it contains', () => {
      const notices = entries.find(({ name }) => name.endsWith('ThirdPartyNotices.txt'))?.read() ?? '';
      for (const name of ['vscode-languageclient', 'vscode-languageserver', 'web-tree-sitter', 'tree-sitter-python', 'tree-sitter-c-sharp', 'tree-sitter-java', '@tree-sitter-grammars/tree-sitter-hcl', '@modelcontextprotocol/server', 'yaml']) {
        assert.match(notices, new RegExp(`^${name} [\\d.]+ \\(`, 'm'));
      }
    });

    it('asks only for files it has', () => {
      const manifest = JSON.parse(entries.find(({ name }) => name === 'extension/package.json')?.read() ?? '{}') as {
        main: string;
        browser: string;
        icon: string;
        contributes: { walkthroughs: { steps: { media: { image: Record<string, string> } }[] }[] };
      };
      const images = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => Object.values(media.image)));
      for (const path of [manifest.main, manifest.browser, manifest.icon, ...images]) {
        assert.ok(EXTENSION.includes(`extension/${path.replace(/^\.\//, '')}`), `${path} is not in the package`);
      }
    });

    it('works in VS Code once installed', async () => {
      const workspace = scratchWorkspace();
      const vscode = await Workbench.open({ folder: workspace.folder, server: await startServer({ trust: 'trusted', vsix }), screenshots: join(projectRoot(), 'test', 'e2e', 'screenshots', 'package') });
      try {
        await vscode.openFile('src/never_opened.py');
        await vscode.someUnderlined();
        await vscode.screenshot('installed');
        assert.deepEqual(await vscode.notifications(), []);
      } catch (error) {
        await vscode.evidence();
        throw error;
      } finally {
        await vscode.close();
        workspace.remove();
      }
    });
  });

  describe('the command line', () => {
    const folder = join(scratch, 'cli');

    before(async () => {
      mkdirSync(folder);
      const archive = await packCommandLine(scratch);
      assert.ok(statSync(archive).size < LARGEST);
      await run('tar', ['-xzf', archive, '-C', folder]);
    });

    it('holds what runs and nothing else', () => {
      const root = join(folder, 'package');
      const files = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'));
      assert.deepEqual(files.sort(), COMMAND_LINE);
    });

    it('runs where nothing else is installed', async () => {
      const printed = await run(process.execPath, [join(folder, 'package', 'dist', 'cli', 'main.js'), 'rules', '--format', 'json'], { cwd: scratch });
      assert.ok((JSON.parse(printed) as { rules: unknown[] }).rules.length >= 40);
    });
  });
});
