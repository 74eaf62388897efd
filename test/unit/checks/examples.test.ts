import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { applyFix, type Document, type Engine, resolveConfig } from '../../../server/engine';
import type { CheckExample } from '../../../server/engine/detect/checks';
import { repositoryRoot } from '../../support/assets';
import { engineWith, ruleSources, steady } from '../../support/engine';

interface CheckRule {
  readonly id: string;
  readonly 'fix-title'?: string;
  readonly examples?: { readonly positive: readonly CheckExample[]; readonly negative: readonly CheckExample[] };
}

const folder = join(repositoryRoot(), 'rules/checks');
const rules = readdirSync(folder).flatMap((file) => (parse(readFileSync(join(folder, file), 'utf8')) as { checks: CheckRule[] }).checks);
const show = (text: string): string => JSON.stringify(text).replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).slice(0, 70);

describe('rules of checks', function () {
  this.timeout(30_000);
  let engine: Engine;
  const config = resolveConfig([]);
  const documentOf = ({ path, text }: CheckExample): Document => ({ uri: `test:${path}`, path, languageId: '', version: 1, text });

  before(async () => {
    engine = await engineWith(ruleSources());
  });

  for (const { id, examples } of rules) {
    for (const example of examples?.positive ?? []) {
      it(`${id} finds ${example.path} ${show(example.text)}`, async () => {
        const { findings, problems } = await engine.scan(documentOf(example), config, steady);
        assert.deepEqual(problems, []);
        assert.ok(findings.some(({ ruleId }) => ruleId === id), `found ${findings.map(({ ruleId }) => ruleId).join() || 'nothing'}`);
        for (const { message } of findings) assert.doesNotMatch(message, /\$[A-Z]/);
        if (example.fixed === undefined) return;
        let { text } = example;
        for (let round = 0; round < 5 && text !== example.fixed; round++) {
          const { edits } = await engine.fixAll(documentOf({ ...example, text }), config, { ruleId: id, applicability: ['safe', 'unsafe'] }, steady);
          const applied = applyFix(text, edits);
          if (!applied.ok) break;
          text = applied.text;
        }
        assert.equal(text, example.fixed);
      });
    }

    for (const example of examples?.negative ?? []) {
      it(`${id} leaves alone ${example.path} ${show(example.text)}`, async () => {
        const { findings, problems } = await engine.scan(documentOf(example), config, steady);
        assert.deepEqual(problems, []);
        assert.deepEqual(findings.map(({ ruleId, message }) => `${ruleId}: ${message}`), []);
      });
    }
  }

  it('have examples both ways, unless they need a project', () => {
    assert.deepEqual(rules.filter(({ examples }) => !examples?.positive.length || !examples.negative.length).map(({ id }) => id), ['package-undeclared-import']);
  });

  it('can be switched off and hidden like all others', async () => {
    const text = 'FROM python\nRUN pip install reqeusts\n';
    const scan = async (written: string, rulesOff: Record<string, 'off'> = {}) =>
      (await engine.scan(documentOf({ path: 'Dockerfile', text: written }), resolveConfig([{ rules: rulesOff }]), steady)).findings.map(({ ruleId }) => ruleId);
    assert.deepEqual(await scan(text), ['package-look-alike']);
    assert.deepEqual(await scan(text, { 'look-alike-package': 'off' }), []);
    assert.deepEqual(await scan(text.replace('RUN', '# lintel-ignore package-look-alike -- ours\nRUN')), []);
    const allowed = await engine.scan(documentOf({ path: 'Dockerfile', text }), resolveConfig([{ allowPackages: ['reqeust*'] }]), steady);
    assert.deepEqual(allowed.findings, []);
  });

  it('say what tags spell, and never in a form that is read as more of the message', async () => {
    const tags = Array.from('say "hi"\n', (character) => String.fromCodePoint(0xe0000 + character.charCodeAt(0))).join('');
    const { findings } = await engine.scan(documentOf({ path: 'AGENTS.md', text: `Be kind.${tags}` }), config, steady);
    assert.match(findings[0]!.message, /They spell "say \\"hi\\""\./);
  });

  it('cannot be made by anybody else', async () => {
    const own = await engine.extend([{ path: 'own.yaml', text: 'checks:\n  - id: mine\n    check: unicode-bidi\n    severity: ERROR\n    message: No.\n' }]);
    assert.match(own.ruleProblems.map(({ message }) => message).join(), /mine is a check of the engine/);
  });
});
