import type { RuleInfo } from '../../../server/engine/model/rule';

/** A rule for tests, with everything that does not matter filled in. */
export function rule(part: Partial<RuleInfo> & Pick<RuleInfo, 'id'>): RuleInfo {
  return {
    title: `Title of ${part.id}`,
    message: 'What, why, what to do.',
    why: '',
    advice: '',
    severity: 'warning',
    confidence: 'high',
    audience: 'everyday',
    family: 'family',
    languages: ['javascript'],
    cwe: [],
    owasp: [],
    references: [],
    packs: [],
    since: '0.1.0',
    origin: 'built-in',
    ...part,
  };
}
