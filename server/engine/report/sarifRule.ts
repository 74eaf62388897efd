import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import type { Severity } from '../model/finding';
import type { RuleInfo } from '../model/rule';
import { rulePage } from './rulePage';

/**
 * What GitHub's code scanning sorts by: over 9 is critical, from 7 high, from 4 medium, below low
 * (docs.github.com, "SARIF support for code scanning").
 */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', info: '2.5' };

/** A rule as SARIF describes it. `level` is the rule's own, before any configuration. */
export function sarifRule(rule: RuleInfo, level: NonNullable<ReportingConfiguration['level']>): ReportingDescriptor {
  const help = rulePage(rule);
  const helpUri = rule.references.find((reference) => /^https?:\/\/\S+$/.test(reference));
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: rule.title },
    fullDescription: { text: plain(rule.why) || rule.title },
    help: { text: plain(rule.advice) || rule.title, markdown: help },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level },
    properties: {
      tags: tagsOf(rule),
      'security-severity': SECURITY_SEVERITY[rule.severity],
      precision: rule.confidence,
      'problem.severity': rule.severity === 'info' ? 'recommendation' : rule.severity,
      family: rule.family,
    },
  };
}

function tagsOf(rule: RuleInfo): string[] {
  const tags = [
    'security',
    ...rule.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`),
    ...rule.owasp.map(owaspTag),
    ...rule.languages,
    ...rule.packs,
  ];
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** 'A03:2021 - Injection' becomes 'external/owasp/a03-2021'. */
function owaspTag(name: string): string {
  const match = /^([A-Z]+\d+)\s*:\s*(\d{4})/i.exec(name);
  return match ? `external/owasp/${match[1]?.toLowerCase()}-${match[2]}` : '';
}

/** SARIF wants rule names to be identifiers. */
function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** Markdown without its marks, for viewers that show plain text: links as their text, code without backticks. */
function plain(markdown: string): string {
  return markdown
    .replace(/^```.*$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
