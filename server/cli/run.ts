import { harmless, problemText } from '../engine/index';
import { ConfigError } from '../host/configError';
import { parseCommand } from './args';
import { baselineCommand } from './baseline';
import { completions } from './completions';
import { doctorCommand } from './doctor';
import { helpText } from './help';
import type { CliHost } from './host';
import { hookCommand } from './hook/command';
import { initCommand } from './init';
import { type Command, EXIT } from './options';
import { stylingFor } from './reporters';
import { explainCommand, rulesCommand } from './rules';
import { scanCommand } from './scan';
import type { Surroundings } from './terminal';
import { testCommand } from './test';
import { UsageError } from './usageError';

/** The whole program: reads the arguments after `lintel`, does what they say, and resolves to the exit code. Never rejects. */
export async function runCli(argv: readonly string[], around: Surroundings, host: CliHost): Promise<number> {
  try {
    return await dispatch(parseCommand(argv), around, host);
  } catch (error) {
    await around.stderr.write(errorText(error, around));
    return EXIT.failure;
  }
}

async function dispatch(command: Command, around: Surroundings, host: CliHost): Promise<number> {
  switch (command.name) {
    case 'scan':
      return scanCommand(command.options, around, host);
    case 'rules':
      return rulesCommand(command.options, around, host);
    case 'explain':
      return explainCommand(command.options, around, host);
    case 'baseline':
      return baselineCommand(command.options, around, host);
    case 'test':
      return testCommand(command.options, around, host);
    case 'init':
      return initCommand(command.options, around);
    case 'doctor':
      return doctorCommand(command.options, around, host);
    case 'hook':
      return hookCommand(command.options, around);
    case 'completions':
      await around.stdout.write(completions(command.shell));
      return EXIT.clean;
    case 'help':
      await around.stdout.write(helpText(command.topic));
      return EXIT.clean;
    case 'version':
      await around.stdout.write(`${host.version}\n`);
      return EXIT.clean;
  }
}

function errorText(error: unknown, around: Surroundings): string {
  if (error instanceof UsageError) {
    const command = error.command === undefined ? 'lintel' : `lintel ${error.command}`;
    return `lintel: ${error.message}\nTry \`${command} --help\`.\n`;
  }
  if (error instanceof ConfigError) {
    const styling = stylingFor(around.stderr, around);
    const lines = error.problems.map((problem) => `lintel: ${problemText(problem, styling)}\n`);
    return `${lines.join('')}Nothing was checked: the configuration is not valid.\n`;
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = (around.env['LINTEL_DEBUG'] ?? '') !== '' && error instanceof Error ? `${error.stack}\n` : '';
  return `lintel: ${harmless(message)}\n${stack}`;
}
