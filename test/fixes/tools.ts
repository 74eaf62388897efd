import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import { repositoryRoot } from '../support/assets';

/** What a tool says against files, by path. A file without an entry is in order. */
export type Complaints = ReadonlyMap<string, readonly string[]>;

/** A compiler or interpreter that reads files without running them. */
export interface Tool {
  readonly language: string;
  readonly extensions: readonly string[];
  /** How the tool is called, for the table. */
  readonly name: string;
  /** Whether the tool also knows which names and imports are there, and does not stop at the form of the text. */
  readonly depth: 'syntax' | 'names';
  /** The program that must be on the path; without it, the tool is part of what the repository installs. */
  readonly program?: readonly [command: string, ...args: string[]];
  /** Reads each file by itself. */
  read(paths: readonly string[]): Complaints;
}

/** A language that has fixes but no tool that this script could use. */
export interface Unread {
  readonly language: string;
  readonly extensions: readonly string[];
  readonly why: string;
}

const MINUTES_5 = 300_000;

/** Runs a program to its end. An exit code is no failure here: that is how most tools say that they found something. */
function output(command: string, args: readonly string[], cwd?: string): { stdout: string; stderr: string } {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: MINUTES_5, maxBuffer: 1 << 28, ...(cwd ? { cwd } : {}), env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (run.error) throw run.error;
  return { stdout: run.stdout, stderr: run.stderr };
}

/** Whether a program can be started here. */
export function isThere(tool: Tool): boolean {
  if (!tool.program) return true;
  const [command, ...args] = tool.program;
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  return !run.error && run.status === 0;
}

function collect(entries: Iterable<readonly [path: string, message: string]>): Complaints {
  const found = new Map<string, string[]>();
  for (const [path, message] of entries) found.set(path, [...(found.get(path) ?? []), message.trim()]);
  return found;
}

/**
 * Runs one of the programs in `readers`, which prints a path, a tab and a message for each complaint.
 *
 * @throws Error where the reader itself fails: silence would look like files that are in order.
 */
