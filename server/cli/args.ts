import { parseArgs, type ParseArgsConfig } from 'node:util';
import { harmless, nearest, type Audience, type Severity } from '../engine/index';
import type { ChangeScope } from '../host/git';
import { AGENTS } from './hook/payload';
import { type Command, type CommandName, COMMANDS, type HookOptions, type OptionSpec, type ScanOptions, SHELLS } from './options';
import type { Shard } from './shard';
import { UsageError } from './usageError';

/** Workers beyond this only cost memory. */
const MAX_JOBS = 256;

/** Bytes: what a configuration may ask for, too. */
const MAX_SIZE = 100 * 1024 * 1024;

/** Reads the arguments after `lintel`. Throws `UsageError` with a sentence that names the nearest right word. */
export function parseCommand(argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  if (first === undefined) throw new UsageError('What should Lintel do? `lintel scan` checks the current folder.');
  if (first === '--version' || first === '-V' || first === '-v' || first === 'version') return { name: 'version' };
  if (first === '--help' || first === '-h' || first === 'help') return { name: 'help', topic: rest[0] === undefined ? undefined : commandName(rest[0]) };
  if (first.startsWith('-')) throw new UsageError(`${quoted(first)} comes after a command, for example \`lintel scan ${printable(first)}\`.`);
  const name = commandName(first);
  const { values, positionals } = readOptions(name, rest);
  if (values.has('help')) return { name: 'help', topic: name };
  switch (name) {
    case 'scan':
      return { name, options: scanOptions(values, positionals) };
    case 'rules':
      none(name, positionals);
      return { name, options: { format: (one(values, 'format') ?? 'text') as 'text' | 'json', rules: values.get('rules') ?? [] } };
    case 'explain': {
      const [rule, ...more] = positionals;
      if (rule === undefined) throw new UsageError('Which rule? `lintel rules` lists them.', name);
      none(name, more);
      return { name, options: { rule, rules: values.get('rules') ?? [] } };
    }
    case 'baseline': {
      const [word, ...paths] = positionals;
      const action = operand(name, word, ['create', 'update', 'show'] as const);
      const take = values.has('prune') ? 'nothing-new' : 'all';
      if (take === 'nothing-new' && action !== 'update') throw new UsageError('`--prune` goes with `lintel baseline update`.', name);
      if (action === 'show') none(name, paths);
      return { name, options: { action, take, format: (one(values, 'format') ?? 'text') as 'text' | 'json', scan: baselineScan(values, paths) } };
    }
    case 'test':
      return { name, options: { paths: positionals } };
    case 'init':
      none(name, positionals.slice(1));
      return { name, options: present('folder', positionals[0]) };
    case 'doctor':
      none(name, positionals.slice(1));
      return { name, options: { ...present('folder', positionals[0]), rules: values.get('rules') ?? [] } };
    case 'hook':
      none(name, positionals.slice(1));
      return { name, options: hookOptions(values, positionals[0]) };
    case 'completions':
      none(name, positionals.slice(1));
      return { name, shell: operand(name, positionals[0], SHELLS) };
  }
}

type Values = ReadonlyMap<string, readonly string[]>;

