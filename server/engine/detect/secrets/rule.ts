import type { Confidence } from '../../model/finding';
import type { Problem } from '../../model/scan';
import { emitRegex } from '../../text/regex/emit';
import { startsWithKeyword } from '../../text/regex/lead';
import { checkRegex } from '../../text/regex/safety';
import type { RegexNode } from '../../text/regex/syntax';
import { parseRegex } from '../../text/regex/syntax';
import { VALIDATOR_NAMES } from './validators';

/**
 * What a rule looks for. `token`: a value issued by a provider, known by its form. `block`: key material over several
 * lines. `named`: a value of a provider that could be anything, known by the provider's name beside it. `password`: chosen
 * by a person, known by its place. `generic`: known only by what stands beside it; any other kind wins over it.
 */
export type SecretKind = 'token' | 'block' | 'named' | 'password' | 'generic';

/** Which text an allow list's expressions look at. */
export type AllowTarget = 'secret' | 'match' | 'line';

/** What a rule lets pass. */
export interface SecretAllowlist {
  /** Whether one of the lists that are given must hit, or each. */
  readonly condition: 'OR' | 'AND';
  readonly target: AllowTarget;
  /** Sources of JavaScript expressions. */
  readonly regexes: readonly string[];
  /** Lower case; contained in the secret in any case. */
  readonly stopwords: readonly string[];
  /** Sources of JavaScript expressions for the path. */
  readonly paths: readonly string[];
}

/** A checked rule, as plain JSON: its expressions are translated, bounded and proven linear. */
export interface SecretRule {
  readonly id: string;
  readonly kind: SecretKind;
  readonly confidence: Confidence;
  /** The source of a JavaScript `RegExp` without flags. */
  readonly pattern: string;
  /** The group that holds the secret; 0 means the first one that matched, or the whole match where there is none. */
  readonly secretGroup: number;
  /** Lower case. */
  readonly keywords: readonly string[];
  /** Bits a character that the secret must exceed. */
  readonly entropy?: number;
  readonly allowlists: readonly SecretAllowlist[];
  /** The source of a JavaScript expression for the paths that the rule is for; without it all. */
  readonly path?: string;
  /** The name of an offline check. */
  readonly validate?: string;
  /** `anchored`: every match starts with a keyword, so the expression is tried just there; else it searches the window. */
  readonly search: 'anchored' | 'window';
  /** How far before and after a keyword the expression looks, in UTF-16 units. */
  readonly window: number;
}

/** What becomes of a repeat without an upper bound: `refuse` it, or `bound` it at a length that no secret on a line exceeds. */
export type RepeatPolicy = 'refuse' | 'bound';

export type SecretRuleResult =
  | { readonly ok: true; readonly rule: SecretRule }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The window of a rule that does not say its own. */
