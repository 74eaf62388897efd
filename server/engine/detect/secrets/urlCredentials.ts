import type { Candidate, Verdict } from './candidate';
import { isPlaceholderPassword, isPlaceholderToken } from './placeholder';
import { words } from './words';

/** Hosts that cannot be reached from outside (RFC 1918, RFC 6761). */
const INSIDE = [
  /(?:^|\.)(?:localhost|local|localdomain|lan|internal)$/,
  /^(?:127(?:\.\d{1,3}){3}|0\.0\.0\.0|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2})$/,
];
/** Hosts of manuals (RFC 2606, and what writers of examples use). */
const STAND_IN = [
  /(?:^|\.)(?:example|test|invalid)$|example|placeholder/,
  /^(?:host(?:name)?|server|servername|domain|address|addr|ip|url|proxy|registry|database|db|endpoint|x+|[ab]\.com)$/,
  /^your|^my[-_.]|(?:^|\.)(?:my|your|some)?company\.(?:com|org|net)$|(?:proxy|server)\.(?:com|corp|org)$/,
  /^(?:www\.)?(?:foo|bar|domain|site|website|mysite|mydomain|somewhere|somehost|acme|company|proxy)(?:\.\w{1,6})?$/,
];
/** What everybody writes on a machine of one's own. */
const EVERYBODY = words(`
  root admin administrator postgres mysql mariadb mongo mongodb redis guest rabbitmq rabbit sa dev develop developer
  development docker local localhost default changeme letmein toor ci app demo sample secure django rails laravel
  wordpress hunter2
`);
const ANYBODY = words('user username usr myuser foo bob alice john jane u');

function isInside(host: string): boolean {
  return !host.includes('.') || INSIDE.some((shape) => shape.test(host));
}

function isWeak(password: string): boolean {
  const plain = password.toLowerCase().replace(/\d{0,4}!?$/, '');
  return (
    plain.length <= 3 || EVERYBODY.has(plain) || EVERYBODY.has(password.toLowerCase()) || /^\d{1,8}$/.test(password)
  );
}

/**
 * Judges the password of `scheme://user:password@host`. A host of a manual is never real; on a host inside the machine
 * or the compose file only a password that is not one everybody uses is worth a word.
 */
export function judgeUrlPassword({ value, match, role }: Candidate): Verdict {
  const user = /:\/\/([^:@/]{0,200}):/.exec(match)?.[1] ?? '';
  const host = match.slice(match.lastIndexOf('@') + 1).toLowerCase();
  if (role === 'generated' || role === 'translation') return 'invalid';
  if (isPlaceholderPassword(value) || isPlaceholderPassword(host) || /^[<[(%]|[{}<>$|\\]/.test(user)) return 'invalid';
  if (STAND_IN.some((shape) => shape.test(host))) return 'invalid';
  const isCommon = isWeak(value) || value.toLowerCase() === user.toLowerCase() || /password|passwd|secret/i.test(value);
  if (isCommon && (isInside(host) || ANYBODY.has(user.toLowerCase()))) return 'invalid';
  if (isInside(host) && (value.length < 8 || !/[0-9]/.test(value))) return 'invalid';
  return isInside(host) || role === 'test' || role === 'document' ? 'doubtful' : 'unknown';
}

const SERVER = /(?:server|data source|host|address|addr)\s?=\s?(?:tcp:)?([^;,:\\/]{1,120})/i;

/** Judges the password of `Server=...;Password=...;`. */
export function judgeConnectionPassword({ value, match, role }: Candidate): Verdict {
  const host = SERVER.exec(match)?.[1]?.trim().toLowerCase() ?? '';
  if (role === 'generated' || role === 'translation') return 'invalid';
  if (isPlaceholderPassword(value) || isPlaceholderToken(value) || /^(?:your|my)|example|[<{]/.test(host))
    return 'invalid';
  const isNear = host.startsWith('(local') || isInside(host);
  if (isNear && (isWeak(value) || value.length < 8)) return 'invalid';
  return isNear || role === 'test' || role === 'document' ? 'doubtful' : 'unknown';
}

const COMMAND = 400;

/** Judges the password of `curl -u user:password`. */
export function judgeCurlPassword(candidate: Candidate): Verdict {
  const user = /([^\s:"'=]{0,80}):$/.exec(candidate.match.slice(0, candidate.start - candidate.matchStart))?.[1] ?? '';
  if (/^[<[(%{]/.test(user) || candidate.value.toLowerCase() === user.toLowerCase()) return 'invalid';
  const before = candidate.text.slice(Math.max(0, candidate.matchStart - COMMAND), candidate.matchStart);
  return /\b(?:curl|wget|http)\b[^|;]{0,400}$/.test(before) ? judgePlacedPassword(candidate) : 'invalid';
}

/** Judges a password that its place alone shows to be one: only examples and passwords of everybody are let pass. */
export function judgePlacedPassword({ value, role }: Candidate): Verdict {
  if (role === 'generated' || role === 'translation' || isPlaceholderPassword(value) || isWeak(value)) return 'invalid';
  return role === 'test' || role === 'document' ? 'doubtful' : 'unknown';
}
