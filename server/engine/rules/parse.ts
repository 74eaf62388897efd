import { isMap, type Node, parseDocument } from 'yaml';
import type { RuleSource } from '../api';
import type { Audience, Confidence, Severity } from '../model/finding';
import type { Applicability } from '../model/fix';
import type { Range } from '../model/range';
import type { RuleInfo } from '../model/rule';
import type { Problem } from '../model/scan';
import type { FixForm, FixRegex, Formula, ImportSpec, Propagator, RuleDefinition, TaintPart } from './definition';
import { yamlRefusal } from '../text/yamlGuard';
import { FORMULA_KEYS, FormulaReader, type PatternPlace } from './formula';
import { readOptions } from './options';
import { readAbsence } from './absence';
import { labelsIn } from './requires';
import { TaintReader } from './taintParts';
import { type Entry, YamlReader } from './yamlReader';

/** A rule and where its patterns stand in the file it was read from. */
export interface ParsedRule {
  readonly definition: RuleDefinition;
  readonly places: readonly PatternPlace[];
  /** The place of the rule's id. */
  readonly range: Range;
}

/** What a rule file holds. Rules with a complaint are left out; the others stand. */
export interface ParsedRuleFile {
  readonly rules: readonly ParsedRule[];
  readonly problems: readonly Problem[];
}

/** The label of a source without one. */
export const DEFAULT_LABEL = '__SOURCE__';

/** UTF-16 code units; large rule collections have files of some hundred thousand. */
export const MAX_RULE_FILE = 4_000_000;

const KEYS: ReadonlySet<string> = new Set([
  'id', 'message', 'severity', 'languages', 'metadata', 'mode', 'fix', 'fix-regex', 'paths', 'options', 'min-version', 'max-version',
  'pattern-sources', 'pattern-sinks', 'pattern-sanitizers', 'pattern-propagators', 'match', 'taint', ...FORMULA_KEYS,
  // Notes of the registry and of its tools; they change nothing of what is found.
  'category', 'metadata-version', 'product', 'dependencies', 'source', 'source_rule_url', 'shortlink',
]);

/** Modes of Semgrep that are no modes here, and why. */
const OTHER_MODES: Readonly<Record<string, string>> = {
  join: 'joins the findings of rules across files',
  extract: 'hands pieces of a file to other rules; use metavariable-pattern with `language`',
  step: 'needs a paid engine of Semgrep',
};

const SEVERITY: Readonly<Record<string, Severity>> = {
  ERROR: 'error', CRITICAL: 'error', HIGH: 'error', WARNING: 'warning', MEDIUM: 'warning', INFO: 'info', LOW: 'info', INVENTORY: 'info', EXPERIMENT: 'info',
};

/** Reads a rule file in Semgrep's syntax. Never throws: what is wrong is in `problems`, with its place. */
export function parseRuleFile(source: RuleSource): ParsedRuleFile {
  const refused = yamlRefusal(source.text, MAX_RULE_FILE);
  if (refused) return { rules: [], problems: [problem(source, refused, { start: 0, end: 0 })] };
  const document = parseDocument(source.text, { prettyErrors: false });
  const problems: Problem[] = document.errors.map((error) => problem(source, error.message, { start: error.pos[0], end: error.pos[1] }));
  if (problems.length > 0) return { rules: [], problems };
  const whole = { start: 0, end: source.text.length };
  const root = document.contents as Node | null;
  const list = isMap(root) ? (root.get('rules', true) as Node | undefined) : undefined;
  if (!list) return { rules: [], problems: [problem(source, 'a rule file needs a list `rules`', { start: 0, end: 0 })] };
  const top = new YamlReader();
  const rules: ParsedRule[] = [];
  for (const item of top.items(list, '`rules`', whole) ?? []) {
    const yaml = new YamlReader();
    const rule = readRule(yaml, item, whole, source);
    problems.push(...yaml.complaints.map((complaint) => problem(source, complaint.message, complaint.range, rule?.definition.info.id)));
    if (rule && yaml.complaints.length === 0) rules.push(rule);
  }
  problems.push(...top.complaints.map((complaint) => problem(source, complaint.message, complaint.range)));
  return { rules, problems };
}

function problem(source: RuleSource, message: string, range: Range, ruleId?: string): Problem {
  const before = source.text.slice(0, range.start);
  const line = before.split('\n').length;
  const column = range.start - before.lastIndexOf('\n');
  return { kind: 'rule-invalid', message: `${source.path}:${line}:${column}: ${message}`, uri: source.path, range, ...(ruleId ? { ruleId } : {}) };
}

