import type { Audience, Severity } from '../engine/index';
import type { ChangeScope } from '../host/git';
import { AGENTS, type Agent } from './hook/payload';
import type { HookScope } from './hook/places';
import type { Shard } from './shard';

export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab-sast', 'gitlab-codequality', 'junit', 'csv', 'markdown', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The shells that completions are written for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What `lintel scan` was asked to do. */
export interface ScanOptions {
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly output?: string;
  readonly config?: string;
  readonly rules: readonly string[];
  readonly severity: Severity;
  readonly errorOn: Severity | 'never';
  readonly audience?: Audience;
  /** `secrets`: no other rule runs. */
  readonly only?: 'secrets';
  /** `machine`: only code that a record says a machine wrote. */
  readonly author?: 'machine';
  readonly ignoreFiles: 'respect' | 'disregard';
  readonly jobs?: number;
  readonly stdinFilename?: string;
  /** Only what has changed: on changed lines, or anywhere in changed files. */
  readonly changes?: { readonly scope: ChangeScope; readonly lines: 'changed' | 'all' };
  /** The file of known findings; the project's own where it is not named. */
  readonly baseline?: string;
  readonly useBaseline: 'yes' | 'no';
  readonly fix?: 'apply' | 'dry-run';
  readonly shard?: Shard;
  /** Bytes. */
  readonly maxFileSize?: number;
  /** Milliseconds. */
  readonly fileTimeout?: number;
  readonly stats?: 'show';
  /** Whether the rules in `.lintel/rules` of the project count. */
  readonly projectRules?: 'ignore';
  /** Where results of earlier scans are kept; the system's own place where it is not said. */
  readonly cache?: 'none' | { readonly folder: string };
}

export interface BaselineOptions {
  readonly action: 'create' | 'update' | 'show';
  /** `update`: take new findings in as well, or only drop those that are gone. */
  readonly take: 'all' | 'nothing-new';
  readonly format: 'text' | 'json';
  /** What to scan; the baseline's own options among it. */
  readonly scan: ScanOptions;
}

export interface TestOptions {
  /** Rule files and folders of them; the project's own by default. */
  readonly paths: readonly string[];
}

export interface InitOptions {
  /** The folder; the current one by default. */
  readonly folder?: string;
}

export interface DoctorOptions {
  readonly folder?: string;
  readonly rules: readonly string[];
}