const DEFAULT_WINDOW = 600;
const MAX_WINDOW = 20_000;
const ID = /^secret-[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEYS = [
  'id',
  'kind',
  'severity',
  'message',
  'metadata',
  'regex',
  'secretGroup',
  'keywords',
  'entropy',
  'allowlists',
  'validate',
  'window',
  'path',
  'examples',
];
const ALLOW_KEYS = ['description', 'condition', 'regexTarget', 'regexes', 'stopwords', 'paths'];
const KINDS: readonly string[] = ['token', 'block', 'named', 'password', 'generic'];
const CONFIDENCES: readonly string[] = ['high', 'medium', 'low'];

/**
 * Checks one entry of a rule file's `secrets` list and compiles it. `value` is what a YAML or JSON reader gave. Every
 * problem found is returned, each naming the key; the shared fields (`severity`, `message`, the rest of `metadata`)
 * belong to the reader of rule information and are not looked at here.
 */
export function parseSecretRule(value: unknown, repeats: RepeatPolicy = 'refuse'): SecretRuleResult {
  if (!isRecord(value))
    return {
      ok: false,
      problems: [
        { kind: 'rule-invalid', message: 'A secret rule must be a mapping with `id`, `regex` and `keywords`.' },
      ],
    };
  const reader = new Reader(value, repeats);
  const rule = readRule(reader);
  return reader.problems.length === 0 ? { ok: true, rule } : { ok: false, problems: reader.problems };
}

function readRule(reader: Reader): SecretRule {
  reader.onlyKeys('', reader.source, KEYS);
  const id = reader.text('id') ?? '';
  if (id !== '' && !ID.test(id)) reader.fail('id', 'must read `secret-<provider>-<kind>` in lower case');
  const regex = reader.regex('regex', reader.source['regex']);
  const window = readWindow(reader, regex);
  const secretGroup = reader.number('secretGroup', 0, regex?.captures ?? 99, 'integer') ?? 0;
  const entropy = reader.number('entropy', 0, 16, 'any');
  const validate = reader.oneOf('validate', VALIDATOR_NAMES);
  const keywords = readKeywords(reader);
  return {
    id,
    kind: (reader.oneOf('kind', KINDS) ?? 'token') as SecretKind,
    confidence: readConfidence(reader),
    pattern: regex?.pattern ?? '',
    secretGroup,
    keywords,
    ...(entropy === undefined ? {} : { entropy }),
    allowlists: readAllowlists(reader),
    ...(reader.source['path'] === undefined ? {} : { path: reader.regex('path', reader.source['path'])?.pattern ?? '' }),
    ...(validate === undefined ? {} : { validate }),
    search: regex && startsWithKeyword(regex.root, keywords) ? 'anchored' : 'window',
    window,
  };
}

function readConfidence(reader: Reader): Confidence {
  const metadata = reader.source['metadata'];
  const written = isRecord(metadata) ? metadata['confidence'] : undefined;
  const confidence = typeof written === 'string' ? written.toLowerCase() : 'medium';
  if (!CONFIDENCES.includes(confidence)) reader.fail('metadata.confidence', 'must be HIGH, MEDIUM or LOW');
  return confidence as Confidence;
}

/** The window must hold the longest match on either side of a keyword in it, so that none is ever cut. */
function readWindow(reader: Reader, regex: CompiledRegex | undefined): number {
  const written = reader.number('window', 1, MAX_WINDOW, 'integer');
  if (!regex) return written ?? DEFAULT_WINDOW;
  const needed = regex.maxLength + regex.reach;
  if (written === undefined && needed > DEFAULT_WINDOW && reader.repeats === 'refuse')
    reader.fail('window', `is needed: the regex can match ${needed} characters, more than ${DEFAULT_WINDOW}`);
  if (written !== undefined && written < needed)
    reader.fail('window', `must be at least ${needed}, the longest text that the regex can match`);
  return written ?? needed;
}

function readKeywords(reader: Reader): readonly string[] {
  const keywords = reader.texts('keywords', reader.source['keywords']);
  if (keywords.length === 0)
    reader.fail(
      'keywords',
      'must list at least one text that every match contains: without one the regex would run on every file',
    );
  for (const keyword of keywords) {
    if (keyword.length < 2 || keyword.length > 64)
      reader.fail('keywords', `\`${keyword}\` must have 2 to 64 characters`);
    if (!/^[\x20-\x7e]*$/.test(keyword)) reader.fail('keywords', `\`${keyword}\` must be printable ASCII`);
  }
  return keywords.map((keyword) => keyword.toLowerCase());
}

/** Checks allow lists that belong to no rule: those of a whole configuration. */
export function parseAllowlists(written: unknown, repeats: RepeatPolicy): { readonly lists: readonly SecretAllowlist[]; readonly problems: readonly Problem[] } {
  const reader = new Reader({ allowlists: written }, repeats);
  const lists = readAllowlists(reader);
  return reader.problems.length > 0 ? { lists: [], problems: reader.problems } : { lists, problems: [] };
}

function readAllowlists(reader: Reader): readonly SecretAllowlist[] {
  const written = reader.source['allowlists'];
  if (written === undefined) return [];
  if (!Array.isArray(written)) {
    reader.fail('allowlists', 'must be a list');
    return [];
  }
  return written.flatMap((entry: unknown, index) => {
    const key = `allowlists[${index}]`;
    if (!isRecord(entry)) {
      reader.fail(key, 'must be a mapping');
      return [];
    }
    reader.onlyKeys(`${key}.`, entry, ALLOW_KEYS);
    const sources = (name: string) =>
      reader
        .texts(`${key}.${name}`, entry[name])
        .flatMap((source, i) => reader.regex(`${key}.${name}[${i}]`, source)?.pattern ?? []);
    const given = entry['condition'] ?? 'OR';
    const condition = typeof given === 'string' ? given.toUpperCase() : '';
    if (!['OR', 'AND', '||', '&&'].includes(condition)) reader.fail(`${key}.condition`, 'must be OR or AND');
    const target = entry['regexTarget'] ?? 'secret';
    if (target !== 'secret' && target !== 'match' && target !== 'line')
      reader.fail(`${key}.regexTarget`, 'must be secret, match or line');
    const list: SecretAllowlist = {
      condition: condition === 'AND' || condition === '&&' ? 'AND' : 'OR',
      target: target as AllowTarget,
      regexes: sources('regexes'),
      stopwords: reader.texts(`${key}.stopwords`, entry['stopwords']).map((word) => word.toLowerCase()),
      paths: sources('paths'),
    };
    if (list.regexes.length + list.stopwords.length + list.paths.length === 0)
      reader.fail(key, 'must have `regexes`, `stopwords` or `paths`');
    return [list];
  });
}

interface CompiledRegex {
  readonly root: RegexNode;
  readonly pattern: string;
  readonly captures: number;
  readonly maxLength: number;
  readonly reach: number;
}

/** Takes values out of the mapping and notes what is wrong with them. */
class Reader {
  readonly problems: Problem[] = [];

  constructor(
    readonly source: Readonly<Record<string, unknown>>,
    readonly repeats: RepeatPolicy = 'refuse',
  ) {}

  fail(key: string, message: string): void {
    const id = this.source['id'];
    const ruleId = typeof id === 'string' && id !== '' ? id : undefined;
    this.problems.push({
      kind: 'rule-invalid',
      message: `Secret rule ${ruleId ? `\`${ruleId}\`` : 'without an id'}: \`${key}\` ${message}.`,
      ...(ruleId ? { ruleId } : {}),
    });
  }

  onlyKeys(prefix: string, value: Readonly<Record<string, unknown>>, allowed: readonly string[]): void {
    for (const key of Object.keys(value))
      if (!allowed.includes(key)) this.fail(prefix + key, `is not a known key; known are ${allowed.join(', ')}`);
  }

  text(key: string): string | undefined {
    const value = this.source[key];
    if (typeof value === 'string' && value !== '') return value;
    this.fail(key, value === undefined ? 'is missing' : 'must be a text that is not empty');
    return undefined;
  }

  texts(key: string, value: unknown): readonly string[] {
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string' && item !== ''))
      return value;
    this.fail(key, 'must be a list of texts that are not empty');
    return [];
  }

  number(key: string, min: number, max: number, kind: 'integer' | 'any'): number | undefined {
    const value = this.source[key];
    if (value === undefined) return undefined;
    if (typeof value === 'number' && value >= min && value <= max && (kind === 'any' || Number.isInteger(value)))
      return value;
    this.fail(key, `must be ${kind === 'integer' ? 'a whole number' : 'a number'} from ${min} to ${max}`);
    return undefined;
  }

  oneOf(key: string, allowed: readonly string[]): string | undefined {
    const value = this.source[key];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && allowed.includes(value)) return value;
    this.fail(key, `must be one of ${allowed.join(', ')}`);
    return undefined;
  }

  regex(key: string, source: unknown): CompiledRegex | undefined {
    if (typeof source !== 'string' || source === '') {
      this.fail(key, source === undefined ? 'is missing' : 'must be a text that is not empty');
      return undefined;
    }
    const parsed = parseRegex(source);
    if (!parsed.ok) {
      const { code, message, offset } = parsed.problem;
      this.fail(
        key,
        `cannot be used (${code}${offset === undefined ? '' : ` at character ${offset + 1}`}): ${message}`,
      );
      return undefined;
    }
    const root = this.repeats === 'bound' ? bounded(parsed.root) : parsed.root;
    const safety = checkRegex(root);
    if (!safety.ok) {
      this.fail(key, `is not safe (${safety.problem.code}): ${safety.problem.message}`);
      return undefined;
    }
    return {
      root,
      pattern: emitRegex(root),
      captures: parsed.captures,
      maxLength: safety.measure.maxLength,
      reach: safety.measure.reach,
    };
  }
}

/** How often a repeat without an upper bound is followed beyond what it asks for. */
const BOUND = 80;

function bounded(node: RegexNode): RegexNode {
  switch (node.type) {
    case 'sequence':
      return { ...node, items: node.items.map(bounded) };
    case 'choice':
      return { ...node, options: node.options.map(bounded) };
    case 'repeat':
      return { ...node, body: bounded(node.body), max: node.max === Infinity ? node.min + BOUND : node.max };
    case 'capture':
    case 'look':
      return { ...node, body: bounded(node.body) };
    default:
      return node;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
