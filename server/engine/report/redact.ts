import type { Finding } from '../model/finding';
import type { Range } from '../model/range';
import type { RuleInfo } from '../model/rule';

/** Weaknesses whose flagged code is a secret: credentials and keys that stand in the source or in a configuration file. */
const SECRET_CWES: ReadonlySet<number> = new Set([259, 260, 321, 540, 798]);

/**
 * How much of a finding's range may not be shown.
 * `nothing`: it is code. `literals`: it is code with a secret in its strings. `everything`: the range is the value itself.
 */
export type Secrecy = 'nothing' | 'literals' | 'everything';

/** Whether a rule's language means text of any kind, looked at without a grammar. */
export function isPlainText(language: string): boolean {
  return language === 'secret' || language === 'regex' || language === 'generic';
}

/** Judges by the rule, and by the finding alone where the rule is not known. In doubt it is a secret. */
export function secrecyOf(finding: Pick<Finding, 'cwe'>, rule: RuleInfo | undefined): Secrecy {
  const secret =
    finding.cwe.some((cwe) => SECRET_CWES.has(cwe)) ||
    (rule !== undefined && (rule.packs.includes('secrets') || /^hard-?coded-/.test(rule.family)));
  if (!secret) return 'nothing';
  // Rules on plain text flag the value; rules on trees flag the code around it.
  return rule === undefined || rule.languages.some(isPlainText) ? 'everything' : 'literals';
}

/** The text with secrets overwritten by `*`, of the same length: every offset, line and column stays true. */
export function redact(text: string, secrets: readonly { readonly range: Range; readonly secrecy: Secrecy }[]): string {
  let out = text;
  for (const { range, secrecy } of secrets) {
    if (secrecy === 'nothing') continue;
    const value = out.slice(range.start, range.end);
    const hidden = secrecy === 'literals' ? hideLiterals(value) : stars(value);
    out = out.slice(0, range.start) + hidden + out.slice(range.end);
  }
  return out;
}

/** Overwrites what stands between quotes; all of it, where there are none. */
function hideLiterals(code: string): string {
  if (!/['"`]/.test(code)) return stars(code);
  let out = '';
  let quote = '';
  for (let index = 0; index < code.length; index++) {
    const unit = code[index] as string;
    if (quote === '') {
      if (unit === "'" || unit === '"' || unit === '`') quote = unit;
      out += unit;
    } else if (unit === '\\') {
      out += stars(code.slice(index, index + 2));
      index++;
    } else if (unit === quote) {
      quote = '';
      out += unit;
    } else {
      out += stars(unit);
    }
  }
  return out;
}

function stars(value: string): string {
  return value.replace(/[^\r\n]/g, '*');
}
