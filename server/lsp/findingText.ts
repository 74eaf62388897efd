import type { Finding, FindingProvenance, RuleInfo } from '../engine/index';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toRange } from './toLsp';

/** What people read about a finding, as Markdown. */

/** Characters. An editor's hover is for a look; the rest is on the rule's page. */
const LONGEST_HOVER = 4000;
/** Hops. A longer way is shown by its start and its end. */
const LONGEST_TRACE = 8;

/** References in a hover. */
const MOST_LINKS = 3;

/** What is known beside the finding. */
export interface Surroundings {
  readonly rule: RuleInfo | undefined;
  readonly text: TextDocument;
  /** Whether Git's history keeps the secret that was found. */
  readonly history: 'keeps it' | 'unknown';
}

const IN_HISTORY = 'This file is tracked by Git, so the value stays in its history. Revoke it where it was issued; taking it out of the file is not enough.';

/** A finding for the hover: headline, why, what to do, the value's way, sources. */
export function findingMarkdown(finding: Finding, { rule, text, history }: Surroundings): string {
  const parts = [`**${rule?.title ?? finding.ruleId}**`];
  if (rule) parts.push(rule.why, '**What to do**', rule.advice);
  else parts.push(finding.message);
  if (history === 'keeps it') parts.push(IN_HISTORY);
  if (finding.provenance) parts.push(provenanceMarkdown(finding.provenance));
  const steps = traceMarkdown(finding, text);
  if (steps) parts.push(steps);
  parts.push(sources(finding.ruleId, rule));
  return bounded(parts.map((part) => part.trim()).filter((part) => part !== '').join('\n\n'));
}

function provenanceMarkdown({ confidence, severity }: FindingProvenance): string {
  const raised = severity === 'raised' ? ', which makes this one level more severe' : '';
  return `*A machine probably wrote this code (${String(Math.round(confidence * 100))} % sure)${raised}.*`;
}

function traceMarkdown(finding: Finding, text: TextDocument): string | undefined {
  const trace = finding.trace ?? [];
  if (trace.length === 0) return undefined;
  const lines = trace.map((step, i) => {
    const { start } = toRange(text, step.range);
    const line = start.line + 1;
    return `${String(i + 1)}. [line ${String(line)}](${text.uri}#L${String(line)},${String(start.character + 1)}): ${step.message}`;
  });
  const half = LONGEST_TRACE / 2;
  const shown = lines.length <= LONGEST_TRACE ? lines : [...lines.slice(0, half), `… ${String(lines.length - LONGEST_TRACE)} more …`, ...lines.slice(-half)];
  return `**The value's way**\n\n${shown.join('\n')}`;
}

/** The id, the weaknesses and the first reference of each site. */
function sources(id: string, rule: RuleInfo | undefined): string {
  if (!rule) return `\`${id}\``;
  const sites = new Map(rule.references.map((reference) => [hostOf(reference), reference] as const).reverse());
  sites.delete('cwe.mitre.org');
  const links = [...sites].reverse().map(([host, reference]) => `[${host}](${reference})`);
  return [`\`${id}\``, ...cweLinks(rule), ...links.slice(0, MOST_LINKS)].join(' · ');
}

function cweLinks(rule: RuleInfo): string[] {
  return rule.cwe.map((number) => `[CWE-${String(number)}](https://cwe.mitre.org/data/definitions/${String(number)}.html)`);
}

function hostOf(reference: string): string {
  return /^https?:\/\/([^/]+)/.exec(reference)?.[1] ?? reference;
}

function bounded(markdown: string): string {
  if (markdown.length <= LONGEST_HOVER) return markdown;
  const cut = markdown.lastIndexOf('\n', LONGEST_HOVER - 2);
  return `${markdown.slice(0, cut > 0 ? cut : LONGEST_HOVER - 2)}\n\n…`;
}
