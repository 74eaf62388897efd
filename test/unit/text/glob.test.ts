import assert from 'node:assert/strict';
import picomatch from 'picomatch/posix';
import { compileGlobs, globProblem } from '../../../server/engine/text/glob';
import { pickIndex, seededRandom } from '../../support/random';
import { pick } from './random';

function matches(pattern: string, path: string): boolean {
  return compileGlobs([pattern]).matches(path);
}

describe('compileGlobs', () => {
  const yes: [string, string][] = [
    ['src/**', 'src/a.ts'],
    ['src/**', 'src/a/b.ts'],
    ['**/*.ts', 'a.ts'],
    ['**/*.ts', 'x/y/a.ts'],
    ['*.min.js', 'lib/x.min.js'],
    ['dist', 'dist/a.js'],
    ['dist', 'packages/a/dist/b/c.js'],
    ['dist/', 'dist/a.js'],
    ['src/gen', 'src/gen/x/y.ts'],
    ['/build', 'build/a.js'],
    ['./build/*', 'build/a.js'],
    ['**/test/**/*.js', 'test/a.js'],
    ['**/test/**/*.js', 'p/test/q/r/a.js'],
    ['a/**/b', 'a/b'],
    ['a/**/b', 'a/x/y/b'],
    ['*.{js,ts}', 'a.ts'],
    ['{src,lib}/**/*.{c,m,}js', 'lib/x/a.mjs'],
    ['{src,lib}/**/*.{c,m,}js', 'src/a.js'],
    ['file?.py', 'file1.py'],
    ['file?.py', 'file😀.py'],
    ['[a-c]*.py', 'b1.py'],
    ['[!a-c]*.py', 'd.py'],
    ['[]]x', ']x'],
    ['.env*', '.env.local'],
    ['**', '.hidden/file'],
    ['*', 'a'],
    ['a\\*b', 'a*b'],
    ['app/[[]id]/page.tsx', 'app/[id]/page.tsx'],
    ['ünï/*', 'ünï/x'],
  ];
  for (const [pattern, path] of yes) it(`${pattern} matches ${path}`, () => assert.equal(matches(pattern, path), true));

  const no: [string, string][] = [
    ['src/**', 'src'],
    ['src/**', 'lib/src/a.ts'],
    ['src/*', 'srcs/a'],
    ['/build', 'x/build/a.js'],
    ['*.ts', 'a.tsx'],
    ['*.TS', 'a.ts'],
    ['file?.py', 'file.py'],
    ['[!a-c]*.py', 'b.py'],
    ['a/*/b', 'a/b'],
    ['a/*/b', 'a/x/y/b'],
    ['a\\*b', 'axb'],
    ['dist', 'distribution/a.js'],
  ];
  for (const [pattern, path] of no)
    it(`${pattern} does not match ${path}`, () => assert.equal(matches(pattern, path), false));

  it('lets the last pattern that matches decide', () => {
    const set = compileGlobs(['vendor/', '!vendor/ours/**', 'vendor/ours/secret.js']);
    assert.equal(set.matches('vendor/a.js'), true);
    assert.equal(set.matches('vendor/ours/a.js'), false);
    assert.equal(set.matches('vendor/ours/secret.js'), true);
  });

  it('floats patterns with a slash where asked', () => {
    const set = compileGlobs(['tests/unit'], { anchor: 'anywhere' });
    assert.equal(set.matches('packages/a/tests/unit/x.py'), true);
    assert.equal(compileGlobs(['/tests/unit'], { anchor: 'anywhere' }).matches('a/tests/unit/x.py'), false);
  });

  it('names what it cannot use and keeps the rest', () => {
    const set = compileGlobs(['[abc', '*.js', '{a', '', '../x', '!', 'a\\']);
    assert.equal(set.size, 1);
    assert.equal(set.matches('x.js'), true);
    assert.deepEqual(
      set.problems.map((problem) => problem.pattern),
      ['[abc', '{a', '', '../x', '!', 'a\\'],
    );
    for (const { message } of set.problems) assert.match(message, /^[A-Z].*\.$/);
  });

  it('refuses what would grow beyond reason', () => {
    assert.match(globProblem('{a,b}'.repeat(12)) ?? '', /more than 200 patterns/);
    assert.match(globProblem('a'.repeat(1001)) ?? '', /at most 1000/);
  });

  it('answers at once for patterns that hang a backtracking matcher', () => {
    assert.equal(matches(`${'*a'.repeat(400)}b`, 'a'.repeat(5000)), false);
    assert.equal(matches(`${'**/a/'.repeat(150)}b`, 'a/'.repeat(2000)), false);
  });

  it('agrees with picomatch on the patterns that both read alike', () => {
    const random = seededRandom(3);
    const names = ['a', 'b', 'ab', 'ba', 'a.js', 'b.ts', '.a'];
    const pieces = ['a', 'b', '*', '?', '*.js', 'a*', '**', '[ab]', '{a,b}', 'ab'];
    for (let round = 0; round < 3000; round++) {
      // A leading slash anchors ours; a final name keeps folders out of the comparison.
      const pattern = Array.from({ length: 1 + pickIndex(random, 4) }, () => pick(random, pieces)).join('/');
      const path = Array.from({ length: 1 + pickIndex(random, 4) }, () => pick(random, names)).join('/');
      const segments = path.split('/');
      const folders = segments.map((_, i) => segments.slice(0, i + 1).join('/'));
      const wanted = folders.some((folder, i) => {
        const found = picomatch(pattern, { dot: true, noextglob: true, nonegate: true })(folder);
        // picomatch takes `src/**` for `src` itself, which is then not below anything.
        return (
          found &&
          !(
            pattern.endsWith('**') &&
            i === folders.length - 1 &&
            !picomatch(pattern.replace(/\*\*$/, '**/*'), { dot: true })(folder)
          )
        );
      });
      assert.equal(matches(`/${pattern}`, path), wanted, `${pattern} on ${path}`);
    }
  });
});
