import type { Finding } from '../model/finding';
import type { RuleInfo } from '../model/rule';
import type { SuppressedFinding, UnusedSuppression } from '../model/scan';
import { cweNumber, type Selectable, selectorRank } from '../model/selector';
import { nearest } from '../text/nearest';
import type { Directive, NamedSelector, RuleLookup, SuppressionHint, SuppressOutcome } from './types';

/**
 * Divides findings into those that stay and those that a comment hides. `today` is `YYYY-MM-DD`; a directive holds up to
 * and including the day it names. Lintel's own directives that hide nothing, have expired or name no rule are reported;
 * other tools' are not ours to judge.
 */
export function applySuppressions(
  findings: readonly Finding[],
  directives: readonly Directive[],
  today: string,
  rules: RuleLookup,
): SuppressOutcome {
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const used = new Map<Directive, Set<NamedSelector>>();
  for (const finding of findings) {
    const rule = rules.rule(finding.ruleId);
    let by: Directive | undefined;
    const aboutComment = directives.some(({ range }) => range.start <= finding.range.start && finding.range.start < range.end);
    for (const directive of directives) {
      if (directive.fault || !directive.covers(finding.range.start)) continue;
      // What is wrong with such a comment itself is hidden only by one that says so.
      if (aboutComment && directive.target.type !== 'selectors') continue;
      const hit = hits(directive, finding, rule, rules);
      if (!hit) continue;
      let selectors = used.get(directive);
      if (!selectors) used.set(directive, (selectors = new Set()));
      for (const selector of hit) selectors.add(selector);
      if (!isExpired(directive, today)) by ??= directive;
    }
    if (by) suppressed.push({ finding, by: 'comment', ...(by.reason === undefined ? {} : { reason: by.reason }) });
    else kept.push(finding);
  }
  const unused: UnusedSuppression[] = [];
  const hints: SuppressionHint[] = [];
  for (const directive of directives) {
    if (directive.tool !== 'lintel') continue;
    unused.push(...complaints(directive, used.get(directive), today, rules));
    if (!directive.fault && directive.reason === undefined) {
      hints.push({
        range: directive.range,
        message: 'This suppression gives no reason. Say why it is right, behind ` -- `.',
      });
    }
  }
  return { kept, suppressed, unused, hints };
}

/** The selectors by which the directive is about the finding (none for other tools'), or undefined where it is not. */
function hits(
  directive: Directive,
  finding: Finding,
  rule: RuleInfo | undefined,
  rules: RuleLookup,
): readonly NamedSelector[] | undefined {
  const selectable: Selectable = {
    id: finding.ruleId,
    family: rule?.family ?? '',
    cwe: rule?.cwe ?? finding.cwe,
    packs: rule?.packs ?? [],
  };
  const { target } = directive;
  switch (target.type) {
    case 'selectors': {
      const matching = target.selectors.filter(({ selector }) => selectorRank(selector, selectable) > 0);
      return matching.length > 0 ? matching : undefined;
    }
    case 'all':
      return [];
    case 'secrets':
      return isSecret(selectable) ? [] : undefined;
    case 'cwe':
      return finding.cwe.length === 0 || finding.cwe.some((cwe) => target.cwe.has(cwe)) ? [] : undefined;
    case 'ids':
      return target.ids.some((id) => namesRule(id, finding.ruleId, rules)) ? [] : undefined;
  }
}

/** A rule id of Semgrep may carry the folders it lies in: `rules.python.my-rule`. */
function namesRule(id: string, ruleId: string, rules: RuleLookup): boolean {
  const last = id.slice(id.lastIndexOf('.') + 1);
  if (id === ruleId || last === ruleId) return true;
  return !rules.rule(id) && !rules.rule(last);
}

/** Hard-coded credentials: CWE-798 and its children 259 (password) and 321 (key). */
function isSecret(rule: Selectable): boolean {
  return rule.id.startsWith('secret-') || [798, 259, 321].some((cwe) => rule.cwe.includes(cwe));
}

function isExpired(directive: Directive, today: string): boolean {
  return directive.until !== undefined && directive.until < today;
}

function complaints(
  directive: Directive,
  used: ReadonlySet<NamedSelector> | undefined,
  today: string,
  rules: RuleLookup,
): UnusedSuppression[] {
  const { fault, removal, range, target } = directive;
  if (fault) return [{ ...fault, removal }];
  if (target.type !== 'selectors') return [];
  if (isExpired(directive, today)) {
    const again =
      used && used.size > 0 ? `${list([...used])} is reported again. Fix it, or move the date` : 'Remove it';
    return [{ range, message: `This suppression ended on ${directive.until}. ${again}.`, removal }];
  }
  const idle = target.selectors.filter((selector) => !used?.has(selector));
  if (idle.length === 0) return [];
  const known = idle.filter(({ selector }) => rules.selectors.has(selector));
  if (idle.length === target.selectors.length && known.length === idle.length) {
    return [{ range, message: `This comment hides nothing: ${list(idle)} is not found here. Remove it.`, removal }];
  }
  return idle.map((selector) => ({
    range: selector.range,
    message: rules.selectors.has(selector.selector)
      ? `${list([selector])} is not found here. Remove the name.`
      : unknown(selector.selector, rules.selectors),
    removal: target.selectors.length === 1 || idle.length === target.selectors.length ? removal : selector.removal,
  }));
}

function list(selectors: readonly NamedSelector[]): string {
  return selectors.map(({ selector }) => `\`${selector}\``).join(', ');
}

function unknown(selector: string, known: ReadonlySet<string>): string {
  const meant = nearest(selector, known);
  const text =
    cweNumber(selector) === undefined
      ? `No rule, family or pack is called \`${selector}\`.`
      : `No rule is about \`${selector}\`.`;
  return `${text} ${meant ? `Did you mean \`${meant}\`?` : 'This comment hides nothing.'}`;
}