export interface HookOptions {
  readonly action: 'install' | 'uninstall';
  readonly agent: Agent;
  readonly scope: HookScope;
  /** `yes`: write without a question. */
  readonly confirmed: 'yes' | 'ask';
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
  | { readonly name: 'baseline'; readonly options: BaselineOptions }
  | { readonly name: 'test'; readonly options: TestOptions }
  | { readonly name: 'init'; readonly options: InitOptions }
  | { readonly name: 'doctor'; readonly options: DoctorOptions }
  | { readonly name: 'hook'; readonly options: HookOptions }
  | { readonly name: 'completions'; readonly shell: (typeof SHELLS)[number] }
  | { readonly name: 'help'; readonly topic: CommandName | undefined }
  | { readonly name: 'version' };

export type CommandName = 'scan' | 'baseline' | 'rules' | 'explain' | 'test' | 'init' | 'doctor' | 'hook' | 'completions';

/** One option: how it is read, and how the help describes it. */
export interface OptionSpec {
  /** What stands for the value in the help; absent for a switch. */
  readonly value?: string;
  /** What the value is, for completion in a shell. */
  readonly completes?: 'file' | 'folder';
  /** The only values that are taken. */
  readonly choices?: readonly string[];
  readonly short?: string;
  /** `many`: may be given several times. */
  readonly takes?: 'one' | 'many';
  readonly help: string;
}

export interface CommandSpec {
  readonly usage: string;
  /** What stands after the command: words to choose from, or paths. */
  readonly operands?: readonly string[] | 'paths';
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly (readonly [command: string, meaning: string])[];
}

const HELP: OptionSpec = { short: 'h', help: 'Show this help.' };
const RULES: OptionSpec = {
  value: 'PATH',
  completes: 'file',
  takes: 'many',
  help: 'Add your own rules (Semgrep syntax): a YAML file, or a folder with YAML files. May be given several times.',
};
const SEVERITIES = ['error', 'warning', 'info'] as const;
const CONFIG: OptionSpec = { value: 'FILE', completes: 'file', short: 'c', help: 'Use this configuration for every file, instead of .lintel.yml.' };
const AUDIENCE: OptionSpec = { value: 'CIRCLE', choices: ['everyday', 'review', 'audit'], help: 'Which circle of findings to report: everyday (default), review or audit.' };
const NO_IGNORE: OptionSpec = { help: 'Check what .gitignore, .lintelignore and the default excludes (node_modules, ...) leave out, too.' };
const JOBS: OptionSpec = { value: 'N', short: 'j', help: 'Threads to use; as many as there are cores by default.' };
const MAX_FILE_SIZE: OptionSpec = { value: 'SIZE', help: 'Leave larger files out, in bytes or as 500k or 2m; 1m by default.' };
const FILE_TIMEOUT: OptionSpec = { value: 'SECONDS', help: 'Give a file up that takes longer, and name it; 60 by default.' };

/** Every command and option: the reader, the help and the messages are made from this. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  scan: {
    usage: 'lintel scan [paths...] [options]',
    operands: 'paths',
    summary: 'Check files and folders for secrets, injection and insecure APIs.',
    details: [
      'Without paths, the current folder. Files that .gitignore or .lintelignore leave out are not checked, unless they are named.',
      'Settings come from the nearest .lintel.yml at or above each file, up to the root of the repository.',
    ],
    options: {
      format: { value: 'FORMAT', choices: REPORT_FORMATS, short: 'f', help: `How to report: text (default), ${REPORT_FORMATS.slice(1, -1).join(', ')} or ${REPORT_FORMATS.at(-1) ?? ''}.` },
      output: { value: 'FILE', completes: 'file', short: 'o', help: 'Write the report to a file instead of standard output.' },
      config: CONFIG,
      rules: RULES,
      'no-project-rules': { help: 'Leave the rules in .lintel/rules of the project out.' },
      severity: { value: 'LEVEL', choices: SEVERITIES, help: 'Report findings of this severity and worse: error, warning or info (default).' },
      'error-on': {
        value: 'LEVEL',
        choices: [...SEVERITIES, 'never'],
        help: 'Exit with 1 for findings of this severity and worse: error, warning, info (default) or never.',
      },
      audience: AUDIENCE,
      'ai-only': { help: 'Only lines that a machine wrote, by hooks, git-ai notes, Agent Trace files or commits.' },
      'secrets-only': { help: 'Look for secrets alone: fast enough for a hook before each commit.' },
      changed: { help: 'Only lines that have changed since the last commit, and files that Git does not know yet.' },
      staged: { help: 'Only lines that are staged for the next commit, as they are staged.' },
      since: { value: 'REV', help: 'Only lines that have changed since a commit, or since this branch left another one.' },
      'whole-files': { help: 'With --changed, --staged or --since: everything in the files that have changed.' },
      baseline: { value: 'FILE', completes: 'file', help: 'Hide the findings that this file knows; .lintel-baseline.json of the project by default.' },
      'no-baseline': { help: 'Report known findings, too.' },
      fix: { help: 'Make the safe fixes, and report what is left.' },
      'fix-dry-run': { help: 'Print the safe fixes as a diff; change nothing.' },
      shard: { value: 'I/N', help: 'Check only the I-th of N parts of the files; the N parts together are the whole.' },
      'no-ignore': NO_IGNORE,
      'max-file-size': MAX_FILE_SIZE,
      'timeout-per-file': FILE_TIMEOUT,
      jobs: JOBS,
      'cache-dir': { value: 'FOLDER', completes: 'folder', help: 'Keep results for the next scan here, instead of in the user\'s cache folder.' },
      'no-cache': { help: 'Check everything afresh, and keep nothing.' },
      stats: { help: 'Say where the time went: by phase, rule and file.' },
      'stdin-filename': { value: 'FILE', completes: 'file', help: 'Check standard input as if it were this file.' },
      help: HELP,
    },
    examples: [
      ['lintel scan', 'check the current folder'],
      ['lintel scan src app.py --severity warning', 'check some paths, report no notes'],
      ['lintel scan --secrets-only', 'look for secrets alone'],
      ['lintel scan --format sarif --output lintel.sarif', 'write a report for code scanning'],
      ['lintel scan --since origin/main', 'check what a branch has changed'],
      ['lintel scan --staged --error-on warning', 'check what is about to be committed'],
      ['lintel scan --fix-dry-run | git apply', 'make the safe fixes by way of a diff'],
      ['lintel scan --stdin-filename src/db.ts < src/db.ts', 'check what an editor holds'],
    ],
  },
  baseline: {
    usage: 'lintel baseline create|update|show [paths...] [options]',
    operands: ['create', 'update', 'show'],
    summary: 'Accept the findings that are there, so that only new ones are reported.',
    details: [
      'The list goes to .lintel-baseline.json at the root of the project, where the editor and every scan find it. It holds no code.',
      'create writes it; update takes new findings in and drops those that are gone, in the paths that are named; show lists it.',
    ],
    options: {
      baseline: { value: 'FILE', completes: 'file', help: 'Another file than .lintel-baseline.json of the project.' },
      prune: { help: 'update: only drop what is gone, take nothing new in.' },
      format: { value: 'FORMAT', choices: ['text', 'json'], short: 'f', help: 'show: how to list, text (default) or json.' },
      config: CONFIG,
      rules: RULES,
      audience: AUDIENCE,
      'no-ignore': NO_IGNORE,
      'max-file-size': MAX_FILE_SIZE,
      'timeout-per-file': FILE_TIMEOUT,
      jobs: JOBS,
      help: HELP,
    },
    examples: [
      ['lintel baseline create', 'begin with a project that has findings'],
      ['lintel baseline update --prune', 'drop what has been repaired'],
      ['lintel baseline show', 'what is accepted, by rule'],
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
  test: {
    usage: 'lintel test [paths...]',
    operands: 'paths',
    summary: 'Run rules of your own on the fixtures beside them.',
    details: [
      'Without paths, the rules in .lintel/rules. x.yaml is tried on x.py: a comment with `ruleid: id` or `ok: id` says what the next line is.',
      'x.fixed.py is what the fixes make of it. Exits with 1 when a check fails.',
    ],
    options: { help: HELP },
    examples: [['lintel test my-rules', 'every rule in a folder']],
  },
  init: {
    usage: 'lintel init [folder]',
    operands: 'paths',
    summary: 'Write a .lintel.yml with every setting explained.',
    details: ['A file that is there is never overwritten.'],
    options: { help: HELP },
    examples: [['lintel init', 'in the current folder']],
  },
  doctor: {
    usage: 'lintel doctor [folder] [options]',
    operands: 'paths',
    summary: 'Say what is loaded from where, and what is wrong with it.',
    details: ['Lintel, its rules, the configuration with line numbers, ignore files, the baseline. Exits with 2 when something is broken.'],
    options: { rules: RULES, help: HELP },
    examples: [['lintel doctor', 'when a finding, or none, surprises you']],
  },
  hook: {
    usage: 'lintel hook [install|uninstall] --agent NAME [options]',
    operands: ['install', 'uninstall'],
    summary: 'Check what an AI agent is about to write, from its hooks.',
    details: [
      'Without install or uninstall: reads one event of the agent on standard input and answers it. An edit that brings an error of high confidence is refused with the reason; everything else goes on as if there were no hook, and so does the agent when the hook itself fails.',
      'install and uninstall show what they would change in the settings of the agent, and ask before they write.',
    ],
    options: {
      agent: { value: 'NAME', choices: AGENTS, help: 'Whose hook it is: claude, vscode, copilot, cursor or windsurf.' },
      ask: { help: 'Answering: have the agent ask the user instead of refusing, where it can.' },
      project: { help: 'install, uninstall: in the settings that the repository shares.' },
      user: { help: 'install, uninstall: in your own settings (default).' },
      yes: { short: 'y', help: 'install, uninstall: write without a question.' },
      help: HELP,
    },
    examples: [
      ['lintel hook install --agent claude', 'for yourself, in every project'],
      ['lintel hook install --agent cursor --project', 'for everybody who works on the project'],
      ['lintel hook uninstall --agent claude', 'take it out again'],
    ],
  },
  completions: {
    usage: 'lintel completions bash|zsh|fish|powershell',
    operands: SHELLS,
    summary: 'Print completions for a shell.',
    details: [],
    options: { help: HELP },
    examples: [
      ['source <(lintel completions bash)', 'in ~/.bashrc'],
      ['lintel completions zsh > ~/.zfunc/_lintel', 'in a folder of $fpath'],
      ['lintel completions fish > ~/.config/fish/completions/lintel.fish', 'for fish'],
      ['lintel completions powershell >> $PROFILE', 'for PowerShell'],
    ],
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
