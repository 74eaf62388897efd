import assert from 'node:assert/strict';
import { parseCommand } from '../../server/cli/args';
import { helpText } from '../../server/cli/help';
import { COMMANDS, type CommandName } from '../../server/cli/options';

describe('arguments', () => {
  it('have defaults', () => {
    assert.deepEqual(parseCommand(['scan']), {
      name: 'scan',
      options: { paths: [], format: 'text', rules: [], severity: 'info', errorOn: 'info', ignoreFiles: 'respect', useBaseline: 'yes' },
    });
  });

  it('are read in any order and form', () => {
    assert.deepEqual(
      parseCommand(['scan', 'a', '--format=sarif', '-o', 'x.sarif', '--rules', 'r1', 'b', '--rules=r2', '-j4', '--no-ignore', '--error-on', 'never', '--', '--c']),
      {
        name: 'scan',
        options: {
          paths: ['a', 'b', '--c'], format: 'sarif', output: 'x.sarif', rules: ['r1', 'r2'], severity: 'info', errorOn: 'never', ignoreFiles: 'disregard', useBaseline: 'yes', jobs: 4,
        },
      },
    );
    assert.deepEqual(parseCommand(['explain', 'x']), { name: 'explain', options: { rule: 'x', rules: [] } });
    assert.deepEqual(parseCommand(['rules', '-f', 'json']), { name: 'rules', options: { format: 'json', rules: [] } });
    for (const version of ['--version', '-v', '-V', 'version']) assert.deepEqual(parseCommand([version]), { name: 'version' });
    for (const help of [['--help'], ['-h'], ['help']]) assert.deepEqual(parseCommand(help), { name: 'help', topic: undefined });
    for (const help of [['help', 'scan'], ['scan', '--help'], ['scan', '-h', 'x']]) assert.deepEqual(parseCommand(help), { name: 'help', topic: 'scan' });
  });

  it('say what to limit a scan to', () => {
    const options = (...args: string[]): unknown => {
      const command = parseCommand(['scan', ...args]);
      assert.ok(command.name === 'scan');
      const { changes, shard, maxFileSize, fileTimeout, fix, baseline, useBaseline, stats } = command.options;
      return { changes, shard, maxFileSize, fileTimeout, fix, baseline, useBaseline, stats };
    };
    const none = { changes: undefined, shard: undefined, maxFileSize: undefined, fileTimeout: undefined, fix: undefined, baseline: undefined, useBaseline: 'yes', stats: undefined };
    assert.deepEqual(options('--changed'), { ...none, changes: { scope: { kind: 'changed' }, lines: 'changed' } });
    assert.deepEqual(options('--staged', '--whole-files'), { ...none, changes: { scope: { kind: 'staged' }, lines: 'all' } });
    assert.deepEqual(options('--since=main', '--fix'), { ...none, changes: { scope: { kind: 'since', revision: 'main' }, lines: 'changed' }, fix: 'apply' });
    assert.deepEqual(options('--shard', '2/5', '--max-file-size', '500k', '--timeout-per-file', '1.5', '--fix-dry-run', '--no-baseline', '--stats'), {
      ...none, shard: { index: 2, count: 5 }, maxFileSize: 512_000, fileTimeout: 1500, fix: 'dry-run', useBaseline: 'no', stats: 'show',
    });
  });

  const refused: readonly (readonly [string[], RegExp])[] = [
    [[], /What should Lintel do\? `lintel scan`/],
    [['scna'], /no command `scna`\. Did you mean `lintel scan`\?/],
    [['src/app.ts'], /no command `src\/app\.ts`\. To check a path, write `lintel scan src\/app\.ts`/],
    [['--format', 'json'], /`--format` comes after a command/],
    [['scan', '--changed', '--staged'], /exclude each other/],
    [['scan', '--whole-files'], /`--whole-files` goes with `--changed`/],
    [['scan', '--fix', '--staged'], /fixes go to the files on disk/],
    [['scan', '--fix', '--stdin-filename', 'a.js'], /Standard input cannot be fixed/],
    [['scan', '--shard', '3/2'], /takes a part and how many there are, for example `2\/5`, not `3\/2`/],
    [['scan', '--shard', 'a'], /`--shard` takes/],
    [['scan', '--max-file-size', '1x'], /takes a size from 1 byte to 100m/],
    [['scan', '--max-file-size', '101m'], /takes a size/],
    [['scan', '--timeout-per-file', '-1'], /`--timeout-per-file` needs a value/],
    [['scan', '--timeout-per-file', '0'], /takes seconds up to 3600/],
    [['baseline'], /`lintel baseline` needs to know what to do: `create`, `update`, `show`/],
    [['baseline', 'updat'], /Did you mean `update`\?/],
    [['baseline', 'create', '--prune'], /`--prune` goes with/],
    [['completions', 'tcsh'], /`lintel completions` does not know `tcsh`/],
    [['scan', '--formt', 'json'], /`lintel scan` has no option `--formt`\. Did you mean `--format`\?/],
    [['scan', '--noignore'], /Did you mean `--no-ignore`\?/],
    [['scan', '-x'], /no option `-x`\. It knows `--format`, `--output`/],
    [['scan', '--constructor'], /no option `--constructor`/],
    [['scan', '--format', 'jsno'], /`--format` cannot be `jsno`\. Did you mean `json`\?/],
    [['scan', '--format', 'xml'], /`--format` cannot be `xml`\. It takes `text`, `json`, `sarif`, `github`, /],
    [['scan', '--severity', 'high'], /`--severity` cannot be `high`\. It takes `error`, `warning`, `info`/],
    [['scan', '--output'], /`--output` needs a value \(FILE\)/],
    [['scan', '--output='], /`--output` needs a value/],
    [['scan', '--format', '--no-ignore'], /`--format` needs a value: text, json, sarif, github, /],
    [['scan', '--no-ignore=yes'], /`--no-ignore` takes no value/],
    [['scan', '--jobs', '0'], /`--jobs` takes a whole number from 1 to 256, not `0`/],
    [['scan', '--jobs', 'two'], /not `two`/],
    [['scan', '--jobs', '1e2'], /not `1e2`/],
    [['scan', '-'], /`--stdin-filename src\/app\.ts`/],
    [['scan', 'a.ts', '--stdin-filename', 'b.ts'], /leave out the paths/],
    [['rules', 'x'], /`lintel rules` does not know what to do with `x`/],
    [['explain'], /Which rule\? `lintel rules` lists them/],
    [['explain', 'a', 'b'], /does not know what to do with `b`/],
    [['help', 'scann'], /Did you mean `lintel scan`\?/],
    [['scan', '--\u001b[31m'], /no option `--\\u\{1b\}\[31m`/],
  ];
  for (const [argv, message] of refused) {
    it(`are refused with a sentence: lintel ${JSON.stringify(argv.join(' '))}`, () => {
      assert.throws(() => parseCommand(argv), (error: Error) => error.name === 'Error' && message.test(error.message));
    });
  }
});

describe('help', () => {
  it('names every command and option, and fits a terminal', () => {
    const overview = helpText(undefined);
    for (const [name, { options, usage }] of Object.entries(COMMANDS)) {
      assert.ok(overview.includes(usage));
      const help = helpText(name as CommandName);
      for (const option of Object.keys(options)) assert.ok(help.includes(`--${option}`), `${name} --${option}`);
      assert.ok(help.split('\n').every((line) => line.length <= 100), help);
      assert.match(help, /Exit code: 0 nothing found, 1 findings, 2/);
    }
  });
});
