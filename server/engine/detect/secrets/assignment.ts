import type { Verdict, Candidate } from './candidate';
import { decodeBase64 } from './encoding';
import { isPlaceholderPassword, isPlaceholderToken } from './placeholder';
import { hasKnownShape, looksGenerated, looksLikePassword } from './randomness';
import { words } from './words';

const MAX_NAME = 80;
/** Longer lines are machine made: what looks like an assignment there is none that somebody wrote. */
const MAX_LINE = 1500;

const SECRET_WORDS = words(`
  secret secrets token password passwd passphrase pwd pass passcode credential credentials apikey apisecret
  apitoken authtoken accesstoken refreshtoken bearertoken clientsecret secretkey accesskey privatekey authkey
  masterkey signingkey encryptionkey accountkey servicekey dbpassword userpassword
`);
/** `key` alone is any key of any table; with one of these before it, it opens something. */
const KEY_OWNERS = words(`
  api access secret private auth master signing sign encryption encrypt crypto account service storage admin app
  jwt session hmac webhook deploy license subscription
`);
/** Last words that make the name speak of something about the secret, not of the secret. */
const ABOUT = words(`
  name names id ids url uri urls endpoint path file filename dir type types kind field label hint text title
  description placeholder pattern regex regexp format error errors message msg prefix suffix header param
  parameter hash hashed digest checksum sha fingerprint length size count limit ttl expiry expires expiration
  provider manager store service class scope scopes algorithm alg policy version ref arn selector icon color link
  page view route schema model table column index enum env var variable location date time test example address
  contract symbol mint list map set issuer audience handler input element
`);
/** Words that make it public, or a cursor, or a sample. */
const HARMLESS = words(`
  public publishable pub site sitekey csrf xsrf next previous prev page pagination cursor continuation sync sort
  partition primary foreign cache design syntax lexer color css mock fake dummy example sample invalid expired
  wrong bad encrypted hashed erc20 nft test reset idempotency push vault non matching authenticity antiforgery
  verification nonce docsearch
`);

/**
 * Judges a literal that stands beside a secret-like name. The name must speak of the secret itself (`apiKey`, not
 * `apiKeyHeader`), and the value must look made by a generator, or like a password where the name says password.
 */
