import assert from 'node:assert/strict';
import { compileLevels, defaultConfig, levelFor, resolveConfig } from '../../../server/engine/config';
import type { Settings } from '../../../server/engine/model/config';
import { rule } from './rules';

const sql = rule({
  id: 'python-sql',
  family: 'sql-injection',
  cwe: [89, 564],
  packs: ['injection', 'owasp'],
  severity: 'error',
});
const rare = rule({ id: 'js-rare', family: 'oddity', audience: 'audit', severity: 'info' });

function level(layers: readonly Settings[], path = 'src/a.py', which = sql): string {
  return levelFor(which, resolveConfig(layers), path);
}

describe('resolveConfig', () => {
  it('is the defaults without layers', () => {
    assert.deepEqual(resolveConfig([]), defaultConfig);
    assert.deepEqual(resolveConfig([{}, {}]), defaultConfig);
  });

  it('replaces values and adds lists up', () => {
    const config = resolveConfig([
      { audience: 'review', exclude: ['a/**'], rules: { x: 'off', y: 'info' }, overrides: [{ files: ['1'] }] },
      {
        exclude: ['b/**'],
        rules: { x: 'error' },
        maxFileSize: 5,
        overrides: [{ files: ['2'] }],
        honorOtherTools: 'ignore',
      },
    ]);
    assert.equal(config.audience, 'review');
    assert.deepEqual(config.exclude, [...defaultConfig.exclude, 'a/**', 'b/**']);
    assert.deepEqual(Object.entries(config.rules), [
      ['y', 'info'],
      ['x', 'error'],
    ]);
    assert.deepEqual(
      config.overrides.map((override) => override.files),
      [['1'], ['2']],
    );
    assert.equal(config.maxFileSize, 5);
    assert.equal(config.honorOtherTools, 'ignore');
  });
});

describe('levelFor', () => {
  it('is the severity of the rule by default', () => assert.equal(level([]), 'error'));

  it('takes id before family before CWE before pack, however they are ordered', () => {
    assert.equal(level([{ rules: { injection: 'off' } }]), 'off');
    assert.equal(level([{ rules: { 'CWE-564': 'info', injection: 'off' } }]), 'info');
    assert.equal(level([{ rules: { 'sql-injection': 'warning', 'CWE-89': 'info', injection: 'off' } }]), 'warning');
    assert.equal(level([{ rules: { 'python-sql': 'error', 'sql-injection': 'off' } }]), 'error');
  });

  it('takes the later of two equally narrow selectors', () => {
    assert.equal(level([{ rules: { injection: 'off', owasp: 'info' } }]), 'info');
    assert.equal(level([{ rules: { owasp: 'info' } }, { rules: { injection: 'off' } }]), 'off');
    assert.equal(level([{ rules: { injection: 'off', owasp: 'info' } }, { rules: { injection: 'off' } }]), 'off');
  });

  it('goes back to the severity of the rule for default', () => {
    assert.equal(level([{ rules: { injection: 'off', 'python-sql': 'default' } }]), 'error');
  });

  it('hides what is outside the audience unless a level is written for it', () => {
    assert.equal(level([], 'a.js', rare), 'off');
    assert.equal(level([{ audience: 'review' }], 'a.js', rare), 'off');
    assert.equal(level([{ audience: 'audit' }], 'a.js', rare), 'info');
    assert.equal(level([{ rules: { oddity: 'warning' } }], 'a.js', rare), 'warning');
    assert.equal(level([{ rules: { oddity: 'default' } }], 'a.js', rare), 'off');
  });

  it('lets overrides by glob win, the later one last', () => {
    const layers: Settings[] = [
      {
        rules: { 'python-sql': 'warning' },
        overrides: [
          { files: ['test/**'], rules: { injection: 'off' } },
          { files: ['test/e2e/**'], rules: { 'CWE-89': 'info' } },
          { files: ['**/*.js'], audience: 'audit' },
        ],
      },
    ];
    assert.equal(level(layers), 'warning');
    assert.equal(level(layers, 'test/a.py'), 'off');
    assert.equal(level(layers, 'test/e2e/a.py'), 'info');
    assert.equal(level(layers, 'a.ts', rare), 'off');
    assert.equal(level(layers, 'a.js', rare), 'info');
  });
});

describe('compileLevels', () => {
  it('excludes by glob, and takes back in', () => {
    const levels = compileLevels(resolveConfig([{ exclude: ['gen/**', '!node_modules/mine/'] }]));
    assert.equal(levels.excludes('gen/a.js'), true);
    assert.equal(levels.excludes('src/gen/a.js'), false);
    assert.equal(levels.excludes('packages/a/node_modules/b/c.js'), true);
    assert.equal(levels.excludes('node_modules/mine/c.js'), false);
  });

  it('does not throw on globs that cannot be used', () => {
    const levels = compileLevels(
      resolveConfig([{ exclude: ['[', '{'], overrides: [{ files: ['['], audience: 'audit' }] }]),
    );
    assert.equal(levels.excludes('a'), false);
    assert.equal(levels.forFile('a').audience, 'everyday');
  });
});
