import { judgeAssignment, judgeImageVariable, judgeNamed, judgePresent, judgeTerraformVariable } from './assignment';
import type { Candidate, Verdict } from './candidate';
import { base62, crc32, decodeBase64 } from './encoding';
import { looksGenerated, spokenShare } from './randomness';
import { judgeConnectionPassword, judgeCurlPassword, judgePlacedPassword, judgeUrlPassword } from './urlCredentials';
import { isPlaceholderPassword, isPlaceholderToken } from './placeholder';

type Validator = (candidate: Candidate) => Verdict;

const VALIDATORS: ReadonlyMap<string, Validator> = new Map<string, Validator>([
  ['assignment', judgeAssignment],
  ['authorization', judgeAuthorization],
  ['azure-key', judgeAzureKey],
  ['connection-password', judgeConnectionPassword],
  ['crc32-github', judgeCrc32],
  ['curl-password', judgeCurlPassword],
  ['discord-token', judgeDiscord],
  ['google-api-key', judgeGoogleApiKey],
  ['image-variable', judgeImageVariable],
  ['jwt', judgeJwt],
  ['kubernetes-data', judgeKubernetesData],
  ['luhn', judgeLuhn],
  ['named', judgeNamed],
  ['pem', judgePem],
  ['present', judgePresent],
  ['present-password', judgePlacedPassword],
  ['random', judgeRandom],
  ['sentry-organization', judgeSentryOrganization],
  ['terraform-variable', judgeTerraformVariable],
  ['url-password', judgeUrlPassword],
]);

/** The names a rule's `validate` may have. */
export const VALIDATOR_NAMES: readonly string[] = [...VALIDATORS.keys()];

/** Runs the named check. Costs time in proportion to the length of the candidate at most. */
export function validate(name: string, candidate: Candidate): Verdict {
  return VALIDATORS.get(name)?.(candidate) ?? 'unknown';
}

/**
 * GitHub's classic tokens and npm's end in the CRC-32 of what stands between the first `_` and the last six characters,
 * in base 62 (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/).
 */
function judgeCrc32({ value }: Candidate): Verdict {
  const body = value.slice(value.indexOf('_') + 1, -6);
  return base62(crc32(body), 6) === value.slice(-6) ? 'valid' : 'doubtful';
}

/** Names that RFC 7515, 7516 and 7797 give to what stands in a header. */
const JOSE_HEADER = /"(?:alg|apu|apv|aud|b64|crit|cty|enc|epk|iss|iv|jku|jwk|key_ops|kid|ops|p2c|p2s|ppt|sub|svt|tag|typ|url|ver|x5c|x5t(?:#S256)?|x5u|zip)"\s{0,4}:/;

/** A JSON Web Token: a header that names its algorithm, claims that are an object, and a signature. */
function judgeJwt({ value, role }: Candidate): Verdict {
  const [head, body, signature] = value.split('.');
  const header = decodeObject(head);
  const claims = decodeObject(body);
  if (!header || !claims || !JOSE_HEADER.test(header) || /"alg"\s{0,4}:\s{0,4}"none"/i.test(header) || !signature)
    return 'invalid';
  // The token every manual and test shows, and the key that Supabase means to be public.
  if (
    /1234567890|john doe|jane doe|"(?:foo|hello|some|bar)"\s{0,4}:|"role"\s{0,4}:\s{0,4}"anon"/i.test(
      claims,
    )
  )
    return 'invalid';
  return claims.length < 12 || !/"alg"/.test(header) || /example\.(?:com|org)/i.test(claims) || role === 'test' || role === 'document' ? 'doubtful' : 'valid';
}

function decodeObject(part: string | undefined): string | undefined {
  const decoded = part === undefined ? undefined : decodeBase64(part);
  return decoded !== undefined && /^\{[\s\S]*\}$/.test(decoded.trim()) ? decoded : undefined;
}

/** A bot's token starts with its numeric id in base64 (https://discord.com/developers/docs/reference#authentication). */
function judgeDiscord({ value }: Candidate): Verdict {
  const id = decodeBase64(value.slice(0, value.indexOf('.')));
  return id !== undefined && /^\d{17,20}$/.test(id) ? 'valid' : 'invalid';
}

const NEIGHBOURHOOD = 400;

/** The key of a Firebase web or mobile app is meant to be public (https://firebase.google.com/docs/projects/api-keys). */
function judgeGoogleApiKey({ text, start, end }: Candidate): Verdict {
  const around = text.slice(Math.max(0, start - NEIGHBOURHOOD), end + NEIGHBOURHOOD);
  return /firebaseapp\.com|authDomain|messagingSenderId|mobilesdk_app_id|GCM_SENDER_ID|firebaseConfig/.test(around)
    ? 'doubtful'
    : 'unknown';
}

/** 64 bytes that are not text. */
function judgeAzureKey({ value }: Candidate): Verdict {
  const bytes = decodeBase64(value);
  return bytes !== undefined && bytes.length === 64 && new Set(bytes).size > 24 ? 'valid' : 'invalid';
}

