import { strict as assert } from 'node:assert';
import { type CodeAction, type Diagnostic, DiagnosticSeverity, DiagnosticTag, type MarkupContent, type TextDocumentEdit, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RulePage, RuleSummary, ScanWorkspaceResult } from '../../server/protocol';
import { pickIndex, seededRandom } from '../support/random';
import { TestClient } from './support/client';
import { builtServer } from './support/dist';
import { applyLspEdits, at } from './support/lines';
import { Workspace } from './support/workspace';

const JS = 'file:///work/app.js';
const EVAL = "app.get('/calc', (req, res) => {\n  res.json(eval(req.query.expression));\n});\n";

/** The server as it ships, with the real engine and every rule. */
describe('the built server', function () {
  this.timeout(60_000);
  let client: TestClient;

  before(async () => {
    client = await TestClient.start({
      script: builtServer('node.js'),
      options: { understands: ['status', 'disableRule'], rulePage: 'vscode://lintel.lintel/rule/{id}' },
    });
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    client.dispose();
  });

  async function codes(uri: string): Promise<unknown[]> {
    return (await client.diagnostics(uri)).map(({ code }) => code);
  }

  it('finds a flaw in JavaScript and tells its story', async () => {
    await client.open(JS, EVAL, 'javascript');
    const [found] = await client.diagnostics(JS);
    assert.equal(found?.code, 'javascript-code-injection');
    assert.equal(found.range.start.line, 1);
    assert.equal(found.source, 'Lintel');
    assert.equal(found.codeDescription?.href, 'vscode://lintel.lintel/rule/javascript-code-injection');
    const hover = await client.request<{ contents: MarkupContent }>('textDocument/hover', { textDocument: { uri: JS }, position: found.range.start });
    assert.match(hover.contents.value, /`javascript-code-injection`/);
    await client.close(JS);
  });

  it('finds the same whether a text is typed or opened', async () => {
    await client.open(JS, '', 'javascript');
    let line = 0;
    let character = 0;
    for (const typed of EVAL) {
      await client.change(JS, { range: at(line, character), text: typed });
      if (typed === '\n') [line, character] = [line + 1, 0];
      else character++;
      if (typed === ')') await client.pull(JS);
    }
    const typed = await client.diagnostics(JS);
    await client.close(JS);
    await client.open(JS, EVAL, 'javascript');
    assert.deepEqual(await client.diagnostics(JS), typed);
    assert.equal(typed.length, 1);
    await client.change(JS, { range: at(1, 16, 1, 36), text: "'1 + 1'" });
    assert.deepEqual(await codes(JS), []);
    await client.close(JS);
  });

  it('finds after any edits what it finds in the text that they lead to', async () => {
    const lines = [...EVAL.split('\n'), "const agent = new https.Agent({ rejectUnauthorized: false });", '// lintel-ignore javascript-code-injection -- known', '/* 🔥', '*/', '`${', '}`', ''];
    const random = seededRandom(20261122);
    const pick = (below: number): number => pickIndex(random, below);
    let text = `${EVAL}${EVAL}`;
    await client.open(JS, text, 'javascript');
    for (let round = 0; round < 80; round++) {
      const document = TextDocument.create(JS, 'javascript', 0, text);
      const start = pick(text.length + 1);
      const end = Math.min(text.length, start + pick(30));
      const newText = pick(3) === 0 ? '' : `${lines[pick(lines.length)] ?? ''}${pick(2) === 0 ? '\n' : ''}`;
      const edit = { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText };
      text = TextDocument.applyEdits(document, [edit]);
      await client.change(JS, { range: edit.range, text: newText });
      if (pick(3) === 0) continue;
      const fresh = `file:///work/fresh${String(round)}/app.js`;
      await client.open(fresh, text, 'javascript');
      const [edited, opened] = [await client.diagnostics(JS), await client.diagnostics(fresh)];
      const essence = (found: Diagnostic[]): unknown[] => found.map(({ code, range, message }) => [code, range, message]);
      assert.deepEqual(essence(edited), essence(opened), text);
      await client.close(fresh);
    }
    await client.close(JS);
  });

  it('finds flaws in Python, in TypeScript and in notebook cells', async () => {
    const python = 'from flask import request\n\ndef calculate():\n    return str(eval(request.args.get("expr")))\n';
    for (const [uri, language, text, code] of [
      ['file:///work/app.py', 'python', python, 'python-code-injection'],
      ['vscode-notebook-cell:/work/book.ipynb#W1', 'python', python, 'python-code-injection'],
      ['untitled:Untitled-1', 'typescript', EVAL.replace('(req, res)', '(req: Request, res: Response)'), 'javascript-code-injection'],
    ] as const) {
      await client.open(uri, text, language);
      assert.deepEqual(await codes(uri), [code], uri);
      await client.close(uri);
    }
  });

  it('lives with what is not a program', async () => {
    for (const [name, text] of [
      ['broken', 'app.get("/x", (req, res) => { eval(req.query. ; ((('],
      ['nul', `a\0b\0${EVAL}`],
      ['replacement', `\uFFFD\uFFFE\uD800 ${EVAL}`],
      ['mixed line ends', EVAL.replace('\n', '\r\n').replace('});\n', '});\r')],
      ['empty', ''],
    ] as const) {
      await client.open(JS, text, 'javascript');
      const report = await client.pull(JS);
      assert.equal(report.kind, 'full', name);
      await client.close(JS);
    }
  });

  it('counts columns after emoji and CRLF as the editor does', async () => {
    await client.open(JS, `const title = '🔥🔥';\r\n${EVAL.replace('\n', '\r\n').replace('  res', "  /* 👩‍👩‍👧 */ res")}`, 'javascript');
    const [found] = await client.diagnostics(JS);
    assert.deepEqual(found?.range.start.line, 2);
    assert.equal(found.range.start.character, '  /* 👩‍👩‍👧 */ res.json('.length);
    await client.close(JS);
  });

  it('says why it leaves a line of five megabytes alone, and checks the document once that is gone', async () => {
    await client.open(JS, `${EVAL}// ${'x'.repeat(5_000_000)}`, 'javascript');
    assert.deepEqual(await codes(JS), []);
    const status = await client.status('paused');
    assert.equal(status.uri, JS);
    assert.match(status.reason ?? '', /app\.js|large|long|line/);
    await client.change(JS, { range: at(3, 0, 3, 5_000_003), text: '' });
    assert.deepEqual(await codes(JS), ['javascript-code-injection']);
    await client.close(JS);
  });

  /** The text after an action, which must fit the version that is open. */
  async function apply(uri: string, text: string, action: CodeAction | undefined): Promise<string> {
    assert.ok(action);
    const resolved = action.edit ? action : await client.resolve(action);
    const change = resolved.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.equal(change.textDocument.uri, uri);
    return applyLspEdits(text, change.edits as TextEdit[]);
  }

  const YAML_PY = 'import yaml\r\n\r\ntitle = "🔥"; first = yaml.load(one, Loader=yaml.UnsafeLoader)\r\nsecond = yaml.unsafe_load(two)\r\n';

  it('repairs what it finds: one, all of a rule, all that is safe', async () => {
    const uri = 'file:///work/load.py';
    const fixed = YAML_PY.replace('yaml.load(one, Loader=yaml.UnsafeLoader)', 'yaml.safe_load(one)');
    const allFixed = fixed.replace('unsafe_load', 'safe_load');
    await client.open(uri, YAML_PY, 'python');
    const [first, second] = await client.diagnostics(uri);
    assert.deepEqual([first?.code, second?.code], ['python-unsafe-deserialization-yaml', 'python-unsafe-deserialization-yaml']);
    assert.ok(first);
    const actions = await client.actions(uri, first.range);
    assert.equal(actions[0]?.isPreferred, true);
    assert.equal(await apply(uri, YAML_PY, actions[0]), fixed);
    assert.equal(await apply(uri, YAML_PY, actions.find(({ title }) => title.startsWith('Fix all in this file'))), allFixed);
    const [safe] = await client.actions(uri, first.range, { only: ['source.fixAll.lintel'] });
    assert.equal(await apply(uri, YAML_PY, safe), allFixed);
    await client.change(uri, { text: allFixed });
    assert.deepEqual(await codes(uri), []);
    await client.close(uri);
  });

  it('hides what it is told to hide, and says when there is nothing to hide any more', async () => {
    const uri = 'file:///work/load.py';
    for (const title of ['here, with a comment', 'in this file, with a comment']) {
      await client.open(uri, YAML_PY, 'python');
      const [, second] = await client.diagnostics(uri);
      assert.ok(second);
      const actions = await client.actions(uri, second.range);
      const hidden = await apply(uri, YAML_PY, actions.find((action) => action.title.endsWith(title)));
      await client.change(uri, { text: hidden });
      const left = (await client.diagnostics(uri)).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
      assert.equal(left.length, title.startsWith('here') ? 1 : 0, hidden);
      await client.change(uri, { text: hidden.replaceAll('unsafe_load', 'safe_load').replace('yaml.load(one, Loader=yaml.UnsafeLoader)', 'None') });
      const [unused] = await client.diagnostics(uri);
      assert.deepEqual([unused?.code, unused?.tags], ['unused-suppression', [DiagnosticTag.Unnecessary]], title);
      await client.close(uri);
    }
  });

  it('has a page for every rule', async () => {
    const rules = await client.request<RuleSummary[]>('lintel/rules', undefined);
    assert.ok(rules.length >= 40, String(rules.length));
    for (const { id } of rules) {
      const page = await client.request<RulePage>('lintel/rulePage', { id });
      assert.ok(page.markdown.includes('## What to do'), id);
    }
  });
});

