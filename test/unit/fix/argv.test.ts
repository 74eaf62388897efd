import assert from 'node:assert/strict';
import { splitCommand } from '../../../server/engine/fix/argv';
import { exactNode } from '../../../server/engine/fix/template';
import { styleOf } from '../../../server/engine/text/style';
import { loadParsers, type ParseText } from './trees';

describe('splitCommand', () => {
  let parse: ParseText;
  before(async () => {
    parse = await loadParsers(['javascript', 'python']);
  });

  function run(languageId: string, argument: string): string | undefined {
    const text = `q(${argument})`;
    const tree = parse(languageId, text);
    const node = exactNode(tree, { start: 2, end: 2 + argument.length });
    assert.ok(node > 0);
    const made = splitCommand(node, { tree, style: styleOf('', languageId), path: 'a' });
    return made && [made.program, ...made.args].join(' | ');
  }

  const cases: [string, string, string | undefined][] = [
    ['javascript', '`ping -c 4 ${host}`', "'ping' | '-c' | '4' | host"],
    ['javascript', "'tar -czf backup.tgz ' + name", "'tar' | '-czf' | 'backup.tgz' | name"],
    ['javascript', '`convert "${a}" -resize 50% \'${b}\'`', "'convert' | a | '-resize' | '50%' | b"],
    ['javascript', '`git log --author=${author} --oneline`', "'git' | 'log' | `--author=${author}` | '--oneline'"],
    ['javascript', '`a "b c" ${d}${e}/f`', "'a' | 'b c' | `${d}${e}/f`"],
    ['javascript', '`say "it\'s" ${a}`', "'say' | \"it's\" | a"],
    ['javascript', "`a '' ${b}`", "'a' | '' | b"],
    ['javascript', '`/usr/bin/a  ${f(1, "2")}  `', '\'/usr/bin/a\' | f(1, "2")'],
    ['python', 'f"ping -c 4 {host}"', '"ping" | "-c" | "4" | host'],
    ['python', '"git log --author=%s" % author', '"git" | "log" | f"--author={author}"'],
    ['python', '"ls " + str(folder)', '"ls" | folder'],
    ['javascript', '`${program} -c`', undefined],
    ['javascript', '`a${b} -c`', undefined],
    ['javascript', '`cat ${a} | grep b`', undefined],
    ['javascript', '`cat ${a} > b`', undefined],
    ['javascript', '`cat ${a} && b`', undefined],
    ['javascript', '`cat ${a}; b`', undefined],
    ['javascript', '`ls *.js ${a}`', undefined],
    ['javascript', '`ls ~/a ${a}`', undefined],
    ['javascript', '`ls $HOME ${a}`', undefined],
    ['javascript', '`ls "$HOME" ${a}`', undefined],
    ['javascript', '`ls %HOME% ${a}`', undefined],
    ['javascript', '`A=1 ls ${a}`', undefined],
    ['javascript', '`cd ${a}`', undefined],
    ['javascript', '`ls "${a}`', undefined],
    ['javascript', '`ls \\\\ ${a}`', undefined],
    ['javascript', '`ls\n${a}`', undefined],
    ['javascript', "'ls'", undefined],
    ['javascript', 'command', undefined],
    ['javascript', '` ` + a', undefined],
  ];
  for (const [languageId, argument, expected] of cases)
    it(`${argument} in ${languageId}`, () => assert.equal(run(languageId, argument), expected));
});
