import assert from 'node:assert/strict';
import { applyFix, type Audience, type Engine, type Finding, resolveConfig } from '../../../server/engine';
import { createDiskProjects, type DiskProjects } from '../../../server/host/projects/index';
import { Workspace } from '../../lsp/support/workspace';
import { engineWith, ruleSources, steady } from '../../support/engine';

describe('imports of a project on disk', function () {
  this.timeout(30_000);
  let engine: Engine;
  let projects: DiskProjects;
  let workspace: Workspace;

  before(async () => {
    projects = createDiskProjects(() => performance.now());
    engine = await engineWith(ruleSources().filter(({ path }) => path.includes('checks')), undefined, projects);
  });

  afterEach(() => {
    workspace.dispose();
  });

  async function scan(path: string, text: string): Promise<readonly Finding[]> {
    const document = { uri: workspace.uriOf(path), path, languageId: '', version: 1, text };
    const { findings, problems } = await engine.scan(document, resolveConfig([{ audience: 'audit' }]), steady);
    engine.forget(document.uri);
    assert.deepEqual(problems, []);
    return findings;
  }

  async function found(path: string, text: string): Promise<string[]> {
    return (await scan(path, text)).map(({ ruleId, audience, range }) => `${audience} ${ruleId.replace('package-', '')} ${text.slice(range.start, range.end)}`);
  }

  const undeclared = (name: string, audience: Audience = 'everyday'): string => `${audience} undeclared-import ${name}`;

  it('are looked up in package.json, node_modules, lock files and aliases', async () => {
    workspace = new Workspace({
      'package.json': '{"name": "shop", "dependencies": {"declared-one": "1", "@types/typed-one": "1"}, "workspaces": ["packages/*"], "_moduleAliases": {"aliased-one": "./x"}}',
      'package-lock.json': '{"packages": {"node_modules/locked-one": {}, "node_modules/a/node_modules/@s/locked-two": {"version": "1"}}}',
      'node_modules/installed-one/package.json': '{}',
      'packages/inner/package.json': '{"name": "inner-one", "dependencies": {"only-inner": "1"}}',
      'tsconfig.json': '{\n  // paths\n  "compilerOptions": {"baseUrl": "source", "paths": {"@app/*": ["./app/*"], "path-one": ["x"]}}\n}',
      'source/based-one/index.ts': '',
      'webpack.config.js': "module.exports = { resolve: { alias: { 'webpack-one': 'x', webpackTwo: 'y', '@web/pack': 'z' } } };",
      '.git/HEAD': '',
    });
    const names = ['declared-one', 'typed-one', 'aliased-one', 'locked-one', '@s/locked-two', 'installed-one', 'inner-one', '@app/x', 'path-one', 'based-one', 'webpack-one', '@web/pack', 'shop', 'fs', 'node:test', 'left-invented', 'only-inner'];
    const text = names.map((name, index) => `import v${index} from '${name}/deep';\nuse(v${index});\n`).join('');
    assert.deepEqual(await found('src/index.ts', text), [undeclared('left-invented'), undeclared('only-inner')]);
    assert.deepEqual(await found('packages/inner/index.js', "const a = require('only-inner');\nconst b = require('declared-one');\nconst c = require('left-invented');\nuse(a, b, c);\n"), [undeclared('left-invented')]);
  });

  it('that are optional, for types alone or in a test are not pressing', async () => {
    workspace = new Workspace({ 'package.json': '{"dependencies": {}}', '.git/HEAD': '' });
    const text = [
      "import type { A } from 'made-up-a';", "import { type B } from 'made-up-b';", "let c; try { c = require('made-up-c'); } catch {}",
      "if (process.env.X) require('made-up-d');", "const e = () => import('made-up-e');", "// import f from 'made-up-f'", "const text = \"import g from 'made-up-g'\";",
      "declare module 'made-up-h';", "import express from 'express';", "use(c, e, text, express);",
    ].join('\n');
    assert.deepEqual(await found('src/a.ts', text), [undeclared('made-up-c', 'review'), undeclared('made-up-d', 'review'), undeclared('made-up-e', 'review'), undeclared('express', 'review')]);
    assert.deepEqual(await found('test/a.test.js', "import x from 'made-up-x';\nuse(x);\n"), [undeclared('made-up-x', 'review')]);
    assert.deepEqual(await found('src/a.d.ts', "import x from 'made-up-x';\n"), []);
  });

  it('of Python are looked up by module and by package', async () => {
    workspace = new Workspace({
      'pyproject.toml': '[project]\nname = "my-shop"\ndependencies = ["pyyaml", "opencv-python-headless", "python-acme", "google-cloud-storage"]\n',
      '.venv/pyvenv.cfg': '',
      '.venv/lib/python3.12/site-packages/installed_one/__init__.py': '',
      '.venv/lib/python3.12/site-packages/single_one.py': '',
      '.venv/lib/python3.12/site-packages/Dist_Name-1.0.dist-info/METADATA': '',
      'src/local_one/__init__.py': '',
      'local_two.py': '',
      'tools/sibling.py': '',
      '.git/HEAD': '',
    });
    const names = ['os', 'yaml', 'cv2', 'acme', 'google.cloud', 'installed_one', 'single_one', 'dist_name', 'local_one', 'local_two', 'sibling', 'my_shop', 'numpy', 'made_up'];
    const text = `${names.map((name) => `import ${name}`).join('\n')}\nuse(${names.join(', ')})\n`;
    assert.deepEqual(await found('tools/run.py', text), [undeclared('numpy', 'review'), undeclared('made_up')]);
    const careful = 'try:\n    import made_up\nexcept ImportError:\n    made_up = None\n\ndef late():\n    import made_too\n    return made_too\n';
    assert.deepEqual(await found('tools/run.py', careful), [undeclared('made_up', 'review'), undeclared('made_too', 'review')]);
  });

  it('of Python are less sure without an environment', async () => {
    workspace = new Workspace({ 'requirements.txt': 'flask\n', '.git/HEAD': '' });
    assert.deepEqual(await found('app.py', 'import flask, made_up\nuse(flask, made_up)\n'), [undeclared('made_up', 'review')]);
  });

  it('of Go are looked up in go.mod', async () => {
    workspace = new Workspace({ 'go.mod': 'module example.com/shop\n\ngo 1.22\n\nrequire github.com/acme/known/v2 v2.0.0\n', '.git/HEAD': '' });
    const text = 'package main\n\nimport (\n\t"fmt"\n\t"example.com/shop/inner"\n\t"github.com/acme/known/v2/deep"\n\t"github.com/acme/unknown"\n)\n\nfunc main() { fmt.Println(inner.X, deep.Y, unknown.Z) }\n';
    assert.deepEqual(await found('main.go', text), [undeclared('github.com/acme/unknown')]);
  });

  it('say nothing of undeclared packages where there is no manifest', async () => {
    workspace = new Workspace({ '.git/HEAD': '' });
    assert.deepEqual(await found('a.js', "import x from 'made-up';\nuse(x);\n"), []);
    assert.deepEqual(await found('a.py', 'import made_up\nuse(made_up)\n'), []);
  });

  it('that look like a well-known one are fixed, and removed where nothing uses them', async () => {
    workspace = new Workspace({ 'package.json': '{"dependencies": {"lodash": "4"}}', '.git/HEAD': '' });
    const text = "import a from 'a-made-up';\nimport _ from 'lodahs/fp';\n\nconsole.log(_);\n";
    assert.deepEqual(await found('src/a.js', text), [undeclared('a-made-up'), 'everyday look-alike lodahs']);
    const fixed = (await scan('src/a.js', text)).map(({ fixes }) => {
      const applied = applyFix(text, fixes[0]!.edits);
      return applied.ok ? applied.text : applied.reason;
    });
    assert.equal(fixed[0], text.slice(text.indexOf('\n') + 1));
    assert.equal(fixed[1], text.replace('lodahs', 'lodash'));
  });

  it('of Python that look like a well-known one are renamed wherever the file uses them', async () => {
    workspace = new Workspace({ 'requirements.txt': 'requests\n', '.git/HEAD': '' });
    const text = 'import reqeusts\nfrom flask_loginn import CORS\n\nCORS(reqeusts.get(a.reqeusts, reqeusts=1))\n';
    const [first, second] = await scan('app.py', text);
    const fixed = (finding: Finding | undefined): string => {
      const applied = applyFix(text, finding?.fixes[0]?.edits ?? []);
      return applied.ok ? applied.text : applied.reason;
    };
    assert.equal(fixed(first), text.replace('import reqeusts', 'import requests').replace('reqeusts.get', 'requests.get'));
    assert.equal(fixed(second), text.replace('flask_loginn', 'flask_login'));
  });

  it('of Go that look like a well-known one are replaced where the package keeps its name', async () => {
    workspace = new Workspace({ 'go.mod': 'module example.com/shop\n\ngo 1.22\n', '.git/HEAD': '' });
    const text = 'package a\n\nimport (\n\t"github.com/sirupsne/logrus/hooks"\n\t"github.com/gorilla/sesions"\n)\n\nvar _ = hooks.X + sesions.Y\n';
    const findings = await scan('a.go', text);
    assert.deepEqual(findings.map(({ ruleId, fixes }) => `${ruleId} ${fixes.map(({ edits }) => edits.map(({ newText }) => newText).join()).join()}`), ['package-look-alike github.com/sirupsen/logrus/hooks', 'package-look-alike ']);
  });

  it('may come by aliases of a configuration that another one extends', async () => {
    workspace = new Workspace({ 'apps/a/package.json': '{}', 'apps/a/tsconfig.json': '{"extends": "../../config/base"}', 'config/base.json': '{"compilerOptions": {"paths": {"shared": ["x"]}}}', '.git/HEAD': '' });
    assert.deepEqual(await found('apps/a/x.ts', "import a from 'shared/deep';\nuse(a);\n"), []);
  });

  it('are looked at again when the project has changed, and results are told apart by it', async () => {
    workspace = new Workspace({ 'package.json': '{"dependencies": {}}', '.git/HEAD': '' });
    const text = "import x from 'made-up';\nuse(x);\n";
    assert.deepEqual(await found('a.js', text), [undeclared('made-up')]);
    const before = projects.stamp(workspace.root);
    workspace.write('package.json', '{"dependencies": {"made-up": "^1.0.0"}}');
    projects.changed();
    assert.deepEqual(await found('a.js', text), []);
    assert.notEqual(projects.stamp(workspace.root), before);
    const declared = projects.stamp(workspace.root);
    workspace.write('node_modules/other/package.json', '{}');
    projects.changed();
    assert.notEqual(projects.stamp(workspace.root), declared);
  });

  it('of a manifest are left alone once they are installed', async () => {
    workspace = new Workspace({ 'package.json': '{"dependencies": {"lodahs": "1"}}', '.git/HEAD': '' });
    const manifest = '{"dependencies": {"lodahs": "1"}}';
    assert.deepEqual(await found('package.json', manifest), ['everyday look-alike lodahs']);
    workspace.write('node_modules/lodahs/package.json', '{}');
    projects.changed();
    assert.deepEqual(await found('package.json', manifest), ['audit look-alike lodahs']);
  });
});