/** The check digit of card numbers (ISO/IEC 7812). */
function judgeLuhn({ value }: Candidate): Verdict {
  const digits = value.replace(/[ -]/g, '');
  if (!/^\d{12,19}$/.test(digits)) return 'invalid';
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 ? 'valid' : 'invalid';
}

/** A value made by a generator and not of words, where the form alone would let names pass (`glrt-some-component-name`). */
function judgeRandom({ value, prefix }: Candidate): Verdict {
  const body = value.slice(prefix);
  const isMixed = /[0-9]/.test(body) || (/[a-z]/.test(body) && /[A-Z]/.test(body));
  return isMixed && spokenShare(body) < 0.5 ? 'unknown' : 'invalid';
}

/** A PEM block: after taking off quotes, escapes and headers, base64 of DER, of an OpenSSH key or of a PGP packet. */
function judgePem({ value, role }: Candidate): Verdict {
  const inner = value.replace(/^-----BEGIN[^-]*-----/, '').replace(/-----END[^-]*-----$/, '');
  const lines = inner
    .split(/\\r|\\n|[\r\n]/)
    .map((line) => line.replace(/^\s*(?:[>*#|]\s*)?["'`]?|["'`]\s*[+.,;\\]?\s*$|\s+$/g, ''));
  const body = lines.filter((line) => line !== '' && !/^[A-Za-z-]{2,30}: |^=[A-Za-z0-9+/]{4}$/.test(line)).join('');
  const bytes = decodeBase64(body.replace(/ /g, ''));
  if (bytes === undefined || bytes.length < 32 || new Set(body).size < 20) return 'invalid';
  if (role === 'test' || /^-----BEGIN [A-Z0-9 ]*ENCRYPTED|Proc-Type: 4,ENCRYPTED/.test(value)) return 'doubtful';
  return isDerSequence(bytes) || bytes.startsWith('openssh-key-v1\0') || /^-----BEGIN PGP/.test(value)
    ? 'valid'
    : 'doubtful';
}

/** A DER sequence that is as long as it says (ITU-T X.690, 8.1.3). */
function isDerSequence(bytes: string): boolean {
  if (bytes.charCodeAt(0) !== 0x30) return false;
  const first = bytes.charCodeAt(1);
  if (first < 0x80) return first + 2 === bytes.length;
  const count = first & 0x7f;
  let length = 0;
  for (let i = 0; i < count && i < 4; i++) length = length * 256 + bytes.charCodeAt(2 + i);
  return length + 2 + count === bytes.length;
}

/** `Bearer <token>` must look generated; `Basic <base64>` must hold `user:password`. */
function judgeAuthorization(candidate: Candidate): Verdict {
  const { value, match, role } = candidate;
  if (isPlaceholderToken(value)) return 'invalid';
  const sure: Verdict = role === 'test' || role === 'document' ? 'doubtful' : 'unknown';
  if (!/basic\s{1,3}$/i.test(match.slice(0, candidate.start - candidate.matchStart))) {
    const isStructured = /^[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}$/.test(value);
    return isStructured || (looksGenerated(value) && spokenShare(value) < 0.4) ? sure : 'invalid';
  }
  const decoded = decodeBase64(value);
  const pair = decoded === undefined ? null : /^([\x20-\x7e]{1,80}):([\x20-\x7e]{1,120})$/.exec(decoded);
  if (!pair) return 'invalid';
  const [, user = '', password = ''] = pair;
  return /^(?:aladdin|user|username|foo|test|admin)$/i.test(user) ||
    /^(?:pass|password|open ?sesame|bar|test|secret|admin)/i.test(password)
    ? 'invalid'
    : sure;
}

const MANIFEST = 3000;

/** A value under `data` counts in a manifest of kind Secret, where base64 of readable text stands. */
function judgeKubernetesData({ text, value, start, end, role }: Candidate): Verdict {
  const around = text.slice(Math.max(0, start - MANIFEST), end + MANIFEST);
  if (!/^["'{\s]{0,20}kind["']?:\s{0,3}["']?Secret\b/m.test(around)) return 'invalid';
  const decoded = decodeBase64(value);
  if (decoded === undefined || decoded.length < 6 || !/^[\x09\x0a\x0d\x20-\x7e]+$/.test(decoded)) return 'invalid';
  if ((!decoded.startsWith('{') && isPlaceholderPassword(decoded.trim())) || /^(?:change[-_]?me|admin|root|true|false|\d{1,6})$/i.test(decoded.trim())) return 'invalid';
  return role === 'test' || role === 'document' ? 'doubtful' : 'unknown';
}

/** An organisation's token of Sentry carries its claims as JSON in base64 (https://docs.sentry.io/account/auth-tokens/). */
function judgeSentryOrganization({ value }: Candidate): Verdict {
  if (!value.startsWith('sntrys_')) return 'unknown';
  const claims = decodeBase64(value.slice('sntrys_'.length, value.lastIndexOf('_')));
  return claims !== undefined && /^\{"iat":/.test(claims) && /"(?:region_)?url":/.test(claims) ? 'valid' : 'invalid';
}
