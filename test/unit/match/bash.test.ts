import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

/** Pattern, a script, and what of it matches. */
const CASES: readonly (readonly [name: string, pattern: string, code: string, found: readonly string[]])[] = [
  ['a command with any arguments', 'eval ...', 'eval "$1"\neval\necho eval', ['eval "$1"', 'eval']],
  ['an argument among others', 'curl ... -k ...', 'curl -s -k u\ncurl -K u', ['curl -s -k u']],
  ['an argument that is a metavariable', 'curl ... $FLAG ...', 'curl -k', ['curl -k']],
  ['a word, quoted or not', 'foo bar', 'foo bar\nfoo "bar"\nfoo \'bar\'\nfoo "$bar"', ['foo bar', 'foo "bar"', "foo 'bar'"]],
  ['a command behind others', '... bash ...', 'sudo -u a bash -s\nbash\nbashful', ['sudo -u a bash -s', 'bash']],
  ['a variable, in braces or not', 'rm ${$X}', 'rm $a\nrm ${b}\nrm "$c"\nrm $1', ['rm $a', 'rm ${b}', 'rm $1']],
  ['a variable in quotes', 'rm "${$X}"', 'rm $a\nrm "$c"', ['rm "$c"']],
  ['a part of a word', 'rm ${$X}...', 'rm $a/b\nrm $a\nrm b', ['rm $a/b']],
  ['a pipeline', 'curl ... | ... bash ...', 'curl -s u | sudo bash -s\ncurl u | sort\ncurl u | bash | tee log', ['curl -s u | sudo bash -s', 'curl u | bash | tee log']],
  ['the output of a command', '$(curl ...)', 'a=$(curl u)\nb="x $(curl v)"', ['$(curl u)', '$(curl v)']],
  ['a process as a file', 'bash <(curl ...)', 'bash <(curl u)\nbash <(cat u)', ['bash <(curl u)']],
  ['an assignment', '$X=$Y', 'a=1\nb=$c\nexport d=e', ['a=1', 'b=$c', 'd=e']],
  ['commands that follow', '$V=$(cat)\n...\neval ${$V}', 'a=$(cat)\necho b\neval $a', ['a=$(cat)']],
  ['a function', '$F() { ... }', 'f() { ls; }\nfunction g { ls; }', ['f() { ls; }', 'function g { ls; }']],
  ['a condition', 'if ...; then\n  ...\nfi', 'if [ -e a ]; then\n  ls\nfi', ['if [ -e a ]; then']],
  ['a loop', 'while read ... $X; do\n  ...\ndone', 'while read -r line; do\n  echo\ndone', ['while read -r line; do']],
  ['redirections do not matter', 'foo bar', 'foo bar > out 2>&1', ['foo bar']],
  ['a part deep inside', 'foo <... bar ...>', 'foo "$(echo a | bar)"', ['foo "$(echo a | bar)"']],
];

describe('patterns in Bash', () => {
  let find: Find;
  before(async () => {
    find = await finderFor('bash');
  });
  for (const [name, pattern, code, found] of CASES) it(name, () => assert.deepEqual(find(pattern, `${code}\n`), found));
});
