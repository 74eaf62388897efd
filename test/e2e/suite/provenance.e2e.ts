import { strict as assert } from 'node:assert';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commands, env, InlineCompletionItem, languages, Position, Range, Selection, SnippetString, TextEdit, workspace, WorkspaceEdit, type Disposable, type TextDocument, type TextEditor,
} from 'vscode';
import type { LintelApi } from '../../../client/extension';
import { contentHash, sha256, type Verdict } from '../../../server/provenance';
import { closeAll, eventually, fileUri, findingsWhen, lintel, openWith, ruleOf, set, type } from './support';

/** Long enough for an edit to be judged and for the server's records to arrive. */
const SETTLED = 450;
const ROUNDS = 4;

/** What happened in a document, and what it was taken for. */
interface Event {
  readonly name: string;
  readonly by: 'machine' | 'person';
  /** The confidence of a machine in the lines that came; 0 where none is at least likely. */
  readonly confidence: number;
  readonly verdicts: readonly string[];
  /** What the editor itself says, where it tells extensions under test: the oracle. */
  readonly oracle: readonly string[];
}

const events: Event[] = [];
let api: LintelApi;
let completion = '';

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => { setTimeout(done, milliseconds); });
}

/** Code that is different each time, so that nothing is a copy of anything. */
function code(round: number, name: string): string {
  return `function ${name}${String(round)}(items) {\n  const found = items.filter((item) => item.kind === '${name}${String(round)}');\n  return found.map((item) => item.value * ${String(round + 3)});\n}\n`;
}

/** Does something to a document and notes what it was taken for, on the lines that `where` tells. */
async function note(name: string, by: Event['by'], document: TextDocument, act: () => unknown, where: () => Range): Promise<Event> {
  const verdicts: string[] = [];
  const oracle: string[] = [];
  const uri = document.uri.toString();
  const subscriptions: Disposable[] = [
    api.onDidJudgeEdit((judged) => { if (judged.uri.toString() === uri) verdicts.push(text(judged.verdict)); }),
    workspace.onDidChangeTextDocument((event) => {
      const { source } = (event as { readonly detailedReason?: { readonly source?: string } }).detailedReason ?? {};
      if (event.document === document && event.contentChanges.length > 0 && source !== undefined) oracle.push(source);
    }),
  ];
  await act();
  await wait(SETTLED);
  for (const subscription of subscriptions) subscription.dispose();
  const range = where();
  const regions = api.machineWritten(uri).filter(({ first, last }) => first <= range.end.line && last >= range.start.line);
  const event: Event = { name, by, confidence: Math.max(0, ...regions.map(({ confidence }) => confidence)), verdicts, oracle };
  events.push(event);
  return event;
}

function text(verdict: Verdict): string {
  return verdict.kind === 'machine' ? `${verdict.source} ${String(verdict.confidence)}` : verdict.kind;
}

async function fresh(name: string, content = '// start\n\n', extension = 'js'): Promise<TextEditor> {
  const editor = await openWith(`src/${name}.${extension}`, content);
  await wait(60);
  toEnd(editor);
  return editor;
}

function toEnd(editor: TextEditor): void {
  const last = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(last, last);
}

function whole(document: TextDocument): () => Range {
  return () => new Range(0, 0, document.lineCount, 0);
}

/** Accepts a completion that the suite's provider offers, as Tab does. */
async function complete(editor: TextEditor, content: string): Promise<void> {
  // At the very beginning of a line the editor shows nothing here; a person has indented it.
  await type('  ');
  completion = content;
  // How long the editor takes to show it depends on the machine; accepting what is not shown does nothing.
  for (let tries = 0; tries < 6 && !editor.document.getText().includes(content.slice(0, 20)); tries++) {
    await commands.executeCommand('editor.action.inlineSuggest.hide');
    await commands.executeCommand('editor.action.inlineSuggest.trigger');
    await wait(900);
    await commands.executeCommand('editor.action.inlineSuggest.commit');
    await wait(150);
  }
  completion = '';
}

