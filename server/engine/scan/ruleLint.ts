import type { RuleSource } from '../api';
import type { Problem } from '../model/scan';
import { parseRuleFile } from '../rules/parse';
import { LineIndex } from '../text/lineIndex';

const METAVARIABLE = /\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*/g;
/** Names that a message may hold and no pattern binds: Semgrep's own, and the captures of regular expressions. */
const GIVEN = /^\$(?:_.*|\d+|VALUES|PROGRAM|ARGUMENTS)$/;

/**
 * Metavariables that a rule's message, fix, focus or conditions name and that none of its patterns binds: the message would show
 * them as they are written, and the condition would never hold. The rule loads all the same.
 */
export function unboundMetavariables(source: RuleSource): Problem[] {
  if (/^secrets:/m.test(source.text)) return [];
  const { rules } = parseRuleFile(source);
  const lines = new LineIndex(source.text);
  const starts = rules.map((rule) => rule.range.start).sort((a, b) => a - b);
  return rules.flatMap((rule) => {
    const from = rule.range.start;
    const to = starts.find((start) => start > from) ?? source.text.length;
    const bound = new Set<string>();
    for (const place of rule.places) for (const name of namesIn(place.source)) bound.add(name);
    // A regular expression that is a pattern binds its groups; which ones it has is its own business.
    if (/pattern-regex/.test(source.text.slice(from, to))) return [];
    const problems: Problem[] = [];
    for (const { name, start } of mentions(source.text, from, to)) {
      if (bound.has(name) || GIVEN.test(name)) continue;
      bound.add(name);
      const { line, column } = lines.positionAt(start);
      problems.push({
        kind: 'rule-invalid',
        message: `${source.path}:${line + 1}:${column + 1}: no pattern binds \`${name}\``,
        uri: source.path,
        range: { start, end: start + name.length },
        ruleId: rule.definition.info.id,
      });
    }
    return problems;
  });
}

function namesIn(text: string): string[] {
  return [...text.matchAll(METAVARIABLE)].map(([name]) => name.replace('$...', '$'));
}

/** The metavariables in a rule's `message`, `fix`, `metavariable` and `focus-metavariable`, with what belongs to these keys. */
function mentions(text: string, from: number, to: number): { readonly name: string; readonly start: number }[] {
  const found: { name: string; start: number }[] = [];
  let inside: number | undefined;
  for (let at = from; at < to; ) {
    const end = text.indexOf('\n', at) === -1 ? to : text.indexOf('\n', at);
    const line = text.slice(at, end);
    const indent = line.length - line.trimStart().length;
    const key = /^[\s-]*(message|fix|metavariable|focus-metavariable):/.exec(line);
    if (inside !== undefined && line.trim() !== '' && indent <= inside && !/^\s*-\s*\$/.test(line)) inside = undefined;
    if (key) inside = line.indexOf(key[1]!);
    if (inside !== undefined) {
      for (const match of line.matchAll(METAVARIABLE)) found.push({ name: match[0].replace('$...', '$'), start: at + match.index });
    }
    at = end + 1;
  }
  return found;
}