function scanOptions(values: Values, paths: readonly string[]): ScanOptions {
  const stdinFilename = one(values, 'stdin-filename');
  if (stdinFilename !== undefined && paths.length > 0) {
    throw new UsageError('`--stdin-filename` checks standard input; leave out the paths, or leave out the option.', 'scan');
  }
  if (paths.includes('-')) throw new UsageError('To check standard input, say what file it is: `--stdin-filename src/app.ts`.', 'scan');
  const changes = changesOf(values);
  const fix = values.has('fix-dry-run') ? ('dry-run' as const) : values.has('fix') ? ('apply' as const) : undefined;
  if (fix && stdinFilename !== undefined) throw new UsageError('Standard input cannot be fixed; name the file instead.', 'scan');
  if (fix && changes?.scope.kind === 'staged') throw new UsageError('`--staged` checks what is staged, and fixes go to the files on disk. Use `--changed` with a fix.', 'scan');
  if (values.has('ai-only') && (changes || stdinFilename !== undefined)) throw new UsageError('`--ai-only` looks at files as they are on disk; leave out standard input and changes in Git.', 'scan');
  if (changes && stdinFilename !== undefined) throw new UsageError('`--stdin-filename` and changes in Git do not go together.', 'scan');
  const shard = one(values, 'shard');
  return {
    ...commonOptions(values, paths),
    format: (one(values, 'format') ?? 'text') as ScanOptions['format'],
    severity: (one(values, 'severity') ?? 'info') as Severity,
    errorOn: (one(values, 'error-on') ?? 'info') as ScanOptions['errorOn'],
    useBaseline: values.has('no-baseline') ? 'no' : 'yes',
    ...(values.has('ai-only') ? { author: 'machine' as const } : {}),
    ...(values.has('secrets-only') ? { only: 'secrets' as const } : {}),
    ...present('output', one(values, 'output')),
    ...present('stdinFilename', stdinFilename),
    ...present('changes', changes),
    ...present('baseline', one(values, 'baseline')),
    ...present('fix', fix),
    ...present('shard', shard === undefined ? undefined : shardOf(shard)),
    ...present('projectRules', values.has('no-project-rules') ? ('ignore' as const) : undefined),
    ...present('cache', values.has('no-cache') ? ('none' as const) : values.has('cache-dir') ? { folder: one(values, 'cache-dir') ?? '' } : undefined),
    ...present('stats', values.has('stats') ? ('show' as const) : undefined),
  };
}

function hookOptions(values: Values, word: string | undefined): HookOptions {
  const action = operand('hook', word, ['install', 'uninstall'] as const);
  const agent = one(values, 'agent') as HookOptions['agent'] | undefined;
  if (agent === undefined) throw new UsageError(`Whose hook? \`--agent\` takes ${listed(AGENTS)}.`, 'hook');
  if (values.has('project') && values.has('user')) throw new UsageError('`--project` and `--user` exclude each other.', 'hook');
  if (values.has('ask')) throw new UsageError('`--ask` goes into the command of an installed hook, behind `--agent`.', 'hook');
  return { action, agent, scope: values.has('project') ? 'project' : 'user', confirmed: values.has('yes') ? 'yes' : 'ask' };
}

/** What every command that scans takes. */
function commonOptions(values: Values, paths: readonly string[]) {
  const jobs = one(values, 'jobs');
  const size = one(values, 'max-file-size');
  const timeout = one(values, 'timeout-per-file');
  return {
    paths,
    rules: values.get('rules') ?? [],
    ignoreFiles: values.has('no-ignore') ? ('disregard' as const) : ('respect' as const),
    ...present('config', one(values, 'config')),
    ...present('audience', one(values, 'audience') as Audience | undefined),
    ...present('jobs', jobs === undefined ? undefined : threads(jobs)),
    ...present('maxFileSize', size === undefined ? undefined : bytes(size)),
    ...present('fileTimeout', timeout === undefined ? undefined : milliseconds(timeout)),
  };
}

/** The scan behind a baseline: everything, with nothing hidden. */
function baselineScan(values: Values, paths: readonly string[]): ScanOptions {
  return {
    ...commonOptions(values, paths),
    format: 'text',
    severity: 'info',
    errorOn: 'never',
    useBaseline: 'no',
    ...present('baseline', one(values, 'baseline')),
  };
}

function changesOf(values: Values): ScanOptions['changes'] {
  const since = one(values, 'since');
  const asked: ChangeScope[] = [
    ...(values.has('changed') ? [{ kind: 'changed' } as const] : []),
    ...(values.has('staged') ? [{ kind: 'staged' } as const] : []),
    ...(since === undefined ? [] : [{ kind: 'since', revision: since } as const]),
  ];
  const [scope, other] = asked;
  if (other) throw new UsageError('`--changed`, `--staged` and `--since` exclude each other.', 'scan');
  if (!scope) {
    if (values.has('whole-files')) throw new UsageError('`--whole-files` goes with `--changed`, `--staged` or `--since`.', 'scan');
    return undefined;
  }
  return { scope, lines: values.has('whole-files') ? 'all' : 'changed' };
}

function shardOf(text: string): Shard {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  if (!match || index < 1 || index > count) throw new UsageError(`\`--shard\` takes a part and how many there are, for example \`2/5\`, not ${quoted(text)}.`, 'scan');
  return { index, count };
}

