import assert from 'node:assert/strict';
import { type Engine, resolveConfig } from '../../../server/engine';
import { engineWith, ruleSources, steady } from '../../support/engine';

/** Built here, so that this file holds nothing that looks like a secret. */
const VALUE = ['tpRt0a7QdfBKORI', 'JNsRfdMijVuHhxE0q'].join('');

describe('a value that only its place makes a secret', function () {
  this.timeout(60_000);
  let engine: Engine;
  before(async () => {
    engine = await engineWith(ruleSources().filter((source) => /^secrets:/m.test(source.text)));
  });

  it('is none as a type, a key, a name of an import or in a comparison', async () => {
    const scan = async (text: string, path: string): Promise<string[]> =>
      (await engine.scan({ uri: path, path, languageId: '', version: 1, text }, resolveConfig([{ audience: 'audit' }]), steady)).findings.map((finding) => finding.ruleId);
    for (const text of [`const apiToken = "${VALUE}";`, `call({ apiToken: "${VALUE}" });`, `this.apiToken = "${VALUE}";`, `function f(apiToken = "${VALUE}") {}`]) {
      assert.deepEqual(await scan(text, 'src/a.ts'), ['secret-generic-credential'], text);
    }
    for (const text of [`type T = { apiToken: "${VALUE}" };`, `interface A { apiToken: "${VALUE}" | "other" }`, `if (apiToken === "${VALUE}") {}`]) {
      assert.deepEqual(await scan(text, 'src/a.ts'), [], text);
    }
    assert.deepEqual(await scan(`if api_token == "${VALUE}":\n    pass\n`, 'src/a.py'), []);
  });

  it('is found in pieces and in base64, at its place in the text', async () => {
    const spans = async (text: string, path: string): Promise<string[]> =>
      (await engine.scan({ uri: path, path, languageId: '', version: 1, text }, resolveConfig([{ audience: 'audit' }]), steady)).findings.map(({ ruleId, range }) => `${ruleId} ${text.slice(range.start, range.end)}`);
    const [a, b] = [`gs${'k_As8PjBwSUJ44I50uyUchkl'}`, 'mvw7TbmjcQ7Gzea3JJj1CUnxkyxU3T'];
    assert.deepEqual(await spans(`const key = "${a}" + "${b}";`, 'src/a.ts'), [`secret-groq-api-key ${a}" + "${b}`]);
    assert.deepEqual(await spans(`$key = '${a}' .\n    '${b}';`, 'src/a.php'), [`secret-groq-api-key ${a}' .\n    '${b}`]);
    assert.deepEqual(await spans('const key = `${"' + a + '"}${"' + b + '"}`;', 'src/a.ts'), [`secret-groq-api-key ${a}"}\${"${b}`]);
    const once = Buffer.from(`key=${a}${b}`).toString('base64');
    const twice = Buffer.from(once).toString('base64');
    assert.deepEqual(await spans(`config: ${once}\n`, 'a.yaml'), [`secret-groq-api-key ${once}`]);
    assert.deepEqual(await spans(`config: ${twice}\n`, 'a.yaml'), [`secret-groq-api-key ${twice}`]);
    const thrice = Buffer.from(twice).toString('base64');
    assert.deepEqual(await spans(`config: ${thrice}\n`, 'a.yaml'), []);
  });
});
