import { parseArgs, type ParseArgsConfig } from 'node:util';
import { harmless, nearest, type Audience, type Severity } from '../engine/index';
import { type Command, type CommandName, COMMANDS, type OptionSpec, type ScanOptions } from './options';
import { UsageError } from './usageError';

/** Workers beyond this only cost memory. */
const MAX_JOBS = 256;

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
  }
}

type Values = ReadonlyMap<string, readonly string[]>;

function scanOptions(values: Values, paths: readonly string[]): ScanOptions {
  const stdinFilename = one(values, 'stdin-filename');
  if (stdinFilename !== undefined && paths.length > 0) {
    throw new UsageError('`--stdin-filename` checks standard input; leave out the paths, or leave out the option.', 'scan');
  }
  if (paths.includes('-')) throw new UsageError('To check standard input, say what file it is: `--stdin-filename src/app.ts`.', 'scan');
  const jobs = one(values, 'jobs');
  return {
    paths,
    format: (one(values, 'format') ?? 'text') as ScanOptions['format'],
    rules: values.get('rules') ?? [],
    severity: (one(values, 'severity') ?? 'info') as Severity,
    errorOn: (one(values, 'error-on') ?? 'info') as ScanOptions['errorOn'],
    ignoreFiles: values.has('no-ignore') ? 'disregard' : 'respect',
    ...(values.has('secrets-only') ? { only: 'secrets' as const } : {}),
    ...present('output', one(values, 'output')),
    ...present('config', one(values, 'config')),
    ...present('audience', one(values, 'audience') as Audience | undefined),
    ...present('stdinFilename', stdinFilename),
    ...present('jobs', jobs === undefined ? undefined : threads(jobs)),
  };
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
