import { strict as assert } from 'node:assert';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import type { RulePage, RuleSummary } from '../../server/protocol';
import { PLAIN, TestClient } from './support/client';
import { at } from './support/lines';

const FILE = 'file:///work/a.txt';

describe('hover', () => {
  let shared: TestClient;
  let client: TestClient;

  before(async () => {
    shared = await TestClient.start();
  });

  after(() => {
    shared.dispose();
  });

  beforeEach(() => {
    client = shared;
  });

  afterEach(async () => {
    if (client === shared) await client.reset();
    else client.dispose();
  });

  function hover(line: number, character: number): Promise<Hover | null> {
    return client.request('textDocument/hover', { textDocument: { uri: FILE }, position: { line, character } });
  }

  it('tells the story of a finding: title, why, advice, the way, sources, id', async () => {
    await client.open(FILE, 'x\na risk');
    const found = await hover(1, 3);
    assert.deepEqual(found?.range, at(1, 2, 1, 6));
    const { kind, value } = found.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    for (const part of [
      '**The word risk**',
      'Because risk has a reason.',
      '**What to do**\n\nWrite something else than risk.',
      `1. [line 1](${FILE}#L1,1): It enters here`,
      `2. [line 2](${FILE}#L2,3): It ends here`,
      '`test-risk`',
      '[CWE-1007](https://cwe.mitre.org/data/definitions/1007.html)',
      '[example.com](https://example.com/risk)',
    ]) {
      assert.ok(value.includes(part), `${part} is missing in\n${value}`);
    }
  });

  it('is silent where nothing was found', async () => {
    await client.open(FILE, 'a risk, and quiet');
    assert.equal(await hover(0, 15), null);
    assert.equal(await hover(7, 0), null);
  });

  it('is plain text for clients without Markdown', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(FILE, 'risk');
    assert.equal(((await hover(0, 1))?.contents as MarkupContent).kind, 'plaintext');
  });

  it('stays short when many findings lie over each other', async () => {
    await client.open(FILE, 'risk '.repeat(500));
    const { value } = (await hover(0, 1))?.contents as MarkupContent;
    assert.ok(value.length < 13_000);
  });
});

describe('rules for the client', () => {
  let client: TestClient;

  afterEach(() => {
    client.dispose();
  });

  it('are listed, and each has a page', async () => {
    client = await TestClient.start();
    const rules = await client.request<RuleSummary[]>('lintel/rules', undefined);
    assert.deepEqual(rules[0], { id: 'test-danger', title: 'The word danger', family: 'words', severity: 'error' });
    const page = await client.request<RulePage>('lintel/rulePage', { id: 'test-danger' });
    assert.equal(page.title, 'The word danger');
    for (const part of ['# The word danger', '## Why it matters', '## What to do', 'test-danger: off', 'https://example.com/danger']) assert.ok(page.markdown.includes(part), part);
    assert.equal(await client.request('lintel/rulePage', { id: 'no-such-rule' }), null);
  });
});