function reader(command: string, args: readonly string[], file: string): Tool['read'] {
  return (paths) => {
    const path = join(repositoryRoot(), 'test/fixes/readers', file);
    const run = spawnSync(command, [...args, path, ...paths], { encoding: 'utf8', timeout: MINUTES_5, maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    if (run.error) throw run.error;
    if (run.status !== 0) throw new Error(`${command} ${file} failed: ${run.stderr}`);
    return collect(run.stdout.split('\n').filter(Boolean).map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const));
  };
}

/** Lines of the form `path:line:column: message`. */
function located(text: string, paths: readonly string[], wanted: RegExp): Complaints {
  const known = new Set(paths);
  return collect(
    text.split('\n').flatMap((line): (readonly [string, string])[] => {
      const match = /^(.+?):\d+(?::\d+)?: (.*)$/.exec(line);
      return match && known.has(match[1]!) && wanted.test(match[2]!) ? [[match[1]!, match[2]!]] : [];
    }),
  );
}

function each(read: (path: string) => readonly string[]): Tool['read'] {
  return (paths) => collect(paths.flatMap((path) => read(path).map((message) => [path, message] as const)));
}

/** What an exception says, or nothing. */
function thrown(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Headers that are not installed are stood in for by empty ones: a missing header would end gcc's reading at its line. */
function readC(paths: readonly string[]): Complaints {
  const stubs = mkdtempSync(join(tmpdir(), 'lintel-headers-'));
  try {
    const args = ['-fsyntax-only', '-fmax-errors=0', '-fno-diagnostics-show-caret', '-fdiagnostics-color=never', '-Wimplicit-function-declaration', '-Wformat', '-Wint-conversion', '-idirafter', stubs];
    const stubbed = new Set<string>();
    for (let round = 0; round < 20; round++) {
      const { stderr } = output('gcc', [...args, ...paths]);
      const missing = [...stderr.matchAll(/fatal error: (\S+): No such file/g)].map((match) => match[1]!);
      if (missing.length === 0) {
        // What a header that is not here declares cannot be known: of such a file, only errors count.
        const whole = located(stderr, paths, /^error: |-Wimplicit-function-declaration|-Wformat|-Wint-conversion/);
        const some = located(stderr, paths, /^error: /);
        return collect(paths.flatMap((path) => ((includesAny(path, stubbed) ? some : whole).get(path) ?? []).map((message) => [path, message] as const)));
      }
      for (const header of missing) {
        stubbed.add(header);
        mkdirSync(dirname(join(stubs, header)), { recursive: true });
        writeFileSync(join(stubs, header), '');
      }
    }
    throw new Error('gcc asks for ever more headers.');
  } finally {
    rmSync(stubs, { recursive: true, force: true });
  }
}

function includesAny(path: string, headers: ReadonlySet<string>): boolean {
  return [...readFileSync(path, 'utf8').matchAll(/#\s*include\s*[<"]([^>"]+)/g)].some((match) => headers.has(match[1]!));
}

function readTypeScript(path: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(readFileSync(path, 'utf8'), { fileName: path, reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.Preserve } });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** What TypeScript says where a name is not defined. */
const UNKNOWN_NAMES: readonly number[] = [2304, 2552, 2580];

/** Names of JavaScript and TypeScript that neither the file, the language, Node nor the browser has. Each file stands for itself. */
function readNames(paths: readonly string[]): Complaints {
  const program = ts.createProgram(paths, {
    allowJs: true, checkJs: true, noEmit: true, noResolve: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS,
    moduleDetection: ts.ModuleDetectionKind.Force, types: ['node'], typeRoots: [join(repositoryRoot(), 'node_modules/@types')],
  });
  return each((path) => {
    const file = program.getSourceFile(path);
    if (!file) throw new Error(`tsc does not read ${path}.`);
    return program.getSemanticDiagnostics(file).filter(({ code }) => UNKNOWN_NAMES.includes(code)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  })(paths);
}

/** Node reads what has no JSX in it; esbuild reads the rest. */
function readJavaScript(paths: readonly string[]): Complaints {
  const first = reader(process.execPath, ['--no-warnings', '--experimental-vm-modules'], 'read.cjs')(paths);
  const asJsx = each((path) => thrown(() => transformSync(readFileSync(path, 'utf8'), { loader: 'jsx', logLevel: 'silent' })))([...first.keys()]);
  return new Map([...first].filter(([path]) => asJsx.has(path)));
}

/** The tools, at least one for each language that has fixes and that a tool is known for. */
export const TOOLS: readonly Tool[] = [
  { language: 'JavaScript', extensions: ['.js', '.mjs', '.cjs'], name: 'node, esbuild for JSX', depth: 'syntax', read: readJavaScript },
  { language: 'TypeScript and JSX', extensions: ['.ts', '.tsx', '.jsx'], name: 'tsc', depth: 'syntax', read: each(readTypeScript) },
  { language: 'JavaScript and TypeScript', extensions: ['.js', '.mjs', '.cjs', '.ts', '.tsx', '.jsx'], name: 'tsc --checkJs', depth: 'names', read: readNames },
  { language: 'Python', extensions: ['.py', '.pyw'], name: 'python3', depth: 'names', program: ['python3', '--version'], read: reader('python3', ['-I'], 'read.py') },
  { language: 'Java', extensions: ['.java'], name: 'javac', depth: 'names', program: ['javac', '-version'], read: reader('java', [], 'Read.java') },
  { language: 'Go', extensions: ['.go'], name: 'go/types', depth: 'names', program: ['go', 'version'], read: readGo },
  { language: 'PHP', extensions: ['.php'], name: 'php -l', depth: 'syntax', program: ['php', '--version'], read: each((path) => [...output('php', ['-n', '-d', 'display_errors=1', '-l', path]).stdout.matchAll(/^(?:PHP )?(?:Parse|Fatal) error: *(.*) in .* on line \d+/gm)].map((match) => match[1]!)) },
  { language: 'Ruby', extensions: ['.rb'], name: 'ruby -c', depth: 'syntax', program: ['ruby', '--version'], read: reader('ruby', [], 'read.rb') },
  { language: 'C and C++', extensions: ['.c', '.cpp', '.cc', '.h'], name: 'gcc -fsyntax-only', depth: 'names', program: ['gcc', '--version'], read: readC },
  { language: 'Bash', extensions: ['.sh', '.bash'], name: 'bash -n', depth: 'syntax', program: ['bash', '--version'], read: each((path) => output('bash', ['-n', path]).stderr.split('\n').filter(Boolean).map((line) => line.replace(/^.*?: line \d+: /, ''))) },
  { language: 'Rust', extensions: ['.rs'], name: 'rustfmt', depth: 'syntax', program: ['rustfmt', '--version'], read: each((path) => [...output('rustfmt', ['--edition', '2021', '--emit', 'stdout', path]).stderr.matchAll(/^error.*?: (.*)$/gm)].map((match) => match[1]!)) },
  { language: 'JSON', extensions: ['.json'], name: 'tsc', depth: 'syntax', read: each((path) => { const { error } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8')); return error ? [ts.flattenDiagnosticMessageText(error.messageText, ' ')] : []; }) },
  { language: 'YAML', extensions: ['.yml', '.yaml'], name: 'yaml', depth: 'syntax', read: each((path) => { const documents = parseAllDocuments(readFileSync(path, 'utf8')); return 'empty' in documents ? [] : documents.flatMap(({ errors }) => errors.map(({ code }) => code)); }) },
];

/** Languages with fixes that nothing here reads: their compilers are too large to ask for, or not to be had from Debian. */
export const UNREAD: readonly Unread[] = [
  { language: 'C#', extensions: ['.cs'], why: 'the .NET SDK' },
  { language: 'Kotlin', extensions: ['.kt'], why: 'kotlinc' },
  { language: 'Terraform', extensions: ['.tf'], why: 'terraform' },
];

/** Outside of a module, and without the network. */
function readGo(paths: readonly string[]): Complaints {
  const run = spawnSync('go', ['run', join(repositoryRoot(), 'test/fixes/readers/read.go'), '--', ...paths], { encoding: 'utf8', timeout: MINUTES_5, maxBuffer: 1 << 28, cwd: tmpdir(), env: { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOPROXY: 'off', CGO_ENABLED: '0' } });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`go run read.go failed: ${run.stderr}`);
  return collect(run.stdout.split('\n').filter(Boolean).map((line) => line.split('\t') as [string, string]));
}
