import type { Range } from '../../model/range';
import type { KeywordAutomaton } from '../../text/keywords';
import { createKeywordAutomaton } from '../../text/keywords';
import { createAllowlist } from './allowlist';
import type { Candidate } from './candidate';
import type { FileRole } from './fileRole';
import { JOINTS } from './joined';
import type { SecretAllowlist, SecretRule } from './rule';
import type { SecretMatch, SecretWork } from './scanner';

/** A rule with its expressions, made when its keyword first occurs: most of the rules never run in a session. */
export interface CompiledRule {
  readonly rule: SecretRule;
  readonly expression: RegExp;
  /** The same expression, telling where its groups are; slower, so only for what `expression` found. */
  readonly locate: RegExp;
  readonly allows: (candidate: Candidate, path: string) => boolean;
  /** Whether the rule is for files of that path. */
  readonly concerns: (path: string) => boolean;
}

/** Everything a scan needs, made once. */
export interface Plan {
  readonly compiled: readonly CompiledRule[];
  readonly automaton: KeywordAutomaton;
  /** For each keyword, the rules that listen to it; none for a joint. */
  readonly listeners: readonly (readonly number[])[];
  /** For each keyword, whether it is where two literals are put together. */
  readonly joints: readonly boolean[];
  readonly lengths: readonly number[];
}

/** A candidate that was judged: `rank` orders those that overlap; without `match` it is known to be harmless. */
export interface Judged {
  readonly range: Range;
  /** All that the rule looked at. */
  readonly context: Range;
  readonly rank: number;
  readonly match?: SecretMatch;
}

/** One look at a text. */
export interface Pass {
  readonly plan: Plan;
  readonly text: string;
  readonly path: string;
  readonly role: FileRole;
  readonly work: SecretWork;
}

/** How far around a candidate its judgement looks: the longest of all checks, with something to spare. */
const JUDGED_AROUND = 3600;

/** How far from a region the text lies that decides what is found in it. `window` is the widest of its rules' windows. */
export function reachOf(window: number): number {
  return window + JUDGED_AROUND;
}

export function planOf(rules: readonly SecretRule[], everywhere: readonly SecretAllowlist[] = []): Plan {
  const byKeyword = new Map<string, number[]>();
  rules.forEach((rule, index) => {
    for (const keyword of new Set(rule.keywords)) {
      const listening = byKeyword.get(keyword);
      if (listening) listening.push(index);
      else byKeyword.set(keyword, [index]);
    }
  });
  const joints = new Set(JOINTS);
  for (const joint of joints) if (!byKeyword.has(joint)) byKeyword.set(joint, []);
  const keywords = [...byKeyword.keys()];
  return {
    compiled: rules.map((rule) => compile(rule, everywhere)),
    automaton: createKeywordAutomaton(keywords),
    listeners: [...byKeyword.values()],
    joints: keywords.map((keyword) => joints.has(keyword)),
    lengths: keywords.map((keyword) => keyword.length),
  };
}

function compile(rule: SecretRule, everywhere: readonly SecretAllowlist[]): CompiledRule {
  let expression: RegExp | undefined;
  let locate: RegExp | undefined;
  let allows: CompiledRule['allows'] | undefined;
  let concerns: CompiledRule['concerns'] | undefined;
  return {
    rule,
    get expression() {
      return (expression ??= new RegExp(rule.pattern, rule.search === 'anchored' ? 'y' : 'g'));
    },
    get locate() {
      return (locate ??= new RegExp(rule.pattern, 'dy'));
    },
    get concerns() {
      const path = rule.path === undefined ? undefined : new RegExp(rule.path);
      return (concerns ??= (given: string) => path === undefined || path.test(given));
    },
    get allows() {
      return (allows ??= createAllowlist([...rule.allowlists, ...everywhere]));
    },
  };
}
