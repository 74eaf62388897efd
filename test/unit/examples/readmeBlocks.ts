import type { RuleInfo } from '../../../server/engine';

/** What a rule looks at, as the README's columns name it. */
type Column = 'JavaScript, TypeScript' | 'Python' | 'Java' | 'Go' | 'C#' | 'PHP' | 'Ruby' | 'Kotlin' | 'C, C++' | 'Rust' | 'Bash' | 'Configuration' | 'Any file';
const COLUMNS: readonly Column[] = ['JavaScript, TypeScript', 'Python', 'Java', 'Go', 'C#', 'PHP', 'Ruby', 'Kotlin', 'C, C++', 'Rust', 'Bash', 'Configuration', 'Any file'];

/** Names that rules use for a language, and its column. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  javascript: 'JavaScript, TypeScript',
  typescript: 'JavaScript, TypeScript',
  python: 'Python',
  java: 'Java',
  go: 'Go',
  csharp: 'C#',
  php: 'PHP',
  ruby: 'Ruby',
  kotlin: 'Kotlin',
  c: 'C, C++',
  cpp: 'C, C++',
  bash: 'Bash',
  rust: 'Rust',
  dockerfile: 'Configuration',
  yaml: 'Configuration',
  terraform: 'Configuration',
  json: 'Configuration',
};

/** Families with fewer rules share the last row. */
const LARGE = 3;

/** A setting as `package.json` declares it. */
export interface SettingSpec {
  readonly order: number;
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

/** The text between the two marks of a block, without the line ends next to them. */
export function readBlock(readme: string, name: string): string | undefined {
  return new RegExp(`<!-- ${name}:begin -->\\n([\\s\\S]*?)\\n?<!-- ${name}:end -->`).exec(readme)?.[1];
}

/** The page with another text in a block. */
export function writeBlock(readme: string, name: string, text: string): string {
  return readme.replace(new RegExp(`(<!-- ${name}:begin -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`), (_, begin: string, end: string) => `${begin}${text}\n${end}`);
}

/** How many rules there are, by family and by what they look at. */
export function rulesBlock(rules: readonly RuleInfo[]): string {
  const families = [...new Set(rules.map((rule) => rule.family))];
  const count = (family: string, column?: Column): number => rules.filter((rule) => rule.family === family && (column === undefined || columnOf(rule) === column)).length;
  families.sort((a, b) => count(b) - count(a) || a.localeCompare(b, 'en'));
  const row = (names: readonly string[]): string[] => [
    names.map((family) => `\`${family}\``).join(', '),
    ...COLUMNS.map((column) => String(names.reduce((sum, family) => sum + count(family, column), 0) || '')),
  ];
  const small = families.filter((family) => count(family) < LARGE);
  const rows = [...families.filter((family) => count(family) >= LARGE).map((family) => row([family])), ...(small.length > 0 ? [row(small)] : [])];
  const totals = ['**All**', ...COLUMNS.map((column) => `**${rules.filter((rule) => columnOf(rule) === column).length}**`)];
  const fixes = rules.filter((rule) => rule.fix).length;
  return [
    `${rules.length} rules, ${fixes} of them with a fix of their own. A secret in code is also offered a move to an environment variable.`,
    '',
    ...table(['Family', ...COLUMNS], [...rows, totals]),
  ].join('\n');
}

/** The matrix of `docs/rules.md`: rules by family and language, without those for secrets, which look at any file. */
export function matrixBlock(rules: readonly RuleInfo[]): string {
  const code = rules.filter((rule) => columnOf(rule) !== 'Any file');
  const columns = COLUMNS.filter((column) => column !== 'Any file');
  const rows = familiesOf(code).map((family) => [
    `[\`${family}\`](#${family})`,
    ...columns.map((column) => String(code.filter((rule) => rule.family === family && columnOf(rule) === column).length || '')),
  ]);
  return table(['Family', ...columns], rows).join('\n');
}

/** The lists of `docs/rules.md`: every rule under its family. */
export function familiesBlock(rules: readonly RuleInfo[]): string {
  const code = rules.filter((rule) => columnOf(rule) !== 'Any file');
  return familiesOf(code)
    .map((family) => [
      `### ${family}`,
      '',
      ...table(
        ['Rule', 'Finds', 'For', 'Fix'],
        code.filter((rule) => rule.family === family).sort((a, b) => a.id.localeCompare(b.id, 'en')).map((rule) => [`\`${rule.id}\``, rule.title, rule.audience, rule.fix ? rule.fix.applicability : '']),
      ),
      '',
    ].join('\n'))
    .join('\n')
    .trimEnd();
}

function familiesOf(rules: readonly RuleInfo[]): string[] {
  return [...new Set(rules.map((rule) => rule.family))].sort((a, b) => a.localeCompare(b, 'en'));
}

/** The settings of the extension. */
export function settingsBlock(settings: Readonly<Record<string, SettingSpec>>): string {
  const rows = Object.entries(settings)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([name, setting]) => [
      `\`${name}\``,
      `\`${JSON.stringify(setting.default)}\``,
      [firstParagraph(setting.markdownDescription), ...(setting.enum ? [`One of ${setting.enum.map((value) => `\`${value}\``).join(', ')}.`] : [])].join(' '),
    ]);
  return table(['Setting', 'Default', 'Meaning'], rows).join('\n');
}

function columnOf(rule: RuleInfo): Column {
  return rule.languages.map((name) => COLUMN_OF[name]).find((column) => column !== undefined) ?? 'Any file';
}

function firstParagraph(markdown: string): string {
  return markdown.split('\n\n')[0]!.replaceAll('\n', ' ').replaceAll('|', '\\|');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
