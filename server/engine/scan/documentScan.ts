import type { FileLevels } from '../config';
import { keepAbsent } from '../detect/absence';
import { detectPattern } from '../detect/pattern';
import type { MachineWritten } from '../detect/provenance';
import type { RawFinding } from '../detect/raw';
import { type CheckFinding, checkMessage, type CheckName } from '../detect/checks';
import type { SecretMatch } from '../detect/secrets';
import { detectTaint, type TaintCache } from '../detect/taint/detect';
import type { Facts } from '../facts';
import { FixBuilder } from '../fix/build';
import { moveToEnv } from '../fix/moveToEnv';
import { Evaluator, type PatternSource } from '../match/evaluate';
import { type TextOptions, TextEvaluator } from '../match/generic/evaluate';
import { BudgetError } from '../match/matcher';
import type { MatchMemory } from '../match/memory';
import type { Document } from '../model/document';
import type { Finding } from '../model/finding';
import type { RuleInfo } from '../model/rule';
import type { Problem } from '../model/scan';
import type { Clock, Signal } from '../ports';
import { fingerprinter } from '../report/fingerprint';
import type { RuleDefinition, RuleOptions } from '../rules/definition';
import type { FlatTree } from '../syntax/flatTree';
import { compileGlobs, type GlobSet } from '../text/glob';
import { LineIndex } from '../text/lineIndex';
import { type Candidate, dedupe } from './dedupe';
import { messageOf, traceOf } from './message';
import { isInPlace } from './place';

/** Steps of matching that one rule may take on one file: a few tenths of a second. */
const STEPS_PER_RULE = 2_000_000;
/** Milliseconds of work after which the host's other work gets its turn. */
const SLICE = 25;
/** Findings of one rule in one file; more are noise, and a sign of generated code. */
const MOST_PER_RULE = 200;

/** What detectors look at. */
export interface Subject {
  readonly document: Document;
  readonly tree: FlatTree;
  readonly facts: Facts;
  readonly patterns: PatternSource;
  /** For rules that look at the text alone. */
  readonly textPatterns: PatternSource;
  readonly levels: FileLevels;
  /** What of the document a machine wrote. */
  readonly machine: MachineWritten;
  /** What patterns matched in earlier versions, for a document that stays open. */
  readonly memory?: MatchMemory | undefined;
}

/** What detectors found, and what kept them from finding more. */
export interface Detected {
  readonly raw: readonly RawFinding[];
  readonly problems: readonly Problem[];
  readonly complete: boolean;
  /** Milliseconds by rule, in the order in which they ran. */
  readonly times: readonly (readonly [ruleId: string, time: number])[];
  /** Milliseconds of the rules with data flow. */
  readonly taint: number;
}

/** Whether a rule's `paths` let it look at this file; compiled once a rule. */
export class RulePaths {
  readonly #compiled = new WeakMap<RuleDefinition, { include: GlobSet; exclude: GlobSet }>();

  allows(rule: RuleDefinition, path: string): boolean {
    if (!rule.paths) return true;
    let globs = this.#compiled.get(rule);
    if (!globs) {
      const options = { anchor: 'anywhere' } as const;
      globs = { include: compileGlobs(rule.paths.include, options), exclude: compileGlobs(rule.paths.exclude, options) };
      this.#compiled.set(rule, globs);
    }
    return (globs.include.size === 0 || globs.include.matches(path)) && !globs.exclude.matches(path);
  }
}

/** The rules that look at a file: with its tree, and at its text alone. */
export interface ActiveRules {
  readonly tree: readonly RuleDefinition[];
  readonly text: readonly RuleDefinition[];
}

/** Evaluators by the options of rules: what one of them has found holds for rules with the same options. */
class Evaluators {
  readonly #trees = new Map<string, Evaluator>();
  readonly #texts = new Map<string, TextEvaluator>();

  constructor(private readonly subject: Subject) {}

