import type { Audience, Severity } from '../engine/index';

/** What `lintel scan` was asked to do. */
export interface ScanOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json' | 'sarif';
  readonly output?: string;
  readonly config?: string;
  readonly rules: readonly string[];
  readonly severity: Severity;
  readonly errorOn: Severity | 'never';
  readonly audience?: Audience;
  /** `secrets`: no other rule runs. */
  readonly only?: 'secrets';
  readonly ignoreFiles: 'respect' | 'disregard';
  readonly jobs?: number;
  readonly stdinFilename?: string;
}

export interface RulesOptions {
  readonly format: 'text' | 'json';
  readonly rules: readonly string[];
}

export interface ExplainOptions {
  readonly rule: string;
  readonly rules: readonly string[];
}

/** What to do, read from the command line. */
export type Command =
  | { readonly name: 'scan'; readonly options: ScanOptions }
  | { readonly name: 'rules'; readonly options: RulesOptions }
  | { readonly name: 'explain'; readonly options: ExplainOptions }
  | { readonly name: 'help'; readonly topic: CommandName | undefined }
  | { readonly name: 'version' };

export type CommandName = 'scan' | 'rules' | 'explain';

/** One option: how it is read, and how the help describes it. */
export interface OptionSpec {
  /** What stands for the value in the help; absent for a switch. */
  readonly value?: string;
  /** The only values that are taken. */
  readonly choices?: readonly string[];
  readonly short?: string;
  /** `many`: may be given several times. */
  readonly takes?: 'one' | 'many';
  readonly help: string;
}

export interface CommandSpec {
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly (readonly [command: string, meaning: string])[];
}

const HELP: OptionSpec = { short: 'h', help: 'Show this help.' };
const RULES: OptionSpec = {
  value: 'PATH',
  takes: 'many',
  help: 'Add your own rules (Semgrep syntax): a YAML file, or a folder with YAML files. May be given several times.',
};
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Every command and option: the reader, the help and the messages are made from this. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  scan: {
    usage: 'lintel scan [paths...] [options]',
    summary: 'Check files and folders for secrets, injection and insecure APIs.',
    details: [
      'Without paths, the current folder. Files that .gitignore or .lintelignore leave out are not checked, unless they are named.',
      'Settings come from the nearest .lintel.yml at or above each file, up to the root of the repository.',
    ],
    options: {
      format: { value: 'FORMAT', choices: ['text', 'json', 'sarif'], short: 'f', help: 'How to report: text (default), json or sarif.' },
      output: { value: 'FILE', short: 'o', help: 'Write the report to a file instead of standard output.' },
      config: { value: 'FILE', short: 'c', help: 'Use this configuration for every file, instead of .lintel.yml.' },
      rules: RULES,
      severity: { value: 'LEVEL', choices: SEVERITIES, help: 'Report findings of this severity and worse: error, warning or info (default).' },
      'error-on': {
        value: 'LEVEL',
        choices: [...SEVERITIES, 'never'],
        help: 'Exit with 1 for findings of this severity and worse: error, warning, info (default) or never.',
      },
      audience: { value: 'CIRCLE', choices: ['everyday', 'review', 'audit'], help: 'Which circle of findings to report: everyday (default), review or audit.' },
      'secrets-only': { help: 'Look for secrets alone: fast enough for a hook before each commit.' },
      'no-ignore': { help: 'Check what .gitignore, .lintelignore and the default excludes (node_modules, ...) leave out, too.' },
      jobs: { value: 'N', short: 'j', help: 'Threads to use; as many as there are cores by default.' },
      'stdin-filename': { value: 'FILE', help: 'Check standard input as if it were this file.' },
      help: HELP,
    },
    examples: [
      ['lintel scan', 'check the current folder'],
      ['lintel scan src app.py --severity warning', 'check some paths, report no notes'],
      ['lintel scan --secrets-only', 'look for secrets alone'],
      ['lintel scan --format sarif --output lintel.sarif', 'write a report for code scanning'],
      ['lintel scan --stdin-filename src/db.ts < src/db.ts', 'check what an editor holds'],
    ],
  },
  rules: {
    usage: 'lintel rules [options]',
    summary: 'List every rule.',
    details: [],
    options: {
      format: { value: 'FORMAT', choices: ['text', 'json'], short: 'f', help: 'How to list: text (default) or json.' },
      rules: RULES,
      help: HELP,
    },
    examples: [['lintel rules --format json', 'every rule with severity, CWE, OWASP and packs']],
  },
  explain: {
    usage: 'lintel explain RULE [options]',
    summary: 'Show what a rule finds, why it matters and what to do, as Markdown.',
    details: [],
    options: { rules: RULES, help: HELP },
    examples: [['lintel explain javascript-sql-injection', 'the page of one rule']],
  },
};

/** Exit codes, for the help and the tests. */
export const EXIT = {
  clean: 0,
  findings: 1,
  failure: 2,
  /** 128 and the number of the signal, as shells do. */
  interrupted: 130,
  terminated: 143,
  brokenPipe: 141,
} as const;
