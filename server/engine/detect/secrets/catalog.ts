import { blankSample, fillSample } from './sample';

/**
 * The short form of a rule, as the catalogues under `rules/secrets` use it: what the value looks like and whom it belongs to.
 * Everything that such rules have in common is said here once.
 */
interface Entry {
  readonly id: string;
  readonly provider: string;
  /** What it is: 'access token'. */
  readonly what: string;
  /** Ends the sentence 'Whoever has it can …'. */
  readonly can: string;
  /** Where a leaked one is withdrawn. */
  readonly revoke: string;
  readonly docs?: string;
  /** An expression for the value, which a provider's prefix or structure makes unmistakable. */
  readonly token?: string;
  /** Words one of which must stand before a value that could be anything; `value` is then an expression for it. */
  readonly beside?: string | readonly string[];
  readonly value?: string;
  readonly keywords?: readonly string[];
  readonly sample: string;
  readonly env?: string;
  readonly severity?: string;
  readonly confidence?: string;
  readonly entropy?: number;
  readonly check?: string;
  readonly window?: number;
  /** Where a provider's name must stand beside a value that looks like another provider's: `token`. */
  readonly kind?: string;
  readonly positive?: readonly string[];
  readonly negative?: readonly string[];
}

const REQUIRED = ['id', 'provider', 'what', 'can', 'revoke', 'sample'] as const;
const KNOWN: readonly string[] = [
  ...REQUIRED,
  'docs', 'token', 'beside', 'value', 'keywords', 'env', 'severity', 'confidence', 'entropy', 'check', 'window', 'kind', 'positive', 'negative',
];
const CHEAT_SHEET = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';
const SINCE = '0.2.0';

/** What may stand before and behind a value that is known by its form alone. */
const BEFORE = '(?<![A-Za-z0-9_.-])';
const AFTER = '(?![A-Za-z0-9_-])';
/** From the name of a provider to the value: the rest of the name, a type, a sign of assignment or a second attribute. */
const REST_OF_NAME = String.raw`[A-Za-z0-9_.-]{0,40}\\?["'\x60]?[\])]?`;
const TYPE = String.raw`(?:(?::[ \t]?|[ \t])[A-Za-z]{1,12})?(?:[ \t]\.)?[ \t]{0,8}`;
const ASSIGN = String.raw`(?:[:=|?+]{1,4}>?|>|,)[\s"'\x60\\]{0,16}(?:value\\?["'\x60]?\s{0,3}[:=]\s{0,3}\\?["']?)?`;
const AFTER_NAMED = '(?![A-Za-z0-9_+/-])';

/** Whether an entry of a rule file is in the short form. */
export function isShortForm(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'provider' in value;
}

/** The full form of a rule in short form, with its examples, or what is wrong with it. */
export function expandShortForm(raw: Readonly<Record<string, unknown>>): { readonly rule: unknown } | { readonly problem: string } {
  const name = typeof raw['id'] === 'string' ? `Secret rule \`${raw['id']}\`` : 'A secret rule without an id';
  for (const key of REQUIRED) if (typeof raw[key] !== 'string' || raw[key] === '') return { problem: `${name}: \`${key}\` must be a text.` };
  const unknown = Object.keys(raw).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) return { problem: `${name}: \`${unknown}\` is not a known key; known are ${KNOWN.join(', ')}.` };
  const entry = raw as unknown as Entry;
  const named = entry.beside !== undefined;
  if (named ? typeof entry.value !== 'string' || entry.token !== undefined : typeof entry.token !== 'string') {
    return { problem: `${name}: needs \`token\`, or \`beside\` and \`value\`.` };
  }
  return { rule: expand(entry) };
}

