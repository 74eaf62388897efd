import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expandShared } from '../../../server/engine/rules/shared';
import { repositoryRoot } from '../../support/assets';
import { ruleSources } from '../../support/engine';

const ONE = { path: 'one.yaml', text: 'shared:\n  input:\n    - pattern: a.b\n' };
const TWO = { path: 'two.yaml', text: 'shared:\n  input:\n    - patterns:\n        - pattern: c.d\n        - pattern-not: c.d()\n' };
const RULE = { path: 'rule.yaml', text: 'rules:\n  - id: x\n    pattern-sources:\n      - shared: input # both\n      - pattern: e.f\n    message: shared\n' };

describe('shared definitions', () => {
  it('of all files stand where a rule names their group', () => {
    const { sources, problems, uses } = expandShared([ONE, RULE, TWO]);
    assert.deepEqual(problems, []);
    assert.deepEqual([...uses], [['input', 1]]);
    assert.deepEqual(sources.map(({ path }) => path), ['rule.yaml']);
    assert.deepEqual((parse(sources[0]!.text) as { rules: unknown[] }).rules, [
      { id: 'x', 'pattern-sources': [{ 'pattern-either': [{ pattern: 'a.b' }, { patterns: [{ pattern: 'c.d' }, { 'pattern-not': 'c.d()' }] }] }, { pattern: 'e.f' }], message: 'shared' },
    ]);
  });

  it('leave every line where it was', () => {
    const [expanded] = expandShared([ONE, TWO, RULE]).sources;
    assert.equal(expanded!.text.split('\n').length, RULE.text.split('\n').length);
    assert.equal(expanded!.text.split('\n')[4], RULE.text.split('\n')[4]);
  });

  it('name what is wrong with its place', () => {
    const bad = { path: 'bad.yaml', text: 'shared:\n  input:\n    - pattern: a\n      label: X\n  none: []\n' };
    const unknown = { path: 'rule.yaml', text: 'rules:\n  - id: x\n    pattern-sources:\n      - shared: nothing\n' };
    assert.deepEqual(expandShared([bad, unknown]).problems.map(({ message }) => message), [
      'bad.yaml:3:7: an entry of `input` must be one operator, such as `pattern` or `patterns`',
      'bad.yaml:5:3: the group `none` must be a list of patterns',
      'rule.yaml:4:1: there is no shared group `nothing`',
    ]);
    assert.equal(expandShared([{ path: 'broken.yaml', text: 'shared:\n  a: [' }]).problems.length, 1);
    assert.match(expandShared([{ path: 'text.yaml', text: 'shared: text\n' }]).problems[0]!.message, /must be a mapping/);
  });

  it('of the built-in rules are all used, and name their language first', () => {
    const { problems, uses } = expandShared(ruleSources());
    assert.deepEqual(problems, []);
    assert.deepEqual([...uses].filter(([, count]) => count === 0), []);
    const languages = readdirSync(join(repositoryRoot(), 'rules'));
    for (const name of uses.keys()) assert.ok(languages.includes(name.split('-')[0]!), name);
    const folder = join(repositoryRoot(), 'rules/frameworks');
    for (const file of readdirSync(folder)) {
      const language = file.split('-')[0]!;
      const groups = Object.keys((parse(readFileSync(join(folder, file), 'utf8')) as { shared: object }).shared);
      assert.ok(groups.every((name) => name.startsWith(`${language}-`)), `${file} adds to a group of another language`);
    }
  });
});
