import { defaultConfig } from './resolve';
import { SETTINGS_FIELDS } from './schema';

/** What a setting is written like. A setting without an example is written with its default. */
const EXAMPLES: Readonly<Record<keyof typeof SETTINGS_FIELDS, string>> = {
  audience: `audience: ${defaultConfig.audience}`,
  rules: ['rules:', '  sql-injection: error', '  CWE-798: error', '  javascript-weak-hash: "off"'].join('\n'),
  exclude: ['exclude:', '  - "**/generated/**"', '  - "!src/generated/api/**"'].join('\n'),
  overrides: ['overrides:', '  - files: ["test/**", "**/*.test.ts"]', '    audience: everyday', '    rules:', '      secrets: warning'].join('\n'),
  maxFileSize: `maxFileSize: ${defaultConfig.maxFileSize}`,
  honorOtherTools: `honorOtherTools: ${defaultConfig.honorOtherTools}`,
  allowPackages: ['allowPackages:', '  - "@acme/*"'].join('\n'),
  allowedSecrets: 'allowedSecrets: []',
};
/** Columns of a comment. */
const WIDTH = 100;

/** A configuration that says what every setting does and changes nothing: all of it is commented out. */
export function projectConfigTemplate(): string {
  const parts = Object.entries(SETTINGS_FIELDS).map(([name, field]) => {
    const example = EXAMPLES[name as keyof typeof SETTINGS_FIELDS];
    return [...wrap(field.description).map((line) => `# ${line}`), ...example.split('\n').map((line) => `#${line === '' ? '' : ` ${line}`}`)].join('\n');
  });
  return `${['# Lintel: the settings of this folder and what is below it, for the editor, the command line and CI.\n# Take the `# ` away from what you want to change. `lintel doctor` says what is wrong with it.', ...parts].join('\n\n')}\n`;
}

function wrap(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
