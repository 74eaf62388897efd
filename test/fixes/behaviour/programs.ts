/** A program with a flaw, as it is started from a command line. */
export interface Program {
  readonly rule: string;
  readonly title: string;
  readonly code: string;
  /** Words for a run that has to come to the same before and after the fix. */
  readonly good: readonly string[];
  readonly attack: readonly string[];
  /** What the run says where the attack worked. */
  readonly works: RegExp;
}

/** Programs of one language. */
export interface Programs {
  readonly language: string;
  readonly command: readonly string[];
  /** The name of the file that the code is written to. */
  readonly file: string;
  readonly programs: readonly Program[];
}

const INPUT = '<?php\n$_GET["value"] = $argv[1];\n$_POST["value"] = $argv[1];\n$_COOKIE["value"] = $argv[1];\n';

/** Programs that are run whole, by the interpreters that are here. */
export const PROGRAMS: readonly Programs[] = [
  {
    language: 'Bash',
    command: ['bash'],
    file: 'run.sh',
    programs: [
      {
        rule: 'bash-rm-variable',
        title: 'empties the folder; an unset name deletes nothing',
        code: 'BUILD_DIR=$1\nrm() { echo "rm $*"; }\nrm -rf $BUILD_DIR/*\n',
        good: ['public'],
        attack: [''],
        works: /rm -rf \/bin/,
      },
      {
        rule: 'bash-insecure-tempfile',
        title: 'a file that can be written; its name cannot be known before',
        code: 'tmp=/tmp/lintel-report.$$\n[ "$1" = guess ] && [ "$tmp" = "/tmp/lintel-report.$$" ] && echo guessed\necho a > "$tmp" && cat "$tmp"\nrm -f "$tmp"\n',
        good: [],
        attack: ['guess'],
        works: /guessed/,
      },
      {
        rule: 'bash-world-writable',
        title: 'the owner writes on, others do not',
        code: 'mkdir app\nchmod 777 app\n[ -w app ] && echo mine\n[ "$1" ] && stat -c %A app\n',
        good: [],
        attack: ['look'],
        works: /drwxrwxrwx/,
      },
    ],
  },
  {
    language: 'PHP',
    command: ['php', '-n', '-d', 'display_errors=0'],
    file: 'run.php',
    programs: [
      { rule: 'php-command-injection', title: 'one argument; a semicolon starts nothing', code: `${INPUT}echo shell_exec('echo hello ' . $_GET['value']);\n`, good: ['world'], attack: ['x; touch stolen'], works: /files: .*stolen/ },
      { rule: 'php-xss-echo', title: 'plain names stay; a tag is text', code: `${INPUT}echo 'Hello ' . $_GET['value'];\n`, good: ['Ann'], attack: ['<script>'], works: /<script>/ },
      { rule: 'php-path-traversal', title: 'reads the file of that name; climbs nowhere', code: `${INPUT}@readfile('public/' . $_GET['value']);\n`, good: ['a.txt'], attack: ['../secret'], works: /the key/ },
      { rule: 'php-unsafe-deserialization', title: 'plain values come back; no object does', code: `${INPUT}class Evil { function __wakeup() { touch('stolen'); } }\nvar_dump(unserialize($_COOKIE['value']));\n`, good: ['a:2:{i:0;s:1:"a";i:1;d:1.5;}'], attack: ['O:4:"Evil":0:{}'], works: /files: .*stolen/ },
      { rule: 'php-regex-injection', title: 'plain words are found; a pattern is text', code: `${INPUT}$word = $_GET['value'];\necho preg_match('/' . $word . '/i', 'one two/three') ? 'found' : 'none';\n`, good: ['two'], attack: ['.*'], works: /found/ },
      { rule: 'php-timing-attack', title: 'the right signature passes, a wrong one does not; all bytes are compared', code: `<?php\nfunction check($body, $key, $signature) {\n    return hash_hmac('sha256', $body, $key) === $signature;\n}\n$right = hash_hmac('sha256', 'body', 'k');\nvar_dump(check('body', 'k', $right), check('body', 'k', 'wrong'), check('body', 'k', ''));\nif (isset($argv[1])) echo str_contains(file_get_contents(__FILE__), 'hash_' . 'equals') ? 'constant' : 'early';\n`, good: [], attack: ['look'], works: /early/ },
      { rule: 'php-timing-attack', title: 'a signature that was not sent is wrong, and no error', code: `<?php\nfunction check($body, $key, $signature) {\n    return hash_hmac('sha256', $body, $key) === $signature;\n}\nvar_dump(check('body', 'k', null));\nif (isset($argv[1])) echo str_contains(file_get_contents(__FILE__), 'hash_' . 'equals') ? 'constant' : 'early';\n`, good: [], attack: ['look'], works: /early/ },
      { rule: 'php-weak-random', title: 'a number of the same range; its seed is out of reach', code: `<?php\nfunction pin() {\n    $pin = mt_rand(1000, 9999);\n    return $pin;\n}\nvar_dump(pin() >= 1000 && pin() <= 9999);\nif (isset($argv[1])) { mt_srand(1); $first = [pin(), pin(), pin()]; mt_srand(1); echo $first === [pin(), pin(), pin()] ? 'foreseen' : 'unknown'; }\n`, good: [], attack: ['look'], works: /foreseen/ },
    ],
  },
  {
    language: 'Ruby',
    command: ['ruby'],
    file: 'run.rb',
    programs: [
      { rule: 'ruby-command-injection', title: 'one argument; a semicolon starts nothing', code: `class PingController < ApplicationController\n  def show\n    system("echo hello #{params[:value]}")\n  end\nend\n`, good: ['world'], attack: ['x; touch stolen'], works: /files: .*stolen/ },
      { rule: 'ruby-command-injection-backticks', title: 'the same output; a semicolon starts nothing', code: `class LogController < ApplicationController\n  def show\n    print \`echo hello #{params[:value]}\`\n  end\nend\n`, good: ['world'], attack: ['x; touch stolen'], works: /files: .*stolen/ },
      { rule: 'ruby-kernel-open', title: 'opens the file; starts no command', code: `class FileController < ApplicationController\n  def show\n    file = open(params[:value])\n    print file.read\n  end\nend\n`, good: ['public/a.txt'], attack: ['| touch stolen'], works: /files: .*stolen/ },
    ].map((program) => ({
      ...program,
      // What Rails brings: a controller whose parameters come from the command line.
      code: `class ApplicationController\n  def params = { value: ARGV[0] }\nend\n\n${program.code}\n$stdout.sync = true\nPingLike = ObjectSpace.each_object(Class).find { |one| one < ApplicationController }\nPingLike.new.show\n`,
    })),
  },
];