function readRule(yaml: YamlReader, node: Node, at: Range, source: RuleSource): ParsedRule | undefined {
  const list = yaml.entries(node, 'a rule', at);
  if (!list) return undefined;
  const range = yaml.rangeOf(node, at);
  const entries = new Map(list.map((entry) => [entry.key, entry]));
  const id = textOf(yaml, entries, 'id', range);
  const message = textOf(yaml, entries, 'message', range);
  const severityText = textOf(yaml, entries, 'severity', range);
  const languages = entries.get('languages');
  if (!languages) yaml.complain('a rule needs `languages`', range);
  if (id === undefined || message === undefined || !languages) return undefined;
  const severity = SEVERITY[(severityText ?? '').toUpperCase()];
  if (severityText !== undefined && !severity) yaml.complain(`unknown severity \`${severityText}\``, entries.get('severity')!.range);

  const reader = new FormulaReader(yaml);
  const modeEntry = entries.get('mode');
  const mode = modeEntry ? yaml.text(modeEntry.value, '`mode`', modeEntry.range) : entries.has('taint') ? 'taint' : 'search';
  if (mode !== 'search' && mode !== 'taint') {
    const why = OTHER_MODES[mode ?? ''];
    yaml.complain(`mode \`${mode ?? ''}\` is not supported${why ? `: it ${why}` : ': search and taint are'}`, modeEntry!.range);
    return undefined;
  }
  for (const entry of list) {
    if (KEYS.has(entry.key)) continue;
    const knownOperator = entry.key.startsWith('pattern') || entry.key === 'join' || entry.key.startsWith('metavariable') || entry.key.endsWith('project-depends-on');
    if (knownOperator) reader.read(entry);
    else yaml.complain(`unknown key \`${entry.key}\``, entry.keyRange);
  }

  const metadata = readMetadata(yaml, entries.get('metadata'));
  const fixes = readFixes(yaml, entries, metadata, id);
  const fixRegex = readFixRegex(yaml, entries.get('fix-regex'), metadata.imports);
  const ruleLanguages = yaml.texts(languages.value, '`languages`', languages.range).map((language) => language.toLowerCase());
  const fix = fixes[0] ?? (fixRegex ? { title: metadata.fixTitle ?? 'Apply the fix of this rule', applicability: metadata.applicability } : undefined);
  const info = infoOf({ id, message, severity: severity ?? 'warning', languages: ruleLanguages, metadata, source, fix });
  const body = mode === 'taint' ? readTaint(yaml, reader, entries, range) : readSearch(yaml, reader, entries, range);
  const paths = readPaths(yaml, entries.get('paths'));
  const options = readOptions(yaml, entries.get('options'));
  const absence = metadata.absence ? readAbsence(yaml, reader, metadata.absence) : undefined;
  const definition: RuleDefinition = {
    info,
    mode,
    ...body,
    fixes,
    ...(fixRegex ? { fixRegex } : {}),
    ...(metadata.flowMessage ? { flowMessage: metadata.flowMessage } : {}),
    ...(options ? { options } : {}),
    ...(paths ? { paths } : {}),
    ...(metadata.place ? { place: metadata.place } : {}),
    ...(absence ? { absence } : {}),
  };
  return { definition, places: reader.places, range: entries.get('id')!.range };
}

interface InfoParts {
  readonly id: string;
  readonly message: string;
  readonly severity: Severity;
  readonly languages: readonly string[];
  readonly metadata: Metadata;
  readonly source: RuleSource;
  readonly fix: { readonly title: string; readonly applicability: Applicability } | undefined;
}

function infoOf({ id, message, severity, languages, metadata, source, fix }: InfoParts): RuleInfo {
  return {
    id,
    title: metadata.title ?? id,
    message: message.trim().replace(/\s+/g, ' '),
    why: metadata.why ?? '',
    advice: metadata.advice ?? '',
    severity,
    confidence: metadata.confidence,
    audience: metadata.audience,
    family: metadata.family ?? id,
    languages,
    cwe: metadata.cwe,
    owasp: metadata.owasp,
    references: metadata.references,
    packs: metadata.packs,
    since: metadata.since ?? '',
    origin: source.path,
    ...(metadata.provenance ? { provenance: metadata.provenance } : {}),
    ...(fix ? { fix: { title: fix.title, applicability: fix.applicability } } : {}),
  };
}

