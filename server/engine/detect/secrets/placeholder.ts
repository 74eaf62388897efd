import { words } from './words';

/** Text that stands for a value which is put in later. */
const TEMPLATE = anyOf([
  /\$\{|\$\(|\{\{|\}\}|#\{|<%|%>|%\(/, // shells, Mustache, Ruby, ERB, Python
  /\{(?:[A-Za-z_][\w.]{0,40}|\d{0,2})\}|^%[sdv]$/, // format strings
  /<[^<>\n]{1,80}>|^<|>$|^\[[^\]]{0,80}\]$/, // <put it here>
  /\.{3}|\u2026|\*{3}/, // left out
  /^\$[A-Za-z_]\w{0,60}$|^%[A-Za-z_]\w{0,60}%$|^@[A-Za-z_][\w.]{0,60}@$|__[A-Z][A-Z_]{2,40}__/, // variables
]);
/** Reading the value from elsewhere. */
const LOOKUP = anyOf([
  /process\.env|os\.environ|getenv|import\.meta|\bENV\[|System\.get|secrets?\.[A-Za-z_]/,
  /vault:|^env[:.]|^ref[:+]|^arn:|^op:\/\//,
]);
/** Words that no random value of this length holds, and that writers of examples always use. */
const WORDS = anyOf([
  /example|sample|placeholder|dummy|fake|mock|demo|lorem|todo|fixme|redacted|removed|undefined|invalid|expired/,
  /change[-_.]?(?:me|it|this)|replace|insert|enter[-_]|put[-_]|goes[-_]?here|not[-_.]?(?:a[-_.]?)?(?:real|secret|valid)/,
  /your[-_. ]|[-_. ]your|your(?:key|token|secret|api|pass)|my[-_](?:secret|token|api|key|password)/,
  /secret[-_]?(?:here|key|token|value)|(?:token|key|secret|password|value)[-_. ]?here|(?:api|access|secret|private)[-_]key/,
  /foobar|foo[-_]bar|qwerty|asdfgh|zxcvb|abc123|123abc|deadbeef|cafebabe|hunter2|letmein|correct.?horse|x{4}/,
  /testtest|test[-_.]|[-_.]test|^test|test$/,
]);
/** Passwords that only ever stand in manuals. Short and common words that people do use as passwords are not here. */
const PASSWORD_WORDS = words(`
  pass password passwd passwrd passphrase pwd pw psw p secret token key apikey credentials auth user username usr
  login name foo bar baz qux foobar abc xyz asdf null none nil undefined string value test testing mypass
  mypassword mypasswd mysecret userpass userpassword db_pass db_password dbpass dbpassword yourpassword yourpass
  thepassword somepassword some-password p4ssw0rd passw0rd x-oauth-basic
`);

const PASSWORD_SHAPES = anyOf([
  /^p(?:a|@|4|%40)(?:s|5|\$){2}w(?:o|0)rd!?$/,
  /^(?:your|my|the|some|an?|insert|enter|replace|example|sample|dummy|fake|mock|test)[-_. ]|example|placeholder|redacted/,
  /^(?:key|pass|pw|pwd|token|secret|user|test)[-_]?\d+$|^(.)\1{2,}$|^%[0-9a-f]{2}$/,
]);

/** A run of one character this long does not occur in a random value. */
const RUN = 6;
/** Nor do this many neighbours of the alphabet or of the digits in order. */
const SEQUENCE = 7;
const HEAD = 100;

/**
 * Whether a value issued by a machine (key, token) is only shown as an example or filled in later. The caller takes off
 * the constant prefix (`sk_test_`) first.
 */
export function isPlaceholderToken(value: string): boolean {
  // In a long value a short word may stand by chance, and an author's word stands at the beginning.
  const head = value.slice(0, HEAD);
  return TEMPLATE.test(head) || LOOKUP.test(head) || WORDS.test(head) || isPatterned(value);
}

/** Whether a password written by a person is only shown as an example or filled in later. `changeme` is a password. */
export function isPlaceholderPassword(value: string): boolean {
  return (
    TEMPLATE.test(value) || LOOKUP.test(value) || PASSWORD_WORDS.has(value.toLowerCase()) || PASSWORD_SHAPES.test(value)
  );
}

/** Runs, sequences, few different characters, one piece repeated: what fingers make, not generators. */
export function isPatterned(value: string): boolean {
  let run = 1;
  let rising = 1;
  let falling = 1;
  let ordered = 0;
  for (let i = 1; i < value.length; i++) {
    const step = value.charCodeAt(i) - value.charCodeAt(i - 1);
    if (step === 1) ordered++;
    run = step === 0 ? run + 1 : 1;
    rising = step === 1 ? rising + 1 : 1;
    falling = step === -1 ? falling + 1 : 1;
    if (run >= RUN || rising >= SEQUENCE || falling >= SEQUENCE) return true;
  }
  if (value.length >= 12 && ordered * 2 > value.length) return true;
  if (value.length >= 12 && new Set(value).size <= 4) return true;
  for (let period = 1; period <= 16 && period * 2 <= value.length; period++) if (hasPeriod(value, period)) return true;
  return false;
}

function hasPeriod(value: string, period: number): boolean {
  for (let i = period; i < value.length; i++) if (value.charCodeAt(i) !== value.charCodeAt(i - period)) return false;
  return true;
}

/** One expression for all, in either case. Each is written for a text of bounded length. */
function anyOf(expressions: readonly RegExp[]): RegExp {
  return new RegExp(expressions.map((expression) => expression.source).join('|'), 'i');
}