export function judgeAssignment(candidate: Candidate): Verdict {
  const { value, text, role } = candidate;
  if (role === 'generated' || role === 'translation') return 'invalid';
  const words = wordsOf(nameAround(text, candidate.matchStart));
  const kind = secretKind(words);
  if (kind === undefined) return 'invalid';
  const isQuiet = role === 'test' || role === 'document';
  const isGenerated = looksGenerated(value);
  // Beside a comma may stand anything: the next item of a list as well as the value of a setting.
  if (!isGenerated && /,\s*["'`]$/.test(candidate.match.slice(0, candidate.start - candidate.matchStart))) return 'invalid';
  if (!isGenerated && (kind !== 'password' || isQuiet || !looksLikePassword(value))) return 'invalid';
  if (isPlaceholderToken(value) || hasKnownShape(value) || isOnLongLine(text, candidate.start) || isWrappedExample(value)) return 'invalid';
  // A bot's token of Telegram has its own rule; what nearly looks like one is none.
  if (/^\d{3,17}:A/.test(value)) return 'invalid';
  // The key of Algolia's search on a documentation site can only search (https://docsearch.algolia.com).
  if (/^[0-9a-f]{32}$/.test(value) && /indexName|appId|docsearch/i.test(text.slice(Math.max(0, candidate.start - 200), candidate.end + 200))) return 'invalid';
  if (role === 'test' && /^[0-9a-f]+$/i.test(value)) return 'invalid'; // the vectors of a cryptographic test
  return isQuiet ? 'doubtful' : 'unknown';
}

/**
 * Judges a value of a provider's form beside the provider's name. Somewhere in the name there must be a word for a secret, the
 * name must not speak of something about it, and a generator must have made the value.
 */
export function judgeNamed(candidate: Candidate): Verdict {
  const verdict = judgePresent(candidate);
  if (verdict === 'invalid') return verdict;
  const { text, value, matchStart } = candidate;
  const words = wordsOf(nameAround(text, matchStart));
  const last = words[words.length - 1];
  if (last === undefined || ABOUT.has(last) || words.some((word) => HARMLESS.has(word))) return 'invalid';
  if (!words.some((word, i) => isSecretWord(word, words[i - 1]))) return 'invalid';
  const isMixed = /[0-9]/.test(value) && /[A-Za-z]/.test(value);
  return isMixed || value.length >= 24 ? verdict : 'invalid';
}

/** Whether base64 only wraps a text that is no secret, as manifests of Kubernetes do with every value. */
function isWrappedExample(value: string): boolean {
  const plain = decodeBase64(value);
  return plain !== undefined && /^[\x20-\x7e\n]{4,80}$/.test(plain) && (isPlaceholderToken(plain) || isPlaceholderPassword(plain.trim()) || /^change|^admin$/i.test(plain));
}

/** Judges `ENV NAME value` of a Dockerfile. */
export function judgeImageVariable(candidate: Candidate): Verdict {
  return judgeUnderName(candidate, candidate.match.slice('ENV'.length, candidate.start - candidate.matchStart));
}

/** Judges the default of `variable "name"` in Terraform. */
export function judgeTerraformVariable(candidate: Candidate): Verdict {
  return judgeUnderName(candidate, /"([^"]{1,80})"/.exec(candidate.match)?.[1] ?? '');
}

function judgeUnderName(candidate: Candidate, name: string): Verdict {
  const { value } = candidate;
  const kind = secretKind(wordsOf(name));
  if (kind === undefined || isPlaceholderToken(value) || hasKnownShape(value)) return 'invalid';
  return looksGenerated(value) || (kind === 'password' && looksLikePassword(value)) ? judgePresent(candidate) : 'invalid';
}

/** Judges a value whose form and place say enough: only that it was written down, and where, is left to ask. */
export function judgePresent({ role, text, start }: Candidate): Verdict {
  if (role === 'generated' || role === 'translation' || isOnLongLine(text, start)) return 'invalid';
  return role === 'test' || role === 'document' ? 'doubtful' : 'unknown';
}

const NAMED_WORDS = words(`key keys auth authorization login sid secret secrets token tokens pat password passwd pwd pass credential credentials apikey webhook bearer certificate dsn`);

function isSecretWord(word: string, before: string | undefined): boolean {
  return NAMED_WORDS.has(word) || SECRET_WORDS.has(word) || (before !== undefined && SECRET_WORDS.has(before + word)) || /(?:key|token|secret|password)$/.test(word);
}

/** The whole identifier (with the path of members before it) around an offset. */
function nameAround(text: string, offset: number): string {
  const start = nameStart(text, offset);
  let end = offset;
  while (end < text.length && end - offset < MAX_NAME && isNameChar(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function nameStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < MAX_NAME && isNameChar(text.charCodeAt(start - 1))) start--;
  return start;
}

function isNameChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code === 46 ||
    code === 36
  );
}

/** `AWS_secretKey` to `aws`, `secret`, `key`. */
function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}

function secretKind(words: readonly string[]): 'password' | 'key' | undefined {
  const last = words[words.length - 1];
  if (last === undefined || ABOUT.has(last) || words.some((word) => HARMLESS.has(word))) return undefined;
  if (words.some((word) => /^(?:user|db|root|admin|my)?(?:password|passwd|pwd|passphrase|pass|passcode)s?$/.test(word)))
    return 'password';
  const isSecret = words.some(
    (word, i) => SECRET_WORDS.has(word) || ((word === 'key' || word === 'keys') && KEY_OWNERS.has(words[i - 1] ?? '')),
  );
  return isSecret ? 'key' : undefined;
}

function isOnLongLine(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - MAX_LINE), offset);
  const after = text.slice(offset, offset + MAX_LINE);
  const newline = after.indexOf('\n');
  return before.length - 1 - before.lastIndexOf('\n') + (newline < 0 ? after.length : newline) >= MAX_LINE;
}