/** The part of a rule that every kind of rule has: identity, message, severity and metadata. Undefined with a complaint. */
export function readInfo(yaml: YamlReader, node: Node, at: Range, source: RuleSource, languages: readonly string[]): RuleInfo | undefined {
  const list = yaml.entries(node, 'a rule', at);
  if (!list) return undefined;
  const entries = new Map(list.map((entry) => [entry.key, entry]));
  const range = yaml.rangeOf(node, at);
  const id = textOf(yaml, entries, 'id', range);
  const message = textOf(yaml, entries, 'message', range);
  const severityText = textOf(yaml, entries, 'severity', range);
  const severity = SEVERITY[(severityText ?? '').toUpperCase()];
  if (severityText !== undefined && !severity) yaml.complain(`unknown severity \`${severityText}\``, entries.get('severity')!.range);
  const metadata = readMetadata(yaml, entries.get('metadata'));
  if (id === undefined || message === undefined || !severity) return undefined;
  return infoOf({ id, message, severity, languages, metadata, source, fix: undefined });
}

function textOf(yaml: YamlReader, entries: ReadonlyMap<string, Entry>, key: string, at: Range): string | undefined {
  const entry = entries.get(key);
  if (!entry) {
    yaml.complain(`a rule needs \`${key}\``, { start: at.start, end: at.start + 1 });
    return undefined;
  }
  return yaml.text(entry.value, `\`${key}\``, entry.range);
}

function readSearch(yaml: YamlReader, reader: FormulaReader, entries: ReadonlyMap<string, Entry>, range: Range): { formula?: Formula } {
  const present = [...FORMULA_KEYS, 'match'].flatMap((key) => entries.get(key) ?? []);
  if (present.length !== 1) {
    yaml.complain(`a rule needs exactly one of ${FORMULA_KEYS.join(', ')}`, { start: range.start, end: range.start + 1 });
    return {};
  }
  const formula = reader.read(present[0]!);
  return formula ? { formula } : {};
}

/** Names of a taint rule's parts: in the rule itself, or below `taint` in the newer syntax. */
const TAINT_KEYS = { sources: 'pattern-sources', sinks: 'pattern-sinks', sanitizers: 'pattern-sanitizers', propagators: 'pattern-propagators' } as const;

function readTaint(yaml: YamlReader, formulas: FormulaReader, entries: ReadonlyMap<string, Entry>, range: Range) {
  const nested = entries.get('taint');
  const inner = new Map((nested ? (yaml.entries(nested.value, '`taint`', nested.range) ?? []) : []).map((entry) => [entry.key, entry]));
  for (const [key, entry] of inner) if (!(key in TAINT_KEYS)) yaml.complain(`unknown key \`${key}\` in \`taint\``, entry.keyRange);
  const reader = new TaintReader(yaml, formulas);
  const entry = (key: keyof typeof TAINT_KEYS): Entry | undefined => (nested ? inner.get(key) : entries.get(TAINT_KEYS[key]));
  const sources = reader.parts(entry('sources'));
  const sinks = reader.parts(entry('sinks'));
  const sanitizers = reader.parts(entry('sanitizers'));
  const propagators: Propagator[] = reader.propagators(entry('propagators'));
  if (sources.length === 0 || sinks.length === 0) yaml.complain('a taint rule needs `pattern-sources` and `pattern-sinks`', { start: range.start, end: range.start + 1 });
  checkLabels(yaml, sources, [...sources, ...sinks], propagators, range);
  return { sources, sinks, sanitizers, propagators };
}

/** More kinds of taint than this cannot be told apart. */
const MOST_LABELS = 30;

/** A condition on a label that nothing makes would never hold. */
function checkLabels(yaml: YamlReader, sources: readonly TaintPart[], conditions: readonly TaintPart[], propagators: readonly Propagator[], range: Range): void {
  const made = new Set([...sources, ...propagators].flatMap(({ label }) => label ?? []));
  const at = { start: range.start, end: range.start + 1 };
  for (const label of new Set([...conditions, ...propagators].flatMap(({ requires }) => (requires ? labelsIn(requires) : [])))) {
    if (!made.has(label) && label !== DEFAULT_LABEL) yaml.complain(`no source has the label \`${label}\` that \`requires\` asks for`, at);
  }
  if (made.size > MOST_LABELS) yaml.complain(`a rule may have at most ${MOST_LABELS} labels`, at);
}

const PLACES = ['comments', 'code', 'outside-strings', 'outside-comments'] as const;

interface Metadata {
  title?: string;
  family?: string;
  why?: string;
  advice?: string;
  flowMessage?: string;
  fixTitle?: string;
  since?: string;
  confidence: Confidence;
  audience: Audience;
  applicability: Applicability;
  cwe: number[];
  owasp: string[];
  references: string[];
  packs: string[];
  imports: ImportSpec[];
  provenance?: 'ai';
  place?: NonNullable<RuleDefinition['place']>;
  absence?: Entry;
  fixes?: Entry;
}

