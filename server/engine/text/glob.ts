/**
 * Globs over paths, written the way people write `.gitignore`: `*`, `?` and `[a-z]` within one segment, `**` across
 * segments, `{a,b}` for alternatives. A pattern that matches a folder matches everything below it.
 *
 * The matcher is our own and not a regular expression made from the glob: a configuration comes with the repository that
 * is being looked at, and `*a*a*a*a*a*b` as a regular expression can hang. Here the work is bounded by the length of the
 * pattern times the length of the path.
 */

/** Why a pattern cannot be used; a sentence without the pattern itself. */
export interface GlobProblem {
  readonly pattern: string;
  readonly message: string;
}

export interface GlobOptions {
  /**
   * `root`: a pattern with a `/` before its end starts at the root, one without may match at any depth (`.gitignore`).
   * `anywhere`: every pattern may match at any depth unless it starts with `/` (Semgrep's `paths`).
   */
  readonly anchor?: 'root' | 'anywhere';
}

/** Compiled globs. `problems` names the patterns that were left out. */
export interface GlobSet {
  readonly size: number;
  readonly problems: readonly GlobProblem[];
  /** Whether the path is in the set. `path` is relative, with `/`. The last pattern that matches decides; `!x` takes out. */
  matches(path: string): boolean;
}

/** Compiles patterns once. Never throws; what cannot be used is named in `problems`. */
export function compileGlobs(patterns: readonly string[], options: GlobOptions = {}): GlobSet {
  const compiled: CompiledPattern[] = [];
  const problems: GlobProblem[] = [];
  for (const pattern of patterns) {
    const result = compilePattern(pattern, options.anchor ?? 'root');
    if (typeof result === 'string') problems.push({ pattern, message: result });
    else compiled.push(result);
  }
  return {
    size: compiled.length,
    problems,
    matches: (path) => {
      if (compiled.length === 0) return false;
      const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
      for (let i = compiled.length - 1; i >= 0; i--) {
        const { effect, alternatives } = compiled[i]!;
        if (alternatives.some((alternative) => matchesPath(alternative, segments))) return effect === 'add';
      }
      return false;
    },
  };
}

/** What is wrong with one pattern, or undefined. */
export function globProblem(pattern: string): string | undefined {
  const result = compilePattern(pattern, 'root');
  return typeof result === 'string' ? result : undefined;
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'many' }
  | { readonly kind: 'set'; readonly not: boolean; readonly ranges: readonly (readonly [number, number])[] };

/** One segment of a pattern; `**` is any number of segments. */
type Segment = '**' | readonly Token[];

interface CompiledPattern {
  readonly effect: 'add' | 'remove';
  readonly alternatives: readonly (readonly Segment[])[];
}

const MAX_LENGTH = 1000;
const MAX_ALTERNATIVES = 200;

function compilePattern(pattern: string, anchor: 'root' | 'anywhere'): CompiledPattern | string {
  if (pattern.length > MAX_LENGTH) return `A pattern may have at most ${MAX_LENGTH} characters.`;
  const effect = pattern.startsWith('!') ? 'remove' : 'add';
  let body = (effect === 'remove' ? pattern.slice(1) : pattern).trim();
  if (body.startsWith('./')) body = body.slice(2);
  if (body.replace(/\/+$/, '') === '') return 'The pattern is empty.';
  const expanded = expandBraces(body);
  if (typeof expanded === 'string') return expanded;
  const alternatives: Segment[][] = [];
  for (const text of expanded) {
    const parsed = parseSegments(text, anchor);
    if (typeof parsed === 'string') return parsed;
    if (parsed.length > 0) alternatives.push(parsed);
  }
  return alternatives.length === 0 ? 'The pattern is empty.' : { effect, alternatives };
}

/** `a{b,c{d,e}}` becomes `ab`, `acd`, `ace`. */
function expandBraces(pattern: string): string[] | string {
  const done: string[] = [];
  const waiting = [pattern];
  while (waiting.length > 0) {
    const text = waiting.shift()!;
    const found = innermostBraces(text);
    if (found === 'unclosed') return 'A `{` has no closing `}`.';
    if (found === undefined) {
      if (!done.includes(text)) done.push(text);
    } else {
      for (const choice of text.slice(found.open + 1, found.close).split(',')) {
        waiting.push(text.slice(0, found.open) + choice + text.slice(found.close + 1));
      }
    }
    if (done.length + waiting.length > MAX_ALTERNATIVES)
      return `The braces stand for more than ${MAX_ALTERNATIVES} patterns.`;
  }
  return done;
}

