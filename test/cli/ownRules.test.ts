import assert from 'node:assert/strict';
import { type Ended, lintel } from './support/lintel';
import { makeTree, type Tree } from './support/tree';

const RULE = `rules:
  - id: my-danger
    languages: [javascript]
    severity: ERROR
    message: Do not call danger with $ARG.
    pattern: danger($ARG)
    fix: calm($ARG)
    metadata: { lintel: { applicability: safe, fix-title: Call calm } }
`;

describe('rules of a project', function () {
  this.timeout(120_000);
  let tree: Tree;
  const run = (...args: string[]): Promise<Ended> => lintel(args, { cwd: tree.root });
  beforeEach(() => {
    tree = makeTree({
      '.git/HEAD': '', '.lintel/rules/my.yaml': RULE, 'src/a.js': 'danger(1);\n',
      '.lintel/rules/my.js': '// ruleid: my-danger\ndanger(1);\n// ok: my-danger\ncalm(1);\n',
      '.lintel/rules/my.fixed.js': '// ruleid: my-danger\ncalm(1);\n// ok: my-danger\ncalm(1);\n',
    });
  });
  afterEach(() => { tree.remove(); });

  it('are part of every scan, unless they are left out', async () => {
    assert.match((await run('scan', 'src')).stdout, /^src\/a\.js:1:1 error my-danger/);
    assert.equal((await run('scan', 'src', '--no-project-rules')).code, 0);
    assert.match((await run('doctor')).stdout, /1 rule from \.lintel\/rules\/my\.yaml/);
  });

  it('are tested on the fixtures beside them', async () => {
    assert.deepEqual(await run('test'), { code: 0, stdout: '3 checks passed in 1 rule file.\n', stderr: '' });
    tree.write({ '.lintel/rules/my.js': '// ruleid: my-danger\ncalm(1);\n// ok: my-danger\ndanger(1);\ndanger(2);\n' });
    const failed = await run('test', '.lintel/rules');
    assert.equal(failed.code, 1);
    for (const line of [/my\.js:2 my-danger finds nothing here, and should/, /my\.js:4 my-danger finds something here, and should not/, /my\.js:5 my-danger finds something that no `ruleid` announces/, /my\.fixed\.js differs at line 5/]) {
      assert.match(failed.stdout, line);
    }
    tree.write({ '.lintel/rules/my.yaml': RULE.replace('with $ARG', 'with $OTHER') });
    assert.match((await run('test')).stdout, /my\.yaml:5:38 no pattern binds `\$OTHER`/);
    assert.match((await run('test', 'src')).stderr, /`src` holds no rules/);
  });
});