function readMetadata(yaml: YamlReader, entry: Entry | undefined): Metadata {
  const metadata: Metadata = {
    confidence: 'medium', audience: 'everyday', applicability: 'unsafe', cwe: [], owasp: [], references: [], packs: [], imports: [],
  };
  if (!entry) return metadata;
  for (const part of yaml.entries(entry.value, '`metadata`', entry.range) ?? []) {
    switch (part.key) {
      case 'cwe':
        metadata.cwe = yaml.texts(part.value, '`cwe`', part.range).flatMap((text) => Number(/CWE-(\d+)/i.exec(text)?.[1] ?? Number.NaN) || []);
        break;
      case 'owasp':
        metadata.owasp = yaml.texts(part.value, '`owasp`', part.range);
        break;
      case 'references':
        metadata.references = yaml.texts(part.value, '`references`', part.range);
        break;
      case 'confidence':
        metadata.confidence = oneOf(yaml, part, ['high', 'medium', 'low'], 'medium');
        break;
      case 'lintel':
        readOwn(yaml, part, metadata);
        break;
      default:
        break;
    }
  }
  return metadata;
}

/** `metadata.lintel`: the only part of metadata whose keys are all ours, so unknown ones are mistakes. */
function readOwn(yaml: YamlReader, entry: Entry, metadata: Metadata): void {
  for (const part of yaml.entries(entry.value, '`metadata.lintel`', entry.range) ?? []) {
    const text = (): string => yaml.text(part.value, `\`${part.key}\``, part.range) ?? '';
    switch (part.key) {
      case 'title':
        metadata.title = text();
        break;
      case 'family':
        metadata.family = text();
        break;
      case 'why':
        metadata.why = text().trim();
        break;
      case 'advice':
        metadata.advice = text().trim();
        break;
      case 'flow-message':
        metadata.flowMessage = text().trim().replace(/\s+/g, ' ');
        break;
      case 'fix-title':
        metadata.fixTitle = text();
        break;
      case 'since':
        metadata.since = text();
        break;
      case 'audience':
        metadata.audience = oneOf(yaml, part, ['everyday', 'review', 'audit'], 'everyday');
        break;
      case 'applicability':
        metadata.applicability = oneOf(yaml, part, ['safe', 'unsafe', 'manual'], 'unsafe');
        break;
      case 'packs':
        metadata.packs = yaml.texts(part.value, '`packs`', part.range);
        break;
      case 'provenance':
        metadata.provenance = oneOf(yaml, part, ['ai'], 'ai');
        break;
      case 'place':
        metadata.place = oneOf(yaml, part, PLACES, 'outside-strings');
        break;
      case 'absence':
        metadata.absence = part;
        break;
      case 'fix-imports':
        metadata.imports = readImports(yaml, part);
        break;
      case 'fixes':
        metadata.fixes = part;
        break;
      default:
        yaml.complain(`unknown key \`${part.key}\` in metadata.lintel`, part.keyRange);
    }
  }
}

function oneOf<T extends string>(yaml: YamlReader, entry: Entry, allowed: readonly T[], fallback: T): T {
  const text = (yaml.text(entry.value, `\`${entry.key}\``, entry.range) ?? '').toLowerCase();
  const found = allowed.find((value) => value === text);
  if (!found) yaml.complain(`\`${entry.key}\` is one of ${allowed.join(', ')}`, entry.range);
  return found ?? fallback;
}

function readImports(yaml: YamlReader, entry: Entry): ImportSpec[] {
  return (yaml.items(entry.value, `\`${entry.key}\``, entry.range) ?? []).flatMap((item) => {
    const options = new Map((yaml.entries(item, 'an import', entry.range) ?? []).map((option) => [option.key, option]));
    const get = (key: string): string | undefined => {
      const option = options.get(key);
      return option && yaml.text(option.value, `\`${key}\``, option.range);
    };
    const module = get('module');
    if (module === undefined) {
      yaml.complain('an import needs `module`', yaml.rangeOf(item, entry.range));
      return [];
    }
    const name = get('name');
    const byDefault = get('default');
    return [{ module, ...(name ? { name } : {}), ...(byDefault ? { default: byDefault } : {}) }];
  });
}

