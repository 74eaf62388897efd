import type { Engine, EngineParts, FixAllResult, FixSelection, RuleSource, RuleTrial, ScanObserver, ScanSummary, SuppressionScope } from './api';
import { compileLevels, defaultConfig, type Levels } from './config';
import type { CheckDefinition, CheckFinding, CheckName } from './detect/checks';
import { PackageDetector, type PackageSubject } from './detect/packages';
import { AllowedSecrets } from './config/allowedSecrets';
import { MachineWritten, moveMachineRanges } from './detect/provenance';
import { createSecretScanner, isSecretPlace, type SecretFollower, type SecretScanner } from './detect/secrets';
import { judgeUnicode, unicodeSuspects } from './detect/unicode';
import { Facts } from './facts';
import { planFixAll } from './fix/fixAll';
import { unusedImports } from './fix/importsGo';
import { verifyEdits, type VerifyTools } from './fix/verify';
import { MatchMemory } from './match/memory';
import { NEEDS_NOTHING } from './match/needs';
import { TEXT_LANGUAGES } from './match/nested';
import { createTextPatterns } from './match/patternCache';
import type { ResolvedConfig } from './model/config';
import type { Document } from './model/document';
import type { Finding } from './model/finding';
import type { Fix } from './model/fix';
import { compareRanges, overlaps, type TextEdit } from './model/range';
import type { RuleInfo } from './model/rule';
import { selectorsOf } from './model/selector';
import type { Problem, ScanResult, Timings } from './model/scan';
import type { Clock, Files, Signal } from './ports';
import { fromBundle, loadRules } from './scan/bundle';
import type { RuleDefinition } from './rules/definition';
import { assemble, detect, RulePaths, type Subject } from './scan/documentScan';
import { digest } from './scan/hash';
import { type CandidateFollower, type LanguageRules, LanguageTable } from './scan/languageRules';
import { Prefilter } from './scan/prefilter';
import { unboundMetavariables } from './scan/ruleLint';
import { scanFiles } from './scan/scanFiles';
import { type KeptScripts, ScriptReader } from './scan/scriptReader';
import { holdsScript, mergedOutcomes, withPlacedFixes } from './scan/scripts';
import { textTree } from './scan/textTree';
import { FLAG_MISSING, type FlatTree } from './syntax/flatTree';
import { LANGUAGES, languageFor } from './syntax/languages';
import { SyntaxState } from './syntax/parser';
import { createParserRuntime, ERROR_KIND, type ParserRuntime } from './syntax/runtime';
import { suppress, suppressionEdit, type SuppressOutcome } from './suppress';
import { skipReason } from './text/skip';

/** Milliseconds that parsing one document may take. */
const PARSE_BUDGET = 2000;

/** Makes an engine. Rejects when a part that ships with Lintel is missing or broken; rules with mistakes are in `ruleProblems`. */
export async function createEngine(parts: EngineParts): Promise<Engine> {
  const runtime = await createParserRuntime(parts.assets);
  const builtIn = fromBundle(parts.bundle);
  const base = { runtime, clock: parts.clock, rules: builtIn.rules, secrets: builtIn.secrets, checks: builtIn.checks, packages: new PackageDetector(parts.projects) };
  return assembleEngine(base, parts.customRules ?? []);
}

/** What engines with different custom rules share. */
interface EngineBase {
  readonly runtime: ParserRuntime;
  readonly clock: Clock;
  readonly rules: readonly RuleDefinition[];
  readonly secrets: ReturnType<typeof fromBundle>['secrets'];
  readonly checks: readonly CheckDefinition[];
  readonly packages: PackageDetector;
}

async function assembleEngine(base: EngineBase, customRules: readonly RuleSource[]): Promise<LocalEngine> {
  const { runtime, clock } = base;
  const checkers = customRules.length > 0 ? await languageCheckers(new LanguageTable(runtime, clock, [])) : undefined;
  const custom = checkers ? loadRules(customRules, checkers, new Set(base.rules.map((rule) => rule.info.id))) : { rules: [], secrets: [], checks: [], problems: [], allowlists: [] };
  const rules = [...base.rules, ...custom.rules];
  const secrets = [...base.secrets, ...custom.secrets];
  return new LocalEngine({
    base,
    clock,
    rules,
    problems: [...custom.problems, ...custom.checks.map(({ info }): Problem => ({ kind: 'rule-invalid', message: `${info.origin}: ${info.id} is a check of the engine, which rules of one's own cannot have.`, uri: info.origin, ruleId: info.id }))],
    languages: new LanguageTable(runtime, clock, rules),
    secrets: createSecretScanner(secrets.map((entry) => entry.secret), custom.allowlists),
    secretInfo: new Map(secrets.map((entry) => [entry.info.id, entry.info])),
    checkInfo: new Map(base.checks.map((entry) => [entry.check, entry.info])),
  });
}