function expand(entry: Entry): unknown {
  const { id, provider, what, can, revoke } = entry;
  const env = entry.env ?? id.replace(/^secret-/, '').replaceAll('-', '_').toUpperCase();
  const names = entry.beside === undefined ? [] : typeof entry.beside === 'string' ? [entry.beside] : entry.beside;
  const keywords = entry.keywords ?? (names.length > 0 ? [...new Set(names.flatMap(spellings))] : [literalStart(entry.token ?? '')]);
  const window = entry.window === undefined ? {} : { window: entry.window };
  const check = entry.check ?? (names.length > 0 ? 'named' : undefined);
  return {
    id,
    severity: entry.severity ?? 'ERROR',
    message: `This is ${article(provider)} ${provider} ${what}: whoever has it can ${can}. Revoke it, then read a new one from the environment.`,
    metadata: {
      cwe: ['CWE-798: Use of Hard-coded Credentials'],
      owasp: ['A07:2021 - Identification and Authentication Failures', 'A07:2025 - Authentication Failures'],
      references: [revoke, entry.docs ?? CHEAT_SHEET],
      confidence: entry.confidence ?? (names.length > 0 ? 'MEDIUM' : 'HIGH'),
      lintel: {
        family: 'hard-coded-secret',
        title: `${provider} ${what} in the code`,
        why: `Whoever has it can ${can}. What was committed once stays in the history, in every clone and often in what is shipped.\n`,
        advice:
          `Revoke it first, at [${provider}](${revoke}): taking it out of the file does not take it out of the history.\n\n` +
          `Then read the new value from the environment:\n\n\`\`\`js\nconst value = process.env.${env};\nif (!value) throw new Error('${env} is not set');\n\`\`\`\n`,
        audience: 'everyday',
        packs: ['secrets'],
        since: SINCE,
      },
    },
    kind: entry.kind ?? (names.length > 0 ? 'named' : 'token'),
    regex: names.length > 0 ? besideRegex(names, entry.value ?? '') : `${BEFORE}(${entry.token ?? ''})${AFTER}`,
    secretGroup: 1,
    keywords,
    entropy: entry.entropy ?? 2.5,
    ...(check === undefined ? {} : { validate: check }),
    ...window,
    examples: examplesOf(entry, env, names.length > 0),
  };
}

function besideRegex(names: readonly string[], value: string): string {
  return `(?i:${names.map((name) => name.replace(INNER, '[_.-]?')).join('|')})${REST_OF_NAME}${TYPE}${ASSIGN}(${value})${AFTER_NAMED}`;
}

/** A sign inside a name; people write `dd_api`, `dd-api`, `dd.api` and `ddApi`. */
const INNER = /(?<=[a-z0-9])[_.-](?=[a-z0-9])/g;

/** How the first two words of a name may be written: what follows them is for the expression. */
function spellings(name: string): string[] {
  const [first = '', second] = name.split(INNER);
  return second === undefined ? [name] : ['', '_', '-', '.'].map((sign) => first + sign + second);
}

/** The characters that every match begins with, as far as they are written plainly. */
function literalStart(source: string): string {
  const start = /^(?:[A-Za-z0-9_:/~ -]|\\[.\-/$|])+/.exec(source)?.[0] ?? '';
  const plain = /^[?*{]/.test(source.slice(start.length)) ? start.slice(0, -1) : start;
  return plain.replaceAll('\\', '');
}

function examplesOf(entry: Entry, env: string, named: boolean): { positive: string[][]; negative: string[][] } {
  const { id, sample } = entry;
  const value = fillSample(sample, id);
  const other = fillSample(sample, `${id} again`);
  const camel = env.toLowerCase().replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const custom = (texts: readonly string[] | undefined): string[][] => (texts ?? []).map((text) => [fillSample(text, id)]);
  const head = sample.slice(0, Math.max(0, sample.indexOf('<')));
  return {
    positive: [
      [`${env}=${value}\n`],
      [named ? `const ${camel} = "${other}";` : `const client = connect("${other}");`],
      ...(named ? [[`  "${env.toLowerCase()}": "${value}",`]] : [[`  key: '${value}'\r\n`]]),
      ...custom(entry.positive),
    ],
    negative: [
      [`${env}=${blankSample(sample, 'x')}\n`],
      [`${env}=\${{ secrets.${env} }}\n`],
      [`const start = "${head}${value.slice(head.length, head.length + 4)}";`],
      ...(sample.includes('://') ? [] : named ? [[`const checksum = "zz${value}";`]] : [[`const checksum = "zz${value}zz";`]]),
      ...custom(entry.negative),
    ],
  };
}

function article(provider: string): 'a' | 'an' {
  return /^[AEIO]|^U[^nk]|^8x8|^(?:SM|NV|LV|XA|FT|HT|Mb)/.test(provider) ? 'an' : 'a';
}
