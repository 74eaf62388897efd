import { shannonEntropy } from '../../text/entropy';
import { isPatterned } from './placeholder';

/** Shapes that are made to be known: identifiers, hashes with a label, addresses, names, dates, code. */
const KNOWN_SHAPES: readonly RegExp[] = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, // UUID
  /^(?:sha(?:1|224|256|384|512)|md5|blake\w{0,4}|h1|urn|data|file|blob|mailto|tel|npm|workspace|git|ssh)[-:]/i,
  /^(?:[a-z][a-z0-9+.-]{0,30}:)?\/\//i, // URL
  /^(?:\.{0,2}|~|[a-z]:)[/\\]/i, // path
  /^[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,40}){1,4}$/, // e-mail address
  /^[\w@.-]{1,60}(?:\/[\w@.-]{1,60}){1,8}\.[a-z]{1,5}$/i, // path without a root
  /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+-]{1,80}/, // media type
  /\.(?:[jt]sx?|json|ya?ml|html?|css|png|jpe?g|gif|svg|pem|crt|key|cer|p12|pfx|txt|md|py|go|java|xml|log|sock|conf)$/i,
  /^v?\d{1,6}(?:[.-]\d{1,6}){1,5}(?:[-+.][\w.+-]{0,60})?$/, // version, date, number with separators
  /^\d{4}-\d{2}-\d{2}T/, // time
  /^#?[0-9a-f]{3,8}$/i, // colour or small number
  /^-?\d{1,30}(?:\.\d{1,30})?$/,
  /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2|AAAAB3NzaC1|AAAAC3NzaC1|pk_(?:live|test)_|age1|npub1)/, // public keys
  /^(?:MIG[a-f]M|MII[BC]Ij|MFkw|MFIw|MCow|MHYw)/, // public keys in DER
  /^(?:iVBORw0KGgo|\/9j\/|R0lGOD|UklGR|PHN2Zy|PD94bWw|JVBERi)/, // base64 of an image or a document
  /^(?:d09GR|AAEAAAA|UEsDB|H4sI|AGFzbQ)/, // base64 of a font, an archive, WebAssembly
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/, // CONSTANT_CASE
  /^[a-z][a-z0-9]*(?:\.[a-z][a-z0-9_]*){2,}$/i, // dotted name
  /\\[dwsbDWSB]|\[\^|\(\?|\)\$?$|^\^|\$$/, // regular expression
];

const OUTSIDE_KEYS = /[^A-Za-z0-9_\-+/=.~:!@#$%^&*|]/;

/** Whether a literal has the shape of an identifier, address, path, hash, date or piece of code, and so is no secret. */
export function hasKnownShape(value: string): boolean {
  return KNOWN_SHAPES.some((shape) => shape.test(value));
}

/**
 * Whether a literal looks as if a generator made it: digits and letters mixed, close to the entropy its length allows,
 * hardly any piece that can be spoken. Asks at least 16 characters.
 */
export function looksGenerated(value: string): boolean {
  if (value.length < 16 || OUTSIDE_KEYS.test(value) || !/[0-9]/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const entropy = shannonEntropy(value);
  const isHex = /^[0-9a-f]+$/i.test(value);
  if (entropy < Math.min(Math.log2(value.length) * 0.76, isHex ? 3 : 3.7)) return false;
  return !isPatterned(value) && (isHex || spokenShare(value) < 0.5) && !isList(value);
}

/**
 * Whether a literal looks like a password that somebody thought up: 8 to 64 characters, letters and digits, and either
 * both cases or a sign. Weaker evidence than `looksGenerated`.
 */
export function looksLikePassword(value: string): boolean {
  if (value.length < 8 || value.length > 64 || /\s/.test(value) || !/[0-9]/.test(value) || !/[a-z]/.test(value))
    return false;
  if (!/[A-Z]/.test(value) || /[<>{}()[\]\\]/.test(value)) return false;
  return shannonEntropy(value) >= 2.7 && !isPatterned(value) && spokenShare(value) < 0.75;
}

/** Many separators: `a-1.b-2.c-3`, `key=value&key=value`, a list of names. */
function isList(value: string): boolean {
  const separators = value.match(/[-_.:/|&]/g)?.length ?? 0;
  return separators * 4 > value.length || /[&|:].{1,60}[&|:]/.test(value) || /=[^=]/.test(value);
}

const VOWELS = 'aeiouy';

/** The share of the characters that belong to a piece of four or more letters that can be spoken. */
export function spokenShare(value: string): number {
  let spoken = 0;
  for (const piece of value.match(/[A-Z]?[a-z]{3,}|[A-Z]{4,}/g) ?? [])
    if (isSpeakable(piece.toLowerCase())) spoken += piece.length;
  return value.length === 0 ? 0 : spoken / value.length;
}

function isSpeakable(piece: string): boolean {
  if (piece.length < 4) return false;
  let vowels = 0;
  let consonants = 0;
  for (const letter of piece) {
    if (VOWELS.includes(letter)) {
      vowels++;
      consonants = 0;
    } else if (++consonants > 3) {
      return false;
    }
    if ('jqxz'.includes(letter) && piece.length < 6) return false;
  }
  return vowels * 5 >= piece.length && vowels * 4 <= piece.length * 3;
}