/** Pattern caches by the names that rules use for languages, for checking rules. Rejects when a grammar is missing. */
export async function languageCheckers(table: LanguageTable) {
  const loaded = await Promise.all(LANGUAGES.map((spec) => table.get(spec)));
  return (name: string) => loaded.filter((language) => language.language.spec.ruleNames.includes(name)).map((language) => language.patterns);
}

interface EngineState {
  readonly base: EngineBase;
  readonly clock: Clock;
  readonly rules: readonly RuleDefinition[];
  readonly problems: readonly Problem[];
  readonly languages: LanguageTable;
  readonly secrets: SecretScanner;
  readonly secretInfo: ReadonlyMap<string, RuleInfo>;
  readonly checkInfo: ReadonlyMap<CheckName, RuleInfo>;
}

/** What is kept of an open document. */
interface OpenState {
  readonly syntax: SyntaxState;
  readonly memory?: MatchMemory;
  /** What is known of its secrets; a text that is scanned once has the scanner itself. */
  readonly secrets: SecretFollower;
  /** Which rules of its language have a chance; absent for a text that is scanned once. */
  candidates?: { readonly language: LanguageRules; readonly follower: CandidateFollower };
  languageId: string;
  version: number;
  /** What is kept of the scripts in a file of markup, by their language. */
  readonly scripts: KeptScripts;
  /** The end of the last scan: the next one has to wait, since both use the same tree. */
  tail: Promise<unknown>;
}

function disposeOf(open: Pick<OpenState, 'syntax' | 'scripts'>): void {
  open.syntax.dispose();
  for (const { syntax } of open.scripts.values()) syntax.dispose();
  open.scripts.clear();
}

/** Scans of closed files that run side by side are few. */
const MOST_IDLE = 4;
const NO_TIME: Timings = { prefilter: 0, parse: 0, flatten: 0, match: 0, total: 0 };

class LocalEngine implements Engine {
  readonly rules: readonly RuleInfo[];
  readonly ruleProblems: readonly Problem[];
  readonly #byId: ReadonlyMap<string, RuleInfo>;
  readonly #selectors: ReadonlySet<string>;
  readonly #open = new Map<string, OpenState>();
  readonly #levels = new WeakMap<ResolvedConfig, Levels>();
  readonly #allowed = new WeakMap<ResolvedConfig, AllowedSecrets>();
  readonly #paths = new RulePaths();
  /** Arrays of texts that were scanned once, to be filled again. */
  readonly #idle: SyntaxState[] = [];
  readonly #textRules: readonly RuleDefinition[];
  readonly #textFilter: Prefilter;
  readonly #onlyText = createTextPatterns();
  readonly #scripts: ScriptReader;

  constructor(private readonly state: EngineState) {
    this.#scripts = new ScriptReader(state.languages);
    this.rules = [...state.rules.map((rule) => rule.info), ...state.secretInfo.values(), ...state.checkInfo.values()];
    this.ruleProblems = state.problems;
    this.#byId = new Map(this.rules.map((rule) => [rule.id, rule]));
    this.#selectors = selectorsOf(this.rules);
    this.#textRules = state.rules.filter((rule) => rule.info.languages.some((name) => TEXT_LANGUAGES.has(name)));
    this.#textFilter = new Prefilter(this.#textRules.map(({ needs }) => needs ?? NEEDS_NOTHING));
  }

  rule(id: string): RuleInfo | undefined {
    return this.#byId.get(id);
  }