function bytes(text: string): number {
  const match = /^(\d{1,12})([kmg]?)b?$/i.exec(text);
  const size = Number(match?.[1]) * { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[(match?.[2] ?? '').toLowerCase() as '' | 'k' | 'm' | 'g'];
  if (!match || size < 1 || size > MAX_SIZE) throw new UsageError(`\`--max-file-size\` takes a size from 1 byte to 100m, for example \`500k\`, not ${quoted(text)}.`, 'scan');
  return size;
}

function milliseconds(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds <= 0 || seconds > 3600) throw new UsageError(`\`--timeout-per-file\` takes seconds up to 3600, not ${quoted(text)}.`, 'scan');
  return Math.max(1, Math.round(seconds * 1000));
}

/** The one word after a command. */
function operand<T extends string>(command: CommandName, word: string | undefined, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === word);
  if (found !== undefined) return found;
  const wanted = listed(choices);
  if (word === undefined) throw new UsageError(`\`lintel ${command}\` needs to know what to do: ${wanted}.`, command);
  const near = nearest(word, choices);
  throw new UsageError(`\`lintel ${command}\` does not know ${quoted(word)}. ${near ? `Did you mean \`${near}\`?` : `It takes ${wanted}.`}`, command);
}

function threads(text: string): number {
  const jobs = Number(text);
  if (!/^\d+$/.test(text) || jobs < 1 || jobs > MAX_JOBS) {
    throw new UsageError(`\`--jobs\` takes a whole number from 1 to ${MAX_JOBS}, not ${quoted(text)}.`, 'scan');
  }
  return jobs;
}

function commandName(text: string): CommandName {
  const names = Object.keys(COMMANDS) as CommandName[];
  const found = names.find((name) => name === text);
  if (found) return found;
  const near = nearest(text, names);
  const hint = near ? `Did you mean \`lintel ${near}\`?` : `To check a path, write \`lintel scan ${printable(text)}\`.`;
  throw new UsageError(`There is no command ${quoted(text)}. ${hint}`);
}

function readOptions(command: CommandName, args: readonly string[]): { values: Values; positionals: string[] } {
  const specs = COMMANDS[command].options;
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, spec] of Object.entries(specs)) {
    options[name] = { type: spec.value === undefined ? 'boolean' : 'string', ...(spec.short ? { short: spec.short } : {}) };
  }
  // Not strict: the messages shall name the nearest option, which Node's do not.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs[token.name];
    if (!spec || !Object.hasOwn(specs, token.name)) throw unknownOption(command, token.rawName, token.name);
    const value = checked(command, token.name, spec, token.value, token.inlineValue === true);
    values.set(token.name, [...(spec.takes === 'many' ? (values.get(token.name) ?? []) : []), value]);
  }
  return { values, positionals };
}

function unknownOption(command: CommandName, raw: string, name: string): UsageError {
  const names = Object.keys(COMMANDS[command].options);
  const near = raw.startsWith('--') ? nearest(name, names) : undefined;
  const hint = near ? ` Did you mean \`--${near}\`?` : ` It knows ${listed(names.map((known) => `--${known}`))}.`;
  return new UsageError(`\`lintel ${command}\` has no option ${quoted(raw)}.${hint}`, command);
}

function checked(command: CommandName, name: string, spec: OptionSpec, value: string | undefined, inline: boolean): string {
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`\`--${name}\` takes no value.`, command);
    return '';
  }
  const wanted = spec.choices ? `: ${spec.choices.join(', ')}` : ` (${spec.value})`;
  const missing = value === undefined || value === '' || (!inline && value.length > 1 && value.startsWith('-'));
  if (missing) throw new UsageError(`\`--${name}\` needs a value${wanted}.`, command);
  if (spec.choices && !spec.choices.includes(value)) {
    const near = nearest(value, spec.choices);
    const hint = near ? `Did you mean ${quoted(near)}?` : `It takes ${listed(spec.choices)}.`;
    throw new UsageError(`\`--${name}\` cannot be ${quoted(value)}. ${hint}`, command);
  }
  return value;
}

function none(command: CommandName, positionals: readonly string[]): void {
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`\`lintel ${command}\` does not know what to do with ${quoted(extra)}.`, command);
}

function one(values: Values, name: string): string | undefined {
  return values.get(name)?.at(-1);
}

function present<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function quoted(text: string): string {
  return `\`${printable(text)}\``;
}

function printable(text: string): string {
  return harmless(text.slice(0, 200));
}