describe('Who wrote it', function () {
  this.timeout(120_000);
  const subscriptions: Disposable[] = [];

  before(async () => {
    api = await lintel();
    subscriptions.push(
      languages.registerInlineCompletionItemProvider({ language: 'javascript' }, {
        provideInlineCompletionItems: (_document, position) => (completion === '' ? [] : [new InlineCompletionItem(completion, new Range(position, position))]),
      }),
      languages.registerDocumentFormattingEditProvider({ pattern: '**/*.shop' }, {
        provideDocumentFormattingEdits: (document) => [TextEdit.replace(new Range(0, 0, document.lineCount, 0), document.getText().replace(/^ +/gm, (blanks) => blanks + blanks))],
      }),
      languages.registerRenameProvider({ pattern: '**/*.shop' }, {
        provideRenameEdits: (document, position, name) => {
          const edit = new WorkspaceEdit();
          const word = document.getText(document.getWordRangeAtPosition(position));
          for (let at = document.getText().indexOf(word); at !== -1; at = document.getText().indexOf(word, at + 1)) edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + word.length)), name);
          return edit;
        },
      }),
    );
  });

  after(() => {
    for (const subscription of subscriptions) subscription.dispose();
    const folder = fileUri('').fsPath;
    writeFileSync(join(folder, 'confusion.txt'), report());
  });

  afterEach(closeAll);

  it('a machine: an accepted completion', async () => {
    for (let round = 0; round < ROUNDS * 2; round++) {
      const editor = await fresh(`completed${String(round)}`);
      const { document } = editor;
      await note('inline completion', 'machine', document, () => complete(editor, code(round, 'completed')), whole(document));
      assert.ok(document.getText().includes('completed'), 'the completion was not accepted');
    }
  });

  it('a machine: a stream of edits', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document } = await fresh(`streamed${String(round)}`);
      await note('stream of edits', 'machine', document, async () => {
        for (let part = 0; part < 4; part++) {
          const edit = new WorkspaceEdit();
          edit.insert(document.uri, new Position(document.lineCount - 1, 0), code(part + round * 10, 'streamed'));
          await workspace.applyEdit(edit);
          await wait(80);
        }
      }, whole(document));
    }
  });

  it('a machine: one workspace edit', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document } = await fresh(`applied${String(round)}`);
      await note('workspace edit', 'machine', document, async () => {
        const edit = new WorkspaceEdit();
        edit.insert(document.uri, new Position(1, 0), code(round, 'applied'));
        await workspace.applyEdit(edit);
      }, whole(document));
    }
  });

  it('a machine: an agent that writes to the disk and whose hook reports it', async () => {
    const inbox = join(fileUri('').fsPath, '.cache');
    mkdirSync(inbox, { recursive: true });
    for (let round = 0; round < ROUNDS * 2; round++) {
      const { document } = await fresh(`agent${String(round)}`);
      const added = code(round, 'agent');
      const content = `// start\n\n${added}`;
      await note('disk change, reported', 'machine', document, async () => {
        const report = { v: 1, uri: document.uri.toString(), agent: 'Claude Code', session: 's', ts: Date.now(), fileHash: sha256(content), ranges: [{ startLine: 3, endLine: 6, contentHash: contentHash(added.trimEnd().split('\n')) }] };
        appendFileSync(join(inbox, 'provenance.jsonl'), `${JSON.stringify(report)}\n`);
        writeFileSync(document.uri.fsPath, content);
        await eventually(workspace.onDidChangeTextDocument, () => (document.getText() === content ? true : undefined), () => 'the editor to take the file over');
        await wait(600);
      }, whole(document));
    }
  });

  it('a person: typing', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document } = await fresh(`typed${String(round)}`);
      await note('typing', 'person', document, () => type(`const typed${String(round)} = (a, b) => a + b;\nexports.typed = typed${String(round)};\n`), whole(document));
    }
  });

  it('a person: pasting what they have copied', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document } = await fresh(`pasted${String(round)}`);
      await note('paste', 'person', document, async () => {
        await env.clipboard.writeText(code(round, 'pasted'));
        await commands.executeCommand('editor.action.clipboardPasteAction');
      }, whole(document));
      assert.ok(document.getText().includes('pasted'), 'nothing was pasted');
    }
    for (let round = 0; round < ROUNDS; round++) {
      const editor = await fresh(`copied${String(round)}`, code(round, 'copied'));
      await note('copy and paste in the editor', 'person', editor.document, async () => {
        editor.selection = new Selection(0, 0, 3, 0);
        await commands.executeCommand('editor.action.clipboardCopyAction');
        toEnd(editor);
        await commands.executeCommand('editor.action.clipboardPasteAction');
      }, whole(editor.document));
    }
  });

  it('a person: formatting, renaming and moving lines', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const editor = await fresh(`formatted${String(round)}`, code(round, 'formatted'), 'shop');
      const { document } = editor;
      await note('format', 'person', document, () => commands.executeCommand('editor.action.formatDocument'), whole(document));
      assert.ok(document.getText().includes('\n    const'), 'nothing was formatted');
      await note('rename', 'person', document, async () => {
        const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, new Position(0, 12), `aMuchLongerNameThanBefore${String(round)}`);
        await workspace.applyEdit(edit);
      }, whole(document));
      editor.selection = new Selection(0, 0, 2, 0);
      await note('move lines', 'person', document, () => commands.executeCommand('editor.action.moveLinesDownAction'), whole(document));
      await note('copy lines down', 'person', document, () => commands.executeCommand('editor.action.copyLinesDownAction'), whole(document));
      await note('comment lines', 'person', document, () => commands.executeCommand('editor.action.commentLine'), whole(document));
    }
  });

  it('a person: a snippet', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const editor = await fresh(`snippet${String(round)}`);
      await note('snippet', 'person', editor.document, () => editor.insertSnippet(new SnippetString(`try {\n\tawait \${1:operation${String(round)}}();\n} catch (\${2:error}) {\n\tconsole.error(\${2:error});\n}\n$0`)), whole(editor.document));
    }
  });

  it('a person: undo and redo', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document } = await fresh(`undone${String(round)}`);
      await env.clipboard.writeText(code(round, 'undone'));
      await commands.executeCommand('editor.action.clipboardPasteAction');
      await wait(SETTLED);
      await note('undo of a paste', 'person', document, () => commands.executeCommand('undo'), whole(document));
      await note('redo of a paste', 'person', document, () => commands.executeCommand('redo'), whole(document));
    }
  });

  it('a person: another program changes the file', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document } = await fresh(`outside${String(round)}`);
      const content = `// start\n\n${code(round, 'outside')}`;
      await note('disk change', 'person', document, async () => {
        writeFileSync(document.uri.fsPath, content);
        await eventually(workspace.onDidChangeTextDocument, () => (document.getText() === content ? true : undefined), () => 'the editor to take the file over');
      }, whole(document));
    }
  });

  it('a person: a function is taken out by a tool', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document } = await fresh(`extracted${String(round)}`, code(round, 'extracted'));
      await note('extract function', 'person', document, async () => {
        const body = document.getText(new Range(1, 0, 3, 0));
        const edit = new WorkspaceEdit();
        edit.replace(document.uri, new Range(1, 0, 3, 0), '  return select(items);\n');
        edit.insert(document.uri, new Position(4, 0), `\nfunction select(items) {\n${body}}\n`);
        await workspace.applyEdit(edit);
      }, whole(document));
    }
  });

  it('undo takes the mark of a completion away with its text, and redo brings both back', async () => {
    const editor = await fresh('history');
    const { document } = editor;
    await complete(editor, code(1, 'history'));
    await wait(SETTLED);
    const marked = api.machineWritten(document.uri.toString());
    assert.equal(marked.length, 1);
    await commands.executeCommand('undo');
    await wait(SETTLED);
    assert.deepEqual(api.machineWritten(document.uri.toString()), []);
    await commands.executeCommand('redo');
    await wait(SETTLED);
    assert.deepEqual(api.machineWritten(document.uri.toString()), marked);
  });

  it('what a machine wrote is checked by more rules, survives closing, and lapses when it is written anew', async () => {
    const editor = await fresh('stub');
    const { document } = editor;
    const { uri } = document;
    await complete(editor, 'function verifyToken(token) {\n  return true;\n}\n');
    const [finding] = await findingsWhen(uri, 'a finding of a rule for machine-written code', (found) => found.length === 1);
    assert.ok(finding);
    assert.equal(ruleOf(finding), 'javascript-auth-stub');
    assert.equal(finding.source, 'Lintel (AI)');
    await document.save();
    await wait(SETTLED);
    const before = api.machineWritten(uri.toString());
    await closeAll();
    await eventually(workspace.onDidCloseTextDocument, () => (workspace.textDocuments.some((one) => one.uri.toString() === uri.toString()) ? undefined : true), () => 'the document to close', 60_000);
    const again = await openWith('src/stub.js', document.getText());
    await wait(SETTLED);
    assert.deepEqual(api.machineWritten(uri.toString()), before);
    await findingsWhen(uri, 'the finding again', (found) => found.length === 1);
    again.selection = new Selection(2, 0, 5, 0);
    await type('function verifyToken(token) {\n  return true;\n}\n');
    await wait(SETTLED);
    assert.deepEqual(api.machineWritten(uri.toString()), []);
    await findingsWhen(uri, 'none on code by hand', (found) => found.length === 0);
  });

  it('lists what waits for a review until somebody has looked, and again after a change', async () => {
    const editor = await fresh('review');
    const { document } = editor;
    await complete(editor, 'function verifyToken(token) {\n  return true;\n}\n');
    await findingsWhen(document.uri, 'a finding', (found) => found.length === 1);
    const lenses = async (): Promise<string[]> => (await commands.executeCommand<{ command?: { title: string } }[]>('vscode.executeCodeLensProvider', document.uri)).map(({ command }) => command?.title ?? '');
    await wait(SETTLED);
    assert.match((await lenses()).join('; '), /AI-written \(3 lines\): 1 finding; Mark reviewed; Not AI/);
    editor.selection = new Selection(2, 4, 2, 4);
    await commands.executeCommand('lintel.ai.markReviewed');
    await wait(SETTLED);
    assert.match((await lenses()).join('; '), /reviewed; Not AI/);
    editor.selection = new Selection(3, 14, 3, 14);
    await type(' // yes');
    await wait(SETTLED);
    assert.match((await lenses()).join('; '), /Mark reviewed/);
    await commands.executeCommand('lintel.ai.notMachine');
    await wait(SETTLED);
    assert.deepEqual(api.machineWritten(document.uri.toString()), []);
    await findingsWhen(document.uri, 'none on code that is not a machine\'s', (found) => found.length === 0);
  });

  it('is left alone when it is turned off', async () => {
    await set('ai.enable', false);
    try {
      const editor = await fresh('off');
      await complete(editor, code(1, 'off'));
      await wait(SETTLED);
      assert.deepEqual(api.machineWritten(editor.document.uri.toString()), []);
    } finally {
      await set('ai.enable', undefined);
    }
  });

  it('is told apart: at least 95 % right where it is sure, and never wrong about a person\'s paste, format, rename, undo', () => {
    const own = events.filter(({ by }) => by === 'person');
    const wrong = own.filter(({ confidence }) => confidence >= 0.6);
    assert.deepEqual(wrong.map(({ name, verdicts }) => `${name}: ${verdicts.join(', ')}`), []);
    const sure = events.filter(({ confidence }) => confidence >= 0.9);
    assert.ok(sure.length >= ROUNDS * 2, `only ${String(sure.length)} of ${String(events.length)} are sure`);
    assert.ok(sure.filter(({ by }) => by === 'machine').length >= sure.length * 0.95);
    const machine = events.filter(({ by }) => by === 'machine');
    assert.ok(machine.filter(({ confidence }) => confidence >= 0.6).length >= machine.length * 0.9, report());
  });
});

