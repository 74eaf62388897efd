import type { Candidate, Verdict } from './candidate';
import { isPlaceholderPassword, isPlaceholderToken } from './placeholder';

/** Names that lead nowhere outside the machine or the manual (RFC 2606, RFC 6761, and what manuals use). */
const NOWHERE =
  /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|lan|internal)$|(?:^|\.)example\.(?:com|org|net|edu)$|^(?:127(?:\.\d{1,3}){3}|0\.0\.0\.0|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|\[?::1\]?)$/;
const STAND_IN =
  /^(?:host(?:name)?|server|servername|domain|address|addr|ip|url|proxy|your.{0,60}|my[-_.].{0,60}|.{0,60}(?:example|placeholder).{0,60}|(?:www\.)?(?:foo|bar|domain|site|website|mysite|mydomain|yourdomain|somewhere|somehost|acme|company|proxy)(?:\.\w{1,6})?|x+|[ab]\.com|registry|database|db|endpoint|.{0,30}(?:proxy|server)\.(?:com|corp|org)|(?:.{0,40}\.)?(?:my|your|some)?company\.(?:com|org|net))$/;
const EVERYBODY =
  /^(?:root|admin|administrator|postgres|mysql|mariadb|mongo(?:db)?|redis|guest|rabbitmq|rabbit|sa|dev|develop(?:er|ment)?|docker|local(?:host)?|default|changeme|letmein|toor|ci|app|demo|sample|secure|django|rails|laravel|wordpress|hunter2|\d{1,6}|.{1,3})\d{0,4}!?$/i;

/**
 * Judges the password of `scheme://user:password@host`. A host of the manual is never real; a host inside the machine or
 * the compose file is real only with a password that is not one everybody uses.
 */
export function judgeUrlPassword(candidate: Candidate): Verdict {
  const { value, match, role } = candidate;
  const parts = /:\/\/([^:@/]{0,200}):/.exec(match);
  const user = parts?.[1] ?? '';
  const host = match.slice(match.lastIndexOf('@') + 1).toLowerCase();
  if (isPlaceholderPassword(value) || isPlaceholderPassword(host)) return 'invalid';
  if (/^[<[{$%(]|[{}<>$|\\]/.test(user) || STAND_IN.test(host)) return 'invalid';
  if (role === 'generated' || role === 'translation') return 'invalid';
  const isNowhere = NOWHERE.test(host) || !host.includes('.');
  if (/(?:^|\.)example(?:\.(?:com|org|net|edu))?$|\.(?:test|invalid)$/.test(host)) return 'invalid';
  const isWeak =
    EVERYBODY.test(value) || value.toLowerCase() === user.toLowerCase() || /password|passwd|secret/i.test(value);
  if (isNowhere && (isWeak || value.length < 8 || !/[0-9]/.test(value))) return 'invalid';
  if (/^(?:user|username|usr|myuser|foo|bob|alice|john|jane|u)$/i.test(user) && isWeak) return 'invalid';
  return isNowhere || role === 'test' || role === 'document' ? 'doubtful' : 'unknown';
}

/** Judges the password of `Server=...;Password=...;`. */
export function judgeConnectionPassword(candidate: Candidate): Verdict {
  const { value, match, role } = candidate;
  if (
    isPlaceholderPassword(value) ||
    isPlaceholderToken(value.slice(0, 80)) ||
    role === 'generated' ||
    role === 'translation'
  )
    return 'invalid';
  const host =
    /(?:server|data source|host|address|addr)\s?=\s?(?:tcp:)?([^;,:\\/]{1,120})/i
      .exec(match)?.[1]
      ?.trim()
      .toLowerCase() ?? '';
  if (/^(?:your|my)|example|<|\{/.test(host)) return 'invalid';
  const isNowhere = host === '.' || host.startsWith('(local') || NOWHERE.test(host) || !host.includes('.');
  if (isNowhere && (EVERYBODY.test(value) || value.length < 8)) return 'invalid';
  return isNowhere || role === 'test' || role === 'document' ? 'doubtful' : 'unknown';
}
