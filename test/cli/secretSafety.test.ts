import assert from 'node:assert/strict';
import { plantSecrets, shown } from '../support/plantedSecrets';
import { lintel } from './support/lintel';
import { makeTree, type Tree } from './support/tree';

/** What `lintel` writes goes to terminals, logs of CI and agents: it must not carry the values that it warns of. */
describe('lintel, on secrets', function () {
  this.timeout(120_000);
  const planted = plantSecrets();
  let tree: Tree;
  beforeEach(() => {
    tree = makeTree({ 'config/planted.txt': planted.text, 'config/other.env': planted.text, 'src/broken.js': `${planted.text}\n(((` });
  });
  afterEach(() => { tree.remove(); });

  it('has values that it would have to hide', () => {
    assert.ok(planted.values.length >= 480, String(planted.values.length));
    assert.equal(shown(planted.text, planted).length, planted.values.filter((value) => value.length >= 8).length);
  });

  for (const format of ['text', 'json', 'sarif']) {
    it(`shows none of their values as ${format}`, async () => {
      const { stdout, stderr, code } = await lintel(['scan', '--format', format, '--audience', 'audit'], { cwd: tree.root });
      assert.equal(code, 1, stderr);
      assert.match(stdout, /secret-stripe-secret-key/);
      assert.deepEqual(shown(stdout, planted), []);
      assert.deepEqual(shown(stderr, planted), []);
    });
  }

  it('finds the same of them with --secrets-only, and nothing else', async () => {
    tree.remove();
    tree = makeTree({ 'config/planted.txt': planted.text, 'app.js': "app.get('/', (req, res) => { res.json(eval(req.query.x)); }); // lintel-ignore javascript-weak-hash -- other\n" });
    const ids = async (...more: string[]): Promise<string[]> => {
      const { stdout } = await lintel(['scan', '--format', 'json', '--jobs', '1', ...more], { cwd: tree.root });
      return (JSON.parse(stdout) as { findings: { ruleId: string }[] }).findings.map(({ ruleId }) => ruleId);
    };
    const everything = await ids();
    assert.ok(everything.includes('javascript-code-injection'));
    assert.deepEqual(await ids('--secrets-only'), everything.filter((id) => id.startsWith('secret-')));
  });
});