describe('the built server in a workspace', function () {
  this.timeout(60_000);

  it('scans it, by the settings of its .lintel.yml', async () => {
    const workspace = new Workspace({
      'src/app.js': EVAL,
      'src/old/app.js': EVAL,
      'node_modules/x/app.js': EVAL,
      '.gitignore': 'dist\n',
      'dist/app.js': EVAL,
      'off/app.js': EVAL,
      '.lintel.yml': 'exclude:\n  - src/old/**\noverrides:\n  - files: [off/**]\n    rules:\n      javascript-code-injection: off\n',
    });
    const client = await TestClient.start({ script: builtServer('node.js'), folders: [workspace.uri] });
    try {
      const result = await client.request<ScanWorkspaceResult>('lintel/scanWorkspace', {});
      assert.deepEqual(result.findings, { error: 1, warning: 0, info: 0 });
      assert.equal((await client.published(workspace.uriOf('src/app.js'))).diagnostics[0]?.code, 'javascript-code-injection');
      for (const path of ['src/old/app.js', 'off/app.js']) {
        await client.open(workspace.uriOf(path), EVAL, 'javascript');
        assert.deepEqual(await client.diagnostics(workspace.uriOf(path)), [], path);
      }
    } finally {
      client.dispose();
      workspace.dispose();
    }
  });
});