  tree(options: RuleOptions | undefined): Evaluator {
    const key = options ? JSON.stringify(options) : '';
    let known = this.#trees.get(key);
    if (!known) this.#trees.set(key, (known = new Evaluator(this.subject.facts, this.subject.patterns, STEPS_PER_RULE, { options, memory: this.subject.memory })));
    known.refill(STEPS_PER_RULE);
    return known;
  }

  text(options: RuleOptions | undefined): TextEvaluator {
    const key = options ? JSON.stringify(options) : '';
    let known = this.#texts.get(key);
    if (!known) this.#texts.set(key, (known = new TextEvaluator(this.subject.textPatterns, this.subject.document.text, textOptions(options), STEPS_PER_RULE)));
    return known;
  }
}

function textOptions(options: RuleOptions | undefined): TextOptions {
  const comments = options?.['generic_comment_style'] as TextOptions['comments'];
  const maxSpan = options?.['generic_ellipsis_max_span'] as number | undefined;
  return { ...(comments ? { comments } : {}), ...(maxSpan === undefined ? {} : { maxSpan }) };
}

/** Runs rules on a file. A rule that throws or spends its steps becomes a problem with its name; the others go on. */
export async function detect(rules: ActiveRules, subject: Subject, clock: Clock, signal: Signal): Promise<Detected> {
  const evaluators = new Evaluators(subject);
  const taint: TaintCache = { flowing: subject.memory?.flowing ?? new Set() };
  const raw: RawFinding[] = [];
  const problems: Problem[] = [];
  const onExhausted = (rule: RuleDefinition) => (problem: Pick<Problem, 'message'>): void => {
    const { id } = rule.info;
    problems.push({ kind: 'budget', message: `The rule ${id} may miss something in ${subject.document.path}: ${problem.message}.`, uri: subject.document.uri, ruleId: id });
  };
  const times: (readonly [string, number])[] = [];
  let taintTime = 0;
  let now = clock.now();
  let paused = now;
  const onText = (rule: RuleDefinition): RawFinding[] =>
    rule.formula ? evaluators.text(rule.options).find(rule.formula).filter((match) => isInPlace(subject.tree, match, rule.place)).map((match) => ({ rule, ...match })) : [];
  const onTree = (rule: RuleDefinition): RawFinding[] => {
    const evaluator = evaluators.tree(rule.options);
    const found = rule.mode === 'taint' ? detectTaint(rule, evaluator, taint, onExhausted(rule)) : detectPattern(rule, evaluator);
    return rule.absence ? keepAbsent(found, rule.absence, subject.tree, evaluator) : found;
  };
  for (const [rule, look] of [...rules.tree.map((each) => [each, onTree] as const), ...rules.text.map((each) => [each, onText] as const)]) {
    if (now - paused > SLICE) {
      await signal.pause();
      now = paused = clock.now();
    }
    if (signal.cancelled) return { raw, problems, complete: false, times, taint: taintTime };
    try {
      const most = Number(rule.options?.['max_match_per_file'] ?? MOST_PER_RULE);
      for (const finding of look(rule).slice(0, Math.min(most, MOST_PER_RULE))) raw.push(finding);
    } catch (error) {
      problems.push(failure(error, rule, subject.document));
    }
    const before = now;
    now = clock.now();
    times.push([rule.info.id, now - before]);
    if (rule.mode === 'taint') taintTime += now - before;
  }
  return { raw, problems, complete: problems.length === 0, times, taint: taintTime };
}

function failure(error: unknown, rule: RuleDefinition, document: Document): Problem {
  const { id } = rule.info;
  if (error instanceof BudgetError) {
    return { kind: 'budget', message: `The rule ${id} was left out on ${document.path}: it takes too many steps there.`, uri: document.uri, ruleId: id };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'rule-crashed', message: `The rule ${id} failed on ${document.path} and was left out: ${reason}`, uri: document.uri, ruleId: id };
}

/** Everything that turns what detectors found into findings. */
export interface Assembly {
  readonly subject: Subject;
  readonly secrets: readonly SecretMatch[];
  readonly secretInfo: ReadonlyMap<string, RuleInfo>;
  readonly checks: readonly CheckFinding[];
  readonly checkInfo: ReadonlyMap<CheckName, RuleInfo>;
}