/** The confusion matrix, and what each kind of event was taken for. */
function report(): string {
  const lines = ['Who wrote it: events of VS Code and what they were taken for'];
  for (const threshold of [0.6, 0.9]) {
    const count = (by: Event['by'], told: boolean): number => events.filter((event) => event.by === by && event.confidence >= threshold === told).length;
    const [hit, missed, wrong, right] = [count('machine', true), count('machine', false), count('person', true), count('person', false)];
    lines.push(`  confidence >= ${String(threshold)}   said machine  said nothing`, `    by a machine       ${String(hit).padStart(8)}      ${String(missed).padStart(8)}`, `    by a person        ${String(wrong).padStart(8)}      ${String(right).padStart(8)}`, `    precision ${hit + wrong === 0 ? '-' : `${((hit * 100) / (hit + wrong)).toFixed(1)} %`}, recall ${((hit * 100) / Math.max(1, hit + missed)).toFixed(1)} %`);
  }
  const told = events.filter(({ oracle }) => oracle.length > 0).length;
  lines.push(`  The editor itself named the source of ${String(told)} of ${String(events.length)} events.`);
  for (const name of new Set(events.map((event) => event.name))) {
    const own = events.filter((event) => event.name === name);
    const kinds = [...new Set(own.flatMap(({ verdicts }) => verdicts))].join(', ');
    const sources = [...new Set(own.flatMap(({ oracle }) => oracle))].join(', ');
    lines.push(`  ${name} (${String(own.length)}): ${kinds}${sources === '' ? '' : ` [editor: ${sources}]`}`);
  }
  return lines.join('\n');
}

