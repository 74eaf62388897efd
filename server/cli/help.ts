import { type CommandName, type CommandSpec, COMMANDS } from './options';

/** Columns. */
const WIDTH = 100;

/** The help of one command, or of the whole program. Ends with a line end. */
export function helpText(topic: CommandName | undefined): string {
  return `${(topic === undefined ? overview() : commandHelp(COMMANDS[topic])).join('\n')}\n`;
}

function overview(): string[] {
  return [
    'Lintel finds secrets, injection and insecure APIs in code. No account, no network, no telemetry.',
    '',
    'Usage:',
    ...table(Object.values(COMMANDS).map(({ usage, summary }) => [usage, summary])),
    ...table([
      ['lintel --version', 'Show the version.'],
      ['lintel COMMAND --help', 'Show the options of a command.'],
    ]),
    '',
    ...exitCodes(),
  ];
}

function commandHelp({ usage, summary, details, options, examples }: CommandSpec): string[] {
  const rows = Object.entries(options).map(([name, spec]): [string, string] => [
    `${spec.short ? `-${spec.short}, ` : '    '}--${name}${spec.value ? ` ${spec.value}` : ''}`,
    spec.help,
  ]);
  return [
    summary,
    '',
    `Usage: ${usage}`,
    ...(details.length > 0 ? ['', ...details.flatMap((line) => wrap(line, WIDTH))] : []),
    '',
    'Options:',
    ...table(rows),
    '',
    'Examples:',
    ...table(examples),
    '',
    ...exitCodes(),
  ];
}

function exitCodes(): string[] {
  return ['Exit code: 0 nothing found, 1 findings, 2 wrong usage or failure.'];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.flatMap(([left, right]) => wrap(right, WIDTH - width - 2).map((line, index) => `  ${(index === 0 ? left : '').padEnd(width)}${line}`));
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
