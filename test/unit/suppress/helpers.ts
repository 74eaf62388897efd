import type { Document } from '../../../server/engine/model/document';
import type { Finding } from '../../../server/engine/model/finding';
import type { RuleInfo } from '../../../server/engine/model/rule';
import { selectorsOf } from '../../../server/engine/model/selector';
import type { RuleLookup } from '../../../server/engine/suppress';
import { rule } from '../config/rules';

export const RULES: readonly RuleInfo[] = [
  rule({ id: 'js-eval', family: 'code-injection', cwe: [95], packs: ['injection'] }),
  rule({ id: 'js-sql', family: 'sql-injection', cwe: [89], packs: ['injection'] }),
  rule({ id: 'secret-token', family: 'hardcoded-secret', cwe: [798], packs: ['secrets'] }),
];

export const LOOKUP: RuleLookup = { rule: (id) => RULES.find((info) => info.id === id), selectors: selectorsOf(RULES) };

const EXTENSIONS: Readonly<Record<string, string>> = {
  javascript: 'js',
  typescript: 'ts',
  typescriptreact: 'tsx',
  python: 'py',
  yaml: 'yml',
  html: 'html',
  css: 'css',
  sql: 'sql',
  go: 'go',
  json: 'json',
  shellscript: 'sh',
  markdown: 'md',
  php: 'php',
  plaintext: 'txt',
  vue: 'vue',
  toml: 'toml',
  ini: 'ini',
  xml: 'xml',
  java: 'java',
};

export function file(
  languageId: string,
  text: string,
  path = `src/a.${EXTENSIONS[languageId] ?? languageId}`,
): Document {
  return { uri: `file:///w/${path}`, path, languageId, version: 1, text };
}

/** A finding of a rule where a piece of text stands as a word of its own first. */
export function findingAt(text: string, piece: string, ruleId = 'js-eval'): Finding {
  const start = text.search(new RegExp(`(?<![-\\w.])${piece.replace(/[^\w\s]/g, '\\$&')}(?![-\\w])`));
  if (start < 0) throw new Error(`${JSON.stringify(piece)} is not in ${JSON.stringify(text)}`);
  const info = RULES.find((candidate) => candidate.id === ruleId);
  return {
    ruleId,
    range: { start, end: start + piece.length },
    message: 'm',
    severity: 'warning',
    confidence: 'high',
    audience: 'everyday',
    cwe: info?.cwe ?? [],
    related: [],
    fixes: [],
    fingerprint: `${ruleId}:${start}`,
  };
}
