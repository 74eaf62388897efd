import type { Severity } from '../model/finding';
import type { RuleInfo } from '../model/rule';
import { isPlainText } from './redact';
import { LANGUAGES } from '../syntax/languages/index';
import type { LanguageSpec } from '../syntax/language';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
const APPLICABILITY = {
  safe: 'It keeps the behaviour for every honest input and may be applied without a look.',
  unsafe: 'It removes the flaw and may change behaviour: look at it before you keep it.',
  manual: 'It is a start that you finish.',
} as const;

/** A rule's page in Markdown: the editor shows it, `lintel explain` prints it, the documentation is made of it. */
export function rulePage(rule: RuleInfo): string {
  const spec = LANGUAGES.find((language) => language.ruleNames.some((name) => rule.languages.includes(name)));
  const sections = [
    `# ${rule.title}`,
    facts(rule),
    section('What it finds', sentence(rule.message)),
    section('Why it matters', rule.why.trim()),
    section('What to do', rule.advice.trim()),
    examples(rule, spec),
    rule.fix ? section('Fix', `**${rule.fix.title}.** ${APPLICABILITY[rule.fix.applicability]}`) : '',
    section('Suppress or change', suppression(rule, spec)),
    section('References', references(rule)),
  ];
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`;
}

function facts(rule: RuleInfo): string {
  const origin = rule.origin === 'built-in' ? `since ${rule.since}` : `from ${code(rule.origin)}`;
  const languages = rule.languages.map((name) => (isPlainText(name) ? 'any text' : name));
  return [code(rule.id), SEVERITY[rule.severity], `${rule.confidence} confidence`, [...new Set(languages)].join(', '), origin].join(' · ');
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `## ${heading}\n\n${body}`;
}

/** A message template with its metavariables marked as code. */
function sentence(message: string): string {
  return message.trim().replace(/(?<!`)\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*(?!`)/g, '`$&`');
}

function examples(rule: RuleInfo, spec: LanguageSpec | undefined): string {
  if (!rule.example) return '';
  const { bad, good, fixed } = rule.example;
  return [
    section('Vulnerable', fence(bad, spec)),
    fixed === undefined ? section('Safe', fence(good, spec)) : section('Fixed', fence(fixed, spec)),
  ].join('\n\n');
}

/** A fence longer than any run of backticks inside. */
function fence(text: string, spec: LanguageSpec | undefined): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${spec?.id ?? ''}\n${text.replace(/^\n+|\s+$/g, '')}\n${marks}`;
}

function suppression(rule: RuleInfo, spec: LanguageSpec | undefined): string {
  const directive = `lintel-ignore ${rule.id} -- why it is safe here`;
  const comment = spec?.comments.line
    ? `${spec.comments.line} ${directive}`
    : spec?.comments.block
      ? `${spec.comments.block[0]} ${directive} ${spec.comments.block[1]}`
      : `# ${directive}`;
  const cwe = rule.cwe[0];
  const wider = [`the family ${code(rule.family)}`, ...(cwe === undefined ? [] : [code(`CWE-${cwe}`)])].join(' or ');
  return [
    'Hide one finding with a comment on the line above:',
    fence(comment, spec),
    `Turn the rule off, or change its level, in ${code('.lintel.yml')}:`,
    `\`\`\`yaml\nrules:\n  ${rule.id}: off\n\`\`\``,
    `In both places ${wider} can stand in for the rule.`,
  ].join('\n\n');
}

function references(rule: RuleInfo): string {
  const items = [
    ...rule.cwe.map((cwe) => `[CWE-${cwe}](https://cwe.mitre.org/data/definitions/${cwe}.html)`),
    ...rule.owasp.map((name) => `OWASP ${name}`),
    ...rule.references.map((reference) => (/^https?:\/\/\S+$/.test(reference) ? `<${reference}>` : reference)),
  ];
  return items.map((item) => `- ${item}`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