function readFixes(yaml: YamlReader, entries: ReadonlyMap<string, Entry>, metadata: Metadata, id: string): FixForm[] {
  const forms: FixForm[] = [];
  const title = metadata.fixTitle ?? `Apply the fix of ${id}`;
  if (metadata.fixes) {
    for (const item of yaml.items(metadata.fixes.value, '`fixes`', metadata.fixes.range) ?? []) {
      const options = new Map((yaml.entries(item, 'a fix', metadata.fixes.range) ?? []).map((option) => [option.key, option]));
      const get = (key: string): string | undefined => {
        const option = options.get(key);
        return option && yaml.text(option.value, `\`${key}\``, option.range);
      };
      const made = options.get('make');
      const make = made && oneOf(yaml, made, ['remove-entry', 'step-env'], 'remove-entry');
      const template = make ? '' : get('fix');
      if (template === undefined) {
        yaml.complain('a fix needs `fix`', yaml.rangeOf(item, metadata.fixes.range));
        continue;
      }
      const pattern = get('pattern');
      const applicability = options.get('applicability');
      const imports = options.get('imports');
      forms.push({
        ...(pattern === undefined ? {} : { pattern }),
        title: get('title') ?? title,
        applicability: applicability ? oneOf(yaml, applicability, ['safe', 'unsafe', 'manual'], 'unsafe') : metadata.applicability,
        template,
        imports: imports ? readImports(yaml, imports) : metadata.imports,
        ...readParameterize(yaml, options.get('parameterize')),
        ...readArgv(yaml, options.get('argv')),
        ...(make ? { make } : {}),
      });
    }
  }
  const plain = entries.get('fix');
  if (plain) {
    const template = yaml.text(plain.value, '`fix`', plain.range);
    if (template !== undefined) forms.push({ title, applicability: metadata.applicability, template, imports: metadata.imports });
  }
  return forms;
}

/** `parameterize`: the values written into a metavariable's text become placeholders there, and `$VALUES` in the template. */
function readParameterize(yaml: YamlReader, entry: Entry | undefined): { parameterize?: NonNullable<FixForm['parameterize']> } {
  if (!entry) return {};
  const options = new Map((yaml.entries(entry.value, '`parameterize`', entry.range) ?? []).map((option) => [option.key, option]));
  const get = (key: string): string | undefined => {
    const option = options.get(key);
    return option && yaml.text(option.value, `\`${key}\``, option.range);
  };
  const metavariable = get('metavariable');
  const placeholder = get('placeholder');
  if (metavariable === undefined || placeholder === undefined) {
    yaml.complain('`parameterize` needs `metavariable` and `placeholder`', entry.keyRange);
    return {};
  }
  return { parameterize: { metavariable, placeholder } };
}

/** `argv`: the command line in a metavariable's text is split into `$PROGRAM` and `$ARGUMENTS` of the template. */
function readArgv(yaml: YamlReader, entry: Entry | undefined): { argv?: NonNullable<FixForm['argv']> } {
  if (!entry) return {};
  const option = (yaml.entries(entry.value, '`argv`', entry.range) ?? []).find(({ key }) => key === 'metavariable');
  const metavariable = option && yaml.text(option.value, '`metavariable`', option.range);
  if (metavariable === undefined) {
    yaml.complain('`argv` needs `metavariable`', entry.keyRange);
    return {};
  }
  return { argv: { metavariable } };
}

function readFixRegex(yaml: YamlReader, entry: Entry | undefined, imports: readonly ImportSpec[]): FixRegex | undefined {
  if (!entry) return undefined;
  const options = new Map((yaml.entries(entry.value, '`fix-regex`', entry.range) ?? []).map((option) => [option.key, option]));
  const regex = options.get('regex');
  const replacement = options.get('replacement');
  const count = options.get('count');
  const regexText = regex && yaml.text(regex.value, '`regex`', regex.range);
  const replacementText = replacement && yaml.text(replacement.value, '`replacement`', replacement.range);
  if (regexText === undefined || replacementText === undefined) {
    yaml.complain('`fix-regex` needs `regex` and `replacement`', entry.keyRange);
    return undefined;
  }
  const countNumber = count && yaml.number(count.value, '`count`', count.range);
  return { regex: regexText, replacement: replacementText, imports, ...(countNumber === undefined ? {} : { count: countNumber }) };
}

function readPaths(yaml: YamlReader, entry: Entry | undefined): RuleDefinition['paths'] {
  if (!entry) return undefined;
  const options = new Map((yaml.entries(entry.value, '`paths`', entry.range) ?? []).map((option) => [option.key, option]));
  const globs = (key: string): string[] => {
    const option = options.get(key);
    return option ? yaml.texts(option.value, `\`${key}\``, option.range) : [];
  };
  return { include: globs('include'), exclude: globs('exclude') };
}