  async scan(document: Document, config: ResolvedConfig, signal: Signal): Promise<ScanResult> {
    const open = this.#opened(document.uri);
    const run = open.tail.then(() => this.#scanWith(document, config, signal, open));
    open.tail = run.catch(() => undefined);
    return run;
  }

  scanFiles(files: Files, config: ResolvedConfig, observer: ScanObserver, signal: Signal): Promise<ScanSummary> {
    const scan = (document: Document): Promise<ScanResult> => this.#scanOnce(document, config, signal);
    return scanFiles({ files, config, observer, signal, clock: this.state.clock, scan, excludes: (path) => this.#levelsOf(config).excludes(path) });
  }

  async verifiedFixes(document: Document, config: ResolvedConfig, finding: Finding): Promise<readonly Fix[]> {
    const before = await this.#scanOnce(document, config, STEADY);
    const holding: Fix[] = [];
    for (const fix of finding.fixes) {
      // Only edits of this document can be tried out here.
      if (fix.edits.some((edit) => edit.uri !== undefined && edit.uri !== document.uri)) continue;
      const verdict = await verifyEdits({ text: document.text, edits: fix.edits, targets: [finding], findings: before.findings }, this.#tools(document, config, STEADY));
      if (verdict.holds) holding.push(fix);
    }
    return holding;
  }

  async fixAll(document: Document, config: ResolvedConfig, selection: FixSelection, signal: Signal): Promise<FixAllResult> {
    const none = { edits: [], fixed: 0, skipped: 0 };
    const before = await this.#scanOnce(document, config, signal);
    const planned = planFixAll(before.findings, selection);
    const plan = { ...planned, edits: await this.#tidied(document, planned.edits) };
    if (plan.edits.length === 0 || signal.cancelled) return { ...none, skipped: plan.skipped };
    const tools = this.#tools(document, config, signal);
    const verify = (edits: readonly TextEdit[], targets: readonly Finding[]) => verifyEdits({ text: document.text, edits, targets, findings: before.findings }, tools);
    if ((await verify(plan.edits, plan.targets)).holds) return { edits: plan.edits, fixed: plan.fixed, skipped: plan.skipped };
    // Something in the whole does not hold: keep the fixes that hold alone, as long as they hold together.
    let held: Finding[] = [];
    for (const target of plan.targets) {
      if (signal.cancelled) return none;
      const next = planFixAll([...held, target], selection);
      if (next.targets.length === held.length + 1 && (await verify(await this.#tidied(document, next.edits), next.targets)).holds) held = [...held, target];
    }
    const kept = planFixAll(held, selection);
    return { edits: await this.#tidied(document, kept.edits), fixed: kept.fixed, skipped: plan.skipped + plan.fixed - kept.fixed };
  }

  /** The edits, with those imports taken out that nothing uses after all of them together. */
  async #tidied(document: Document, edits: readonly TextEdit[]): Promise<readonly TextEdit[]> {
    const spec = languageFor(document.languageId, document.path);
    if (spec?.id !== 'go' || edits.length < 2) return edits;
    const language = await this.#languageOf(document, []);
    if (!language) return edits;
    const state = new SyntaxState();
    const { tree } = language.parser.parse(state, document.text, { budget: PARSE_BUDGET });
    const removed = tree ? unusedImports(tree, edits).filter((edit) => !edits.some((other) => overlaps(edit.range, other.range))) : [];
    state.dispose();
    return [...edits, ...removed].sort((a, b) => compareRanges(a.range, b.range));
  }

  /** What trying out a fix needs: both read a text that is not the document's own. */
  #tools(document: Document, config: ResolvedConfig, signal: Signal): VerifyTools {
    return {
      parseErrors: (text) => this.#syntaxErrors({ ...document, text }),
      rescan: async (text) => {
        const { uri, path, languageId, machineWritten } = document;
        const moved = machineWritten ? { machineWritten: moveMachineRanges(machineWritten, document.text, text) } : {};
        return (await this.#scanOnce({ uri, path, languageId, version: 0, text, ...moved }, config, signal)).findings;
      },
    };
  }

  async #syntaxErrors(document: Document): Promise<number> {
    const language = await this.#languageOf(document, []);
    if (!language) return 0;
    const state = new SyntaxState();
    const { tree } = language.parser.parse(state, document.text, { budget: PARSE_BUDGET });
    let errors = tree ? countErrors(tree) : Number.POSITIVE_INFINITY;
    for (const { tree: script, dispose } of tree ? await this.#scripts.trees(document.text, tree, PARSE_BUDGET) : []) {
      errors += countErrors(script);
      dispose();
    }
    state.dispose();
    return errors;
  }

  async suppression(document: Document, finding: Finding, scope: SuppressionScope): Promise<TextEdit | undefined> {
    const language = await this.#languageOf(document, []);
    if (!language) return suppressionEdit(document, undefined, finding, scope);
    const state = new SyntaxState();
    const { tree } = language.parser.parse(state, document.text, { budget: PARSE_BUDGET });
    const scripts = tree ? await this.#scripts.trees(document.text, tree, PARSE_BUDGET) : [];
    const own = scripts.find(({ regions }) => regions.some(({ start, end }) => start <= finding.range.start && finding.range.end <= end));
    // Within a script, a comment is one of its language; the head of a script is not the head of the file.
    const edit = suppressionEdit(document, own?.tree ?? tree, finding, own ? 'next-line' : scope);
    for (const { dispose } of scripts) dispose();
    state.dispose();
    return edit;
  }

  extend(customRules: readonly RuleSource[]): Promise<Engine> {
    return assembleEngine(this.state.base, customRules);
  }

  async tryRules(sources: readonly RuleSource[], document?: Document): Promise<RuleTrial> {
    const trial = await assembleEngine({ ...this.state.base, rules: [], secrets: [], checks: [] }, sources);
    // A rule for machine-written code is tried as if a machine had written all of it.
    const machineWritten = document && [{ start: 0, end: document.text.length, confidence: LIKELY_ENOUGH }];
    const findings = document && machineWritten ? (await trial.#scanOnce({ ...document, machineWritten }, EVERYTHING, STEADY)).findings : [];
    return { rules: trial.rules, problems: [...trial.ruleProblems, ...sources.flatMap(unboundMetavariables)], findings };
  }

  forget(uri: string): void {
    const open = this.#open.get(uri);
    if (!open) return;
    this.#open.delete(uri);
    void open.tail.then(() => disposeOf(open));
  }

  #opened(uri: string): OpenState {
    let open = this.#open.get(uri);
    if (!open) {
      open = { syntax: new SyntaxState(), memory: new MatchMemory(), secrets: this.state.secrets.follow(), languageId: '', version: -1, scripts: new Map(), tail: Promise.resolve() };
      this.#open.set(uri, open);
    }
    return open;
  }

  #levelsOf(config: ResolvedConfig): Levels {
    let levels = this.#levels.get(config);
    if (!levels) {
      levels = compileLevels(config);
      this.#levels.set(config, levels);
    }
    return levels;
  }

  #allowedBy(config: ResolvedConfig): AllowedSecrets {
    let allowed = this.#allowed.get(config);
    if (!allowed) this.#allowed.set(config, (allowed = new AllowedSecrets(config.allowedSecrets)));
    return allowed;
  }

  /** Scans a text that is not kept open: nothing of it stays in memory. */
  async #scanOnce(document: Document, config: ResolvedConfig, signal: Signal): Promise<ScanResult> {
    const syntax = this.#idle.pop() ?? new SyntaxState();
    const once = { syntax, secrets: this.state.secrets, languageId: '', version: -1, scripts: new Map(), tail: Promise.resolve() };
    try {
      return await this.#scanWith(document, config, signal, once);
    } finally {
      disposeOf(once);
      if (this.#idle.length < MOST_IDLE) this.#idle.push(syntax);
    }
  }

  async #scanWith(document: Document, config: ResolvedConfig, signal: Signal, open: OpenState): Promise<ScanResult> {
    const { clock } = this.state;
    const started = clock.now();
    const levels = this.#levelsOf(config);
    if (signal.cancelled) return resultOf(NOTHING, [], false, NO_TIME);
    if (levels.excludes(document.path)) return resultOf(NOTHING, [], true, NO_TIME);
    const skip = skipReason(document, config);
    if (skip) return resultOf(NOTHING, [skip], false, { ...NO_TIME, total: clock.now() - started });

    const fileLevels = levels.forFile(document.path);
    const machine = new MachineWritten(document.machineWritten);
    const wanted = (rule: RuleDefinition): boolean => (machine.any || rule.info.provenance !== 'ai') && fileLevels.levelFor(rule.info) !== 'off' && this.#paths.allows(rule, document.path);
    const problems: Problem[] = [];
    const all = config.only !== 'secrets';
    const secretsStart = clock.now();
    const found = open.secrets.scan(document.text, { path: document.path });
    const secretsEnd = clock.now();
    const checks = all ? this.#suspects(document, config) : undefined;
    const language = all || found.length > 0 ? await this.#languageOf(document, problems) : undefined;
    const prefilterStart = clock.now();
    const rules = (language && all ? candidatesOf(open, language, document.text) : []).filter(wanted);
    const onText = all ? this.#onText(document.text, wanted) : [];
    const prefilterEnd = clock.now();

    // Secrets and checks need the tree for their fixes, and to know comments from strings, as some rules on text do.
    const holdsScripts = all && language?.language.spec.scripts !== undefined && holdsScript(document.text);
    const needed = rules.length > 0 || found.length > 0 || checks !== undefined || holdsScripts || onText.some(({ place }) => place !== undefined);
    const parsed = this.#parse(document, open, language, needed, problems);
    const matchStart = clock.now();
    const tree = parsed.tree ?? textTree(document.text);
    const textPatterns = await this.#textPatterns(onText, document, problems);
    const allowed = this.#allowedBy(config);
    const secrets = found.filter((match) => (!parsed.tree || isSecretPlace(tree, match)) && !allowed.has(document.text.slice(match.range.start, match.range.end)));
    const subject: Subject = {
      document,
      tree,
      facts: new Facts(tree),
      patterns: parsed.tree && language ? language.patterns : textPatterns,
      textPatterns,
      levels: fileLevels,
      machine,
      ...(open.memory && parsed.tree ? { memory: open.memory } : {}),
    };
    const detected = await detect({ tree: parsed.tree ? rules : [], text: onText }, subject, clock, signal);
    const assembleStart = clock.now();
    const findings = signal.cancelled
      ? []
      : assemble(detected.raw, { subject, secrets, secretInfo: this.state.secretInfo, checks: checks?.(parsed.tree) ?? [], checkInfo: this.state.checkInfo });
    const hide = (within: FlatTree | undefined, those: readonly Finding[]): SuppressOutcome =>
      suppress({ document, tree: within, findings: those, config, today: clock.today(), rules: { rule: (id) => this.rule(id), selectors: this.#selectors } });
    const outcomes = [hide(parsed.tree, findings)];
    const times = [...detected.times];
    let whole = detected.complete;
    problems.push(...detected.problems);
    for (const script of holdsScripts && parsed.tree ? await this.#scripts.subjects({ document, markup: parsed.tree, open, budget: PARSE_BUDGET }, problems) : []) {
      const own: Subject = { ...subject, ...script };
      const inScript = await detect({ tree: script.candidates.filter(wanted), text: [] }, own, clock, signal);
      const raised = signal.cancelled ? [] : assemble(inScript.raw, { subject: own, secrets: [], secretInfo: this.state.secretInfo, checks: [], checkInfo: this.state.checkInfo });
      outcomes.push(hide(script.tree, withPlacedFixes(raised, document.text, script.regions)));
      times.push(...inScript.times);
      problems.push(...inScript.problems);
      whole &&= inScript.complete;
    }
    const outcome = mergedOutcomes(outcomes);
    const ended = clock.now();
    // What other rules would find is not known: their comments are not called needless.
    return resultOf(all ? outcome : { ...outcome, unused: [], hints: [] }, problems, whole && !signal.cancelled && problems.length === 0, {
      prefilter: prefilterEnd - prefilterStart,
      parse: parsed.parse,
      flatten: parsed.flatten,
      match: secretsEnd - secretsStart + ended - matchStart,
      secrets: secretsEnd - secretsStart,
      taint: detected.taint,
      findings: ended - assembleStart,
      total: ended - started,
      rules: times,
    });
  }

  /** What the checks suspect on the text alone, to be judged with the tree; undefined for nearly all texts. */
  #suspects(document: Document, config: ResolvedConfig): ((tree: FlatTree | undefined) => readonly CheckFinding[]) | undefined {
    const { checkInfo, base } = this.state;
    if (checkInfo.size === 0) return undefined;
    const { uri, path, text } = document;
    const language = languageFor(document.languageId, path)?.id;
    const unicode = unicodeSuspects(text, language === undefined ? 'text' : 'code');
    const subject: PackageSubject = { uri, path, text, language, allowed: config.allowPackages };
    const packages = base.packages.suspects(subject);
    if (!unicode && !packages) return undefined;
    return (tree) => [...(unicode ? judgeUnicode(unicode, text, path, tree) : []), ...(packages ? base.packages.judge(packages, subject, tree) : [])];
  }

  /** The wanted rules on text alone that have a chance on this text. */
  #onText(text: string, wanted: (rule: RuleDefinition) => boolean): RuleDefinition[] {
    const met = this.#textFilter.met(text);
    return this.#textRules.filter((rule, index) => met[index] && wanted(rule) && (rule.formula?.op !== 'regex' || this.#occurs(rule.formula.source, text)));
  }

  /** Whether an expression matches anywhere: where it does not, no tree has to be made to tell in what place. */
  #occurs(source: string, text: string): boolean {
    const regex = this.#onlyText.regex(source);
    regex.lastIndex = 0;
    return regex.test(text);
  }

  async #textPatterns(rules: readonly RuleDefinition[], document: Document, problems: Problem[]) {
    try {
      return await this.state.languages.forText(rules);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({ kind: 'parser', message: `Texts within ${document.path} are not read: ${reason}`, uri: document.uri });
      return createTextPatterns();
    }
  }

  async #languageOf(document: Document, problems: Problem[]): Promise<LanguageRules | undefined> {
    const spec = languageFor(document.languageId, document.path);
    if (!spec) return undefined;
    try {
      return await this.state.languages.get(spec);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({ kind: 'parser', message: `${document.path} is checked for secrets only: ${reason}`, uri: document.uri });
      return undefined;
    }
  }

  #parse(
    document: Document,
    open: OpenState,
    language: LanguageRules | undefined,
    needed: boolean,
    problems: Problem[],
  ): { tree: FlatTree | undefined; parse: number; flatten: number } {
    const none = { tree: undefined, parse: 0, flatten: 0 };
    if (!language || !needed) return none;
    if (open.languageId !== language.language.spec.id) open.syntax.dispose();
    const fits = document.edits && open.version === document.edits.baseVersion && open.languageId === language.language.spec.id;
    open.languageId = language.language.spec.id;
    open.version = document.version;
    const outcome = language.parser.parse(open.syntax, document.text, {
      budget: PARSE_BUDGET,
      ...(fits ? { changes: document.edits.changes } : {}),
    });
    if (outcome.timedOut) {
      problems.push({ kind: 'budget', message: `${document.path} is checked for secrets only: parsing it takes more than ${PARSE_BUDGET} ms.`, uri: document.uri });
    }
    return outcome;
  }
}

/** Whatever circle a rule is for. */
const EVERYTHING: ResolvedConfig = { ...defaultConfig, audience: 'audit', exclude: [], honorOtherTools: 'ignore' };
const NOTHING: SuppressOutcome = { kept: [], suppressed: [], unused: [], hints: [] };
/** Enough for every rule to run, not enough for a level to be raised. */
const LIKELY_ENOUGH = 0.75;
const STEADY: Signal = { cancelled: false, pause: () => Promise.resolve() };

function resultOf(outcome: SuppressOutcome, problems: readonly Problem[], complete: boolean, timings: Timings): ScanResult {
  const { kept, suppressed, unused, hints } = outcome;
  const resultId = digest([
    ...kept.flatMap((finding) => [finding.ruleId, String(finding.range.start), String(finding.range.end), finding.severity, finding.message, finding.fingerprint, String(finding.provenance?.confidence ?? '')]),
    ...[...unused, ...hints].flatMap((entry) => [String(entry.range.start), entry.message]),
  ]);
  return { findings: kept, suppressed, unusedSuppressions: unused, suppressionHints: hints, problems, resultId, complete, timings };
}

/** The rules with a chance on a text; for one that stays open, by what was known of the version before. */
function candidatesOf(open: OpenState, language: LanguageRules, text: string): readonly RuleDefinition[] {
  if (!open.memory) return language.candidates(text);
  if (open.candidates?.language !== language) open.candidates = { language, follower: language.follow() };
  return open.candidates.follower.candidates(text);
}

/** Places that the parser could make no sense of, or where it had to add something. */
function countErrors(tree: FlatTree): number {
  let count = 0;
  for (let node = 0; node < tree.count; node++) if (tree.kind[node] === ERROR_KIND || tree.flags[node]! & FLAG_MISSING) count++;
  return count;
}