function innermostBraces(text: string): { open: number; close: number } | 'unclosed' | undefined {
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') open = i;
    else if (text[i] === '}' && open >= 0) return { open, close: i };
  }
  return open >= 0 ? 'unclosed' : undefined;
}

function parseSegments(text: string, anchor: 'root' | 'anywhere'): Segment[] | string {
  const trimmed = text.replace(/\/+$/, '');
  const floating = !trimmed.startsWith('/') && (anchor === 'anywhere' || !trimmed.includes('/'));
  const segments: Segment[] = floating ? ['**'] : [];
  for (const part of trimmed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') return 'A pattern cannot leave the folder with `..`.';
    if (part === '**') {
      if (segments[segments.length - 1] !== '**') segments.push('**');
      continue;
    }
    const segment = parseSegment(part);
    if (typeof segment === 'string') return segment;
    segments.push(segment);
  }
  return segments;
}

function parseSegment(part: string): readonly Token[] | string {
  const tokens: Token[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') tokens.push({ kind: 'text', text });
    text = '';
  };
  for (let i = 0; i < part.length; i++) {
    const char = part[i]!;
    if (char === '\\') {
      if (i + 1 >= part.length) return 'A `\\` at the end has nothing to escape. Paths are written with `/`.';
      text += part[++i]!;
    } else if (char === '*') {
      flush();
      if (tokens[tokens.length - 1]?.kind !== 'many') tokens.push({ kind: 'many' });
    } else if (char === '?') {
      flush();
      tokens.push({ kind: 'one' });
    } else if (char === '[') {
      const close = part.indexOf(']', i + (part[i + 1] === '!' || part[i + 1] === '^' ? 3 : 2));
      if (close < 0) return 'A `[` has no closing `]`.';
      flush();
      tokens.push(parseSet(part.slice(i + 1, close)));
      i = close;
    } else {
      text += char;
    }
  }
  flush();
  return tokens;
}

function parseSet(inside: string): Token {
  const not = inside.startsWith('!') || inside.startsWith('^');
  const body = not ? inside.slice(1) : inside;
  const ranges: (readonly [number, number])[] = [];
  for (let i = 0; i < body.length; i++) {
    const from = body.charCodeAt(i);
    if (body[i + 1] === '-' && i + 2 < body.length) {
      ranges.push([from, body.charCodeAt(i + 2)]);
      i += 2;
    } else {
      ranges.push([from, from]);
    }
  }
  return { kind: 'set', not, ranges };
}

/** Whether the pattern matches the path or one of the folders it lies in. */
function matchesPath(pattern: readonly Segment[], path: readonly string[]): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  for (;;) {
    if (p === pattern.length) return true;
    const segment = pattern[p]!;
    if (segment === '**') {
      // A final `**` asks for something below: `src/**` is what is in `src`, not `src` itself.
      if (p + 1 === pattern.length) return s < path.length;
      star = p++;
      resume = s;
    } else if (s < path.length && matchesSegment(segment, path[s]!)) {
      p++;
      s++;
    } else if (star >= 0 && resume < path.length) {
      p = star + 1;
      s = ++resume;
    } else {
      return false;
    }
  }
}

function matchesSegment(tokens: readonly Token[], name: string): boolean {
  let t = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  for (;;) {
    if (t === tokens.length && n === name.length) return true;
    const token = tokens[t];
    if (token?.kind === 'many') {
      star = t++;
      resume = n;
      continue;
    }
    const taken = token === undefined ? 0 : take(token, name, n);
    if (taken > 0) {
      t++;
      n += taken;
    } else if (star >= 0 && resume < name.length) {
      t = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
}

/** How many code units the token takes at the offset; 0 where it does not match. */
function take(token: Token, name: string, offset: number): number {
  if (offset >= name.length) return 0;
  switch (token.kind) {
    case 'text':
      return name.startsWith(token.text, offset) ? token.text.length : 0;
    case 'one':
      return name.codePointAt(offset)! > 0xffff ? 2 : 1;
    case 'set': {
      const code = name.charCodeAt(offset);
      return token.ranges.some(([from, to]) => from <= code && code <= to) !== token.not ? 1 : 0;
    }
    case 'many':
      return 0;
  }
}
