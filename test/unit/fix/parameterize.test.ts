import assert from 'node:assert/strict';
import { parameterize } from '../../../server/engine/fix/parameterize';
import { exactNode } from '../../../server/engine/fix/template';
import { styleOf } from '../../../server/engine/text/style';
import { loadParsers, type ParseText } from './trees';

describe('parameterize', () => {
  let parse: ParseText;
  before(async () => {
    parse = await loadParsers(['javascript', 'typescript', 'python']);
  });

  /** The argument of `q(...)` with placeholders, and the values. */
  function run(languageId: string, argument: string, placeholder: string): string | undefined {
    const text = `q(${argument})`;
    const tree = parse(languageId, text);
    const node = exactNode(tree, { start: 2, end: 2 + argument.length });
    assert.ok(node > 0);
    const made = parameterize(node, placeholder, { tree, style: styleOf(text, languageId), path: 'a' });
    return made && [made.text, ...made.values].join(' | ');
  }

  const JS: [string, string, string | undefined][] = [
    ['`SELECT * FROM t WHERE a = ${x}`', '?', "'SELECT * FROM t WHERE a = ?' | x"],
    [
      '`SELECT * FROM t WHERE a = ${x.y} AND b > ${f(1, 2)}`',
      '$1',
      "'SELECT * FROM t WHERE a = $1 AND b > $2' | x.y | f(1, 2)",
    ],
    ["`SELECT * FROM t WHERE a = '${x}'`", '?', "'SELECT * FROM t WHERE a = ?' | x"],
    ["`SELECT * FROM t WHERE a LIKE '%${x}%'`", '?', "'SELECT * FROM t WHERE a LIKE ?' | `%${x}%`"],
    ["`INSERT INTO t (a, b) VALUES ('${x}', ${y})`", '$1', "'INSERT INTO t (a, b) VALUES ($1, $2)' | x | y"],
    ["`UPDATE t SET a = ${x} WHERE b = 'c'`", '?', '"UPDATE t SET a = ? WHERE b = \'c\'" | x'],
    ['"SELECT * FROM t WHERE a = \'" + x + "\' AND b = \'c\'"', '?', '"SELECT * FROM t WHERE a = ? AND b = \'c\'" | x'],
    ["'SELECT * FROM t WHERE a = \\'' + x + '\\''", '?', "'SELECT * FROM t WHERE a = ?' | x"],
    ["'SELECT * FROM t WHERE a = ' + x", '?', "'SELECT * FROM t WHERE a = ?' | x"],
    ["'SELECT * FROM t WHERE a = ' + (x || y) + ' LIMIT 1'", '?', "'SELECT * FROM t WHERE a = ? LIMIT 1' | x || y"],
    [
      "'SELECT * FROM t ' +\n  'WHERE a = ' + x + ' ' +\n  'LIMIT 1'",
      '?',
      "'SELECT * FROM t ' +\n  'WHERE a = ? ' +\n  'LIMIT 1' | x",
    ],
    ['`SELECT *\n  FROM t\n  WHERE a = ${x}`', '?', '`SELECT *\n  FROM t\n  WHERE a = ?` | x'],
    ['`SELECT * FROM t WHERE a = ${x}::int`', '$1', "'SELECT * FROM t WHERE a = $1::int' | x"],
    ['`SELECT * FROM t WHERE a BETWEEN ${x} AND ${y}`', '?', "'SELECT * FROM t WHERE a BETWEEN ? AND ?' | x | y"],
    ['`SELECT * FROM t WHERE lower(a) = lower(${x})`', '?', "'SELECT * FROM t WHERE lower(a) = lower(?)' | x"],
    ['`SELECT * FROM t WHERE a = ${x} LIMIT ${y}`', '$1', "'SELECT * FROM t WHERE a = $1 LIMIT $2' | x | y"],
    ["`SELECT * FROM t WHERE a = '${x}'`", '${}', '`SELECT * FROM t WHERE a = ${x}`'],
    ["'SELECT * FROM t WHERE a = ' + x", '${}', '`SELECT * FROM t WHERE a = ${x}`'],
    ["'SELECT * FROM t WHERE a = \"' + x + '\"'", '?', "'SELECT * FROM t WHERE a = ?' | x"],
    ["'SELECT * FROM t WHERE a = \"' + x + '\"'", '$1', undefined],
    ['"lower(a) = \'" + x + "\'"', '?', '"lower(a) = ?" | x'],
    ["'count(' + x + ')'", '?', undefined],
    // What cannot be a parameter.
    ['`SELECT * FROM ${x}`', '?', undefined],
    ['`SELECT * FROM t_${x} WHERE a = 1`', '?', undefined],
    ['`SELECT ${x} FROM t`', '?', undefined],
    ['`SELECT * FROM t ORDER BY ${x}`', '?', undefined],
    ['`SELECT * FROM t WHERE ${x}`', '?', undefined],
    ['`SELECT * FROM t WHERE ${x} = 1`', '?', undefined],
    ['`SELECT * FROM t WHERE a = b AND ${x}`', '?', undefined],
    ['`SELECT * FROM t WHERE a IN (${x})`', '?', undefined],
    ['`SELECT * FROM t WHERE a = ${x} ${y}`', '?', undefined],
    ['`SELECT * FROM t WHERE a = ${x} LIMIT ${y}`', '?', undefined],
    ['`INSERT INTO t VALUES ${x}`', '?', undefined],
    ['`INSERT INTO t (${x}) VALUES (1)`', '?', undefined],
    ['`UPDATE t SET ${x} = 1`', '?', undefined],
    ['`UPDATE t SET a = 1, ${x}`', '?', undefined],
    ['`SELECT * FROM t WHERE "a${x}" = 1`', '?', undefined],
    ['`SELECT * FROM t WHERE a = ${x}b`', '?', undefined],
    ["`SELECT * FROM t WHERE a = 'b' AND c = 'd${x}`", '?', undefined],
    // What is not plain.
    ['`SELECT * FROM t WHERE a = ? AND b = ${x}`', '?', undefined],
    ['`SELECT * FROM t WHERE a = $1 AND b = ${x}`', '$1', undefined],
    ['`SELECT * FROM t WHERE a = 1`', '?', undefined],
    ["a + 'SELECT * FROM t WHERE a = ' + x", '?', undefined],
    ["'SELECT * FROM t WHERE a = ' - x", '?', undefined],
    ["'SELECT * FROM t WHERE a = ' + /* why */ x + 'y'", '?', undefined],
    ['x', '?', undefined],
  ];
  for (const [argument, placeholder, expected] of JS)
    it(`${argument} with ${placeholder} in JavaScript`, () =>
      assert.equal(run('javascript', argument, placeholder), expected));

  const PYTHON: [string, string, string | undefined][] = [
    ['f"SELECT * FROM t WHERE a = {x}"', '?', '"SELECT * FROM t WHERE a = ?" | x'],
    [
      "f\"SELECT * FROM t WHERE a = '{x}' AND b = {y['z']}\"",
      '%s',
      '"SELECT * FROM t WHERE a = %s AND b = %s" | x | y[\'z\']',
    ],
    ['f"SELECT * FROM t WHERE a LIKE \'{x}%\'"', '%s', '"SELECT * FROM t WHERE a LIKE %s" | f"{x}%"'],
    [
      'f"SELECT * FROM t WHERE a = {x} AND b LIKE \'c%\'"',
      '%s',
      '"SELECT * FROM t WHERE a = %s AND b LIKE \'c%%\'" | x',
    ],
    ["f'SELECT * FROM t WHERE a = {x}'", '?', "'SELECT * FROM t WHERE a = ?' | x"],
    ['f"""\nSELECT * FROM t\nWHERE a = {x}\n"""', '?', '"""\nSELECT * FROM t\nWHERE a = ?\n""" | x'],
    ['f"SELECT * FROM t "\n  f"WHERE a = {x}"', '?', '"SELECT * FROM t "\n  "WHERE a = ?" | x'],
    ['"SELECT * FROM t WHERE a = \'" + x + "\'"', '%s', '"SELECT * FROM t WHERE a = %s" | x'],
    ['"SELECT * FROM t WHERE a = " + str(x)', '?', '"SELECT * FROM t WHERE a = ?" | x'],
    ['"SELECT * FROM t WHERE a = %s" % x', '?', '"SELECT * FROM t WHERE a = ?" | x'],
    [
      '"SELECT * FROM t WHERE a = \'%s\' AND b = %d" % (x, y)',
      '%s',
      '"SELECT * FROM t WHERE a = %s AND b = %s" | x | y',
    ],
    [
      '"SELECT * FROM t WHERE a = %s AND b LIKE \'c%%\'" % (x,)',
      '?',
      '"SELECT * FROM t WHERE a = ? AND b LIKE \'c%\'" | x',
    ],
    ['"SELECT * FROM t WHERE a = {}".format(x)', '?', '"SELECT * FROM t WHERE a = ?" | x'],
    [
      '"SELECT * FROM t WHERE a = \'{1}\' AND b = {0} AND c = {c}".format(x, y, c=z)',
      '?',
      '"SELECT * FROM t WHERE a = ? AND b = ? AND c = ?" | y | x | z',
    ],
    ['f"SELECT * FROM t WHERE a = {{}} AND b = {x}"', '?', '"SELECT * FROM t WHERE a = {} AND b = ?" | x'],
    // What cannot be a parameter, or is not plain.
    ['f"SELECT * FROM {x}"', '?', undefined],
    ['f"SELECT * FROM t WHERE a = {x!r}"', '?', undefined],
    ['f"SELECT * FROM t WHERE a = {x:>5}"', '?', undefined],
    ['f"SELECT * FROM t WHERE a = {x=}"', '?', undefined],
    ['rf"SELECT * FROM t WHERE a = {x}"', '?', undefined],
    ['"SELECT * FROM t WHERE a = %(b)s" % x', '?', undefined],
    ['"SELECT * FROM t WHERE a = %.2f" % x', '?', undefined],
    ['"SELECT * FROM t WHERE a = %s AND b = %s" % x', '?', undefined],
    ['"SELECT * FROM t WHERE a = {}".format(*x)', '?', undefined],
    ['"SELECT * FROM t WHERE a = {b.c}".format(b=x)', '?', undefined],
    ['f"SELECT * FROM t WHERE a = %s AND b = {x}"', '%s', undefined],
    ['f"SELECT * FROM t WHERE a IN ({x})"', '%s', undefined],
  ];
  for (const [argument, placeholder, expected] of PYTHON)
    it(`${argument} with ${placeholder} in Python`, () => assert.equal(run('python', argument, placeholder), expected));
});