/** Findings with levels, messages, traces, fixes and fingerprints; one for each flaw, ordered by place. */
export function assemble(raw: readonly RawFinding[], assembly: Assembly): Finding[] {
  const { subject } = assembly;
  const { document, tree, levels } = subject;
  const lines = new LineIndex(document.text);
  const candidates: Candidate[] = [];
  const fixes = new FixBuilder(subject);
  for (const found of raw) {
    const { info } = found.rule;
    const level = levels.levelFor(info);
    if (level === 'off' || !subject.machine.admits(info, found)) continue;
    const { severity, provenance } = subject.machine.judge(info, found, level, levels.levelOf(info));
    candidates.push({
      family: info.family,
      finding: {
        ruleId: info.id,
        range: { start: found.start, end: found.end },
        message: messageOf(found, tree, lines),
        severity,
        confidence: info.confidence,
        audience: info.audience,
        cwe: info.cwe,
        ...(found.steps ? { trace: traceOf(found.steps, tree) } : {}),
        related: [],
        fixes: fixes.build(found),
        fingerprint: '',
        ...(provenance ? { provenance } : {}),
      },
    });
  }
  candidates.push(...secretCandidates(assembly, fixes), ...checkCandidates(assembly));
  return withFingerprints(dedupe(candidates), document);
}

function secretCandidates(assembly: Assembly, fixes: FixBuilder): Candidate[] {
  const { subject, secrets, secretInfo } = assembly;
  const { levels } = subject;
  const candidates: Candidate[] = [];
  for (const match of secrets) {
    const info = secretInfo.get(match.ruleId);
    if (!info) continue;
    // What a check speaks against, or what stands in a test or a page of documentation, is for a reviewer.
    const audience = match.confidence === 'low' && info.audience === 'everyday' ? 'review' : info.audience;
    const level = levels.levelFor({ ...info, audience });
    if (level === 'off') continue;
    const { severity, provenance } = subject.machine.judge(match, match.range, level, levels.levelOf(info));
    const fix = match.kind === 'block' ? undefined : moveToEnv({ range: match.range, fallbackName: info.id.replace(/^secret-(?:generic-)?/, '') }, fixes.context);
    candidates.push({
      family: info.family,
      finding: {
        ruleId: info.id,
        range: match.range,
        message: `${info.message} (${match.redacted})`,
        severity,
        confidence: match.confidence,
        audience,
        cwe: info.cwe,
        related: [],
        fixes: fix ? [fix] : [],
        fingerprint: '',
        ...(provenance ? { provenance } : {}),
      },
    });
  }
  return candidates;
}

function checkCandidates({ subject, checks, checkInfo }: Assembly): Candidate[] {
  return checks.flatMap((found): Candidate[] => {
    const info = checkInfo.get(found.check);
    if (!info) return [];
    const audience = found.audience ?? info.audience;
    const severity = subject.levels.levelFor({ ...info, audience });
    if (severity === 'off') return [];
    const { id: ruleId, family, cwe } = info;
    const confidence = found.confidence ?? info.confidence;
    const message = checkMessage(info.message, found.values);
    return [{ family, finding: { ruleId, range: found.range, message, severity, confidence, audience, cwe, related: [], fixes: found.fixes, fingerprint: '' } }];
  });
}

/** Weaknesses whose findings point at a value that must leave no trace: hard-coded passwords, keys and credentials. */
const SECRET_WEAKNESSES: ReadonlySet<number> = new Set([259, 321, 798]);

function withFingerprints(findings: readonly Finding[], document: Document): Finding[] {
  const print = fingerprinter(document.path, document.text);
  return findings.map((finding) => ({
    ...finding,
    fingerprint: print(finding.ruleId, finding.range, finding.cwe.some((cwe) => SECRET_WEAKNESSES.has(cwe)) ? 'secret' : 'code'),
  }));
}
