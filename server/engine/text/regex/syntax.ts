import type { CharSet } from './charset';
import { ANY, complement, DIGIT, foldCase, POSIX, SPACE, unite, WORD } from './charset';

/** A parsed regular expression. Flags are resolved: letters that match in either case are sets that hold both. */
export type RegexNode =
  | { readonly type: 'set'; readonly set: CharSet }
  | { readonly type: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly type: 'choice'; readonly options: readonly RegexNode[] }
  | {
      readonly type: 'repeat';
      readonly body: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  | { readonly type: 'capture'; readonly body: RegexNode; readonly name?: string }
  | { readonly type: 'look'; readonly ahead: boolean; readonly negative: boolean; readonly body: RegexNode }
  | { readonly type: 'edge'; readonly edge: Edge };

/** A place in the text that has no width. */
export type Edge = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word' | 'not-word';

/** Why a regular expression cannot be used; `offset` is a UTF-16 offset in its source. */
export interface RegexProblem {
  readonly code:
    | 'syntax'
    | 'unsupported-flag'
    | 'unsupported-class'
    | 'unsupported-group'
    | 'back-reference'
    | 'unbounded'
    | 'nested-repeat'
    | 'ambiguous-choice'
    | 'too-costly';
  readonly message: string;
  readonly offset?: number;
}

export type RegexResult =
  | { readonly ok: true; readonly root: RegexNode; readonly captures: number }
  | { readonly ok: false; readonly problem: RegexProblem };

/**
 * Reads the dialect of gitleaks' rules: RE2's syntax (flags such as `(?i)` anywhere, POSIX classes, `\z`, `\Q..\E`,
 * `(?P<name>..)`), and besides it the look-around of JavaScript. `\s`, `\d` and `\w` are ASCII, as in RE2.
 */
export function parseRegex(source: string): RegexResult {
  const parser = new Parser(source);
  try {
    const root = parser.parseAll();
    return { ok: true, root, captures: parser.captures };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
}

class Refusal extends Error {
  constructor(readonly problem: RegexProblem) {
    super(problem.message);
  }
}

const MAX_DEPTH = 100;
const ESCAPES: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const CLASSES: Readonly<Record<string, CharSet>> = {
  d: DIGIT,
  s: SPACE,
  w: WORD,
  D: complement(DIGIT),
  S: complement(SPACE),
  W: complement(WORD),
};
const EMPTY: RegexNode = { type: 'sequence', items: [] };

class Parser {
  captures = 0;
  private at = 0;
  private depth = 0;
  private flags: Flags = { ignoreCase: false, dotAll: false, multiline: false };

  constructor(private readonly source: string) {}

  parseAll(): RegexNode {
    const root = this.choice();
    if (this.at < this.source.length) this.refuse('syntax', 'A `)` has no `(` before it');
    return root;
  }

  private refuse(code: RegexProblem['code'], message: string, offset = this.at): never {
    throw new Refusal({ code, message, offset });
  }

  private peek(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  private take(text: string): boolean {
    if (!this.peek(text)) return false;
    this.at += text.length;
    return true;
  }

  /** A flag such as `(?i)` holds to the end of the group it stands in, across `|`. */
  private choice(): RegexNode {
    if (++this.depth > MAX_DEPTH) this.refuse('syntax', `Groups are nested more than ${MAX_DEPTH} deep`);
    const outer = this.flags;
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    this.flags = outer;
    this.depth--;
    return options.length === 1 ? (options[0] as RegexNode) : { type: 'choice', options };
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (this.at < this.source.length && !this.peek('|') && !this.peek(')')) {
      if (this.take('\\Q')) {
        const end = this.source.indexOf('\\E', this.at);
        const literal = this.source.slice(this.at, end < 0 ? undefined : end);
        for (let i = 0; i < literal.length; i++) items.push(this.char(literal.charCodeAt(i)));
        this.at += literal.length + (end < 0 ? 0 : 2);
        continue;
      }
      const start = this.at;
      const atom = this.atom();
      if (atom === undefined) continue;
      items.push(this.repeats(atom, start));
    }
    return items.length === 1 ? (items[0] as RegexNode) : { type: 'sequence', items };
  }

  private repeats(body: RegexNode, start: number): RegexNode {
    const counts = this.counts();
    if (counts === undefined) return body;
    if (body.type === 'edge' || body.type === 'look')
      this.refuse('syntax', 'A repeat needs something to repeat before it', start);
    const [min, max] = counts;
    if (max < min) this.refuse('syntax', `The repeat {${min},${max}} ends before it begins`);
    const lazy = this.take('?');
    if (this.peek('+')) this.refuse('syntax', 'Possessive repeats are not part of the dialect');
    if (this.counts() !== undefined) this.refuse('syntax', 'Two repeats follow each other');
    return { type: 'repeat', body, min, max, lazy };
  }

  private counts(): readonly [number, number] | undefined {
    if (this.take('*')) return [0, Infinity];
    if (this.take('+')) return [1, Infinity];
    if (this.take('?')) return [0, 1];
    const braces = /^\{(\d{1,6})(,(\d{0,6}))?\}/.exec(this.source.slice(this.at, this.at + 16));
    if (!braces) return undefined;
    this.at += braces[0].length;
    const min = Number(braces[1]);
    if (braces[2] === undefined) return [min, min];
    return [min, braces[3] === '' ? Infinity : Number(braces[3])];
  }

  private char(code: number): RegexNode {
    return this.set([code, code]);
  }

  private set(set: CharSet): RegexNode {
    return { type: 'set', set: this.flags.ignoreCase ? foldCase(set) : set };
  }

  /** One item; undefined where only flags changed. */
  private atom(): RegexNode | undefined {
    const start = this.at;
    const c = this.source.charAt(this.at++);
    switch (c) {
      case '(':
        return this.group(start);
      case '[':
        return { type: 'set', set: this.bracket(start) };
      case '.':
        return { type: 'set', set: this.flags.dotAll ? ANY : complement([10, 10]) };
      case '^':
        return { type: 'edge', edge: this.flags.multiline ? 'line-start' : 'text-start' };
      case '$':
        return { type: 'edge', edge: this.flags.multiline ? 'line-end' : 'text-end' };
      case '*':
      case '+':
      case '?':
        return this.refuse('syntax', `\`${c}\` has nothing to repeat before it`, start);
      case '\\':
        return this.escape(start);
      default:
        return this.char(c.charCodeAt(0));
    }
  }

  private escape(start: number): RegexNode {
    switch (this.source.charAt(this.at)) {
      case 'b':
        this.at++;
        return { type: 'edge', edge: 'word' };
      case 'B':
        this.at++;
        return { type: 'edge', edge: 'not-word' };
      case 'A':
        this.at++;
        return { type: 'edge', edge: 'text-start' };
      case 'z':
      case 'Z':
        this.at++;
        return { type: 'edge', edge: 'text-end' };
      default: {
        const value = this.escaped(start);
        return typeof value === 'number' ? this.char(value) : this.set(value);
      }
    }
  }

  /** What follows a backslash, in a class or outside of one: a code unit or a whole class. */
  private escaped(start: number): number | CharSet {
    if (this.at >= this.source.length) this.refuse('syntax', 'The pattern ends after a backslash', start);
    const c = this.source.charAt(this.at++);
    const known = CLASSES[c];
    if (known) return known;
    const control = ESCAPES[c];
    if (control !== undefined) return control;
    if (c === 'x' || c === 'u') return this.hexadecimal(c, start);
    if (c === '0') return 0;
    if (c >= '1' && c <= '9')
      return this.refuse(
        'back-reference',
        `\`\\${c}\` refers back to a group: this cannot be matched in linear time`,
        start,
      );
    if (c === 'p' || c === 'P')
      return this.refuse(
        'unsupported-class',
        `Unicode classes (\`\\${c}\`) are not supported: name the characters`,
        start,
      );
    if (/[A-Za-z]/.test(c)) return this.refuse('unsupported-class', `\`\\${c}\` is not supported`, start);
    return c.charCodeAt(0);
  }

  private hexadecimal(kind: 'x' | 'u', start: number): number {
    const pattern =
      kind === 'x' ? /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/ : /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{4}))/;
    const digits = pattern.exec(this.source.slice(this.at, this.at + 8));
    if (!digits) return this.refuse('syntax', `\`\\${kind}\` must be followed by hexadecimal digits`, start);
    this.at += digits[0].length;
    const code = parseInt(digits[1] ?? digits[2] ?? '', 16);
    if (code > 0xffff) this.refuse('unsupported-class', 'Characters above U+FFFF are not supported', start);
    return code;
  }

  private bracket(start: number): CharSet {
    const negative = this.take('^');
    const parts: CharSet[] = [];
    for (let first = true; first || !this.peek(']'); first = false) {
      if (this.at >= this.source.length) this.refuse('syntax', 'A `[` has no `]`', start);
      const low = this.bracketItem(start);
      if (typeof low !== 'number') {
        parts.push(low);
        continue;
      }
      if (this.peek('-') && this.source.charAt(this.at + 1) !== ']' && this.at + 1 < this.source.length) {
        this.at++;
        const high = this.bracketItem(start);
        if (typeof high !== 'number' || high < low)
          return this.refuse('syntax', 'A range in a class ends before it begins', start);
        parts.push([low, high]);
      } else {
        parts.push([low, low]);
      }
    }
    this.at++;
    const united = unite(...parts);
    const folded = this.flags.ignoreCase ? foldCase(united) : united;
    return negative ? complement(folded) : folded;
  }

  private bracketItem(start: number): number | CharSet {
    const posix = /^\[:(\^?)([a-z]{1,8}):\]/.exec(this.source.slice(this.at, this.at + 14));
    if (posix) {
      const set = POSIX[posix[2] as string];
      if (!set) return this.refuse('unsupported-class', `\`${posix[0]}\` is no POSIX class`);
      this.at += posix[0].length;
      return posix[1] ? complement(set) : set;
    }
    if (this.take('\\')) {
      if (this.take('b')) return 8;
      return this.escaped(start);
    }
    return this.source.charCodeAt(this.at++);
  }

  private group(start: number): RegexNode | undefined {
    if (!this.take('?')) {
      this.captures++;
      return { type: 'capture', body: this.closed(start) };
    }
    if (this.take(':')) return this.closed(start);
    const look = /^<?[=!]/.exec(this.source.slice(this.at, this.at + 2));
    if (look) {
      this.at += look[0].length;
      return {
        type: 'look',
        ahead: !look[0].startsWith('<'),
        negative: look[0].endsWith('!'),
        body: this.closed(start),
      };
    }
    const name = /^P?<([A-Za-z_]\w{0,31})>/.exec(this.source.slice(this.at, this.at + 36));
    if (name) {
      this.at += name[0].length;
      this.captures++;
      return { type: 'capture', body: this.closed(start), name: name[1]! };
    }
    return this.flagGroup(start);
  }

  private closed(start: number): RegexNode {
    const body = this.choice();
    if (!this.take(')')) this.refuse('syntax', 'A `(` has no `)`', start);
    return body.type === 'sequence' && body.items.length === 0 ? EMPTY : body;
  }

  /** `(?i)` changes the flags to the end of the enclosing group, `(?i:...)` only inside itself. */
  private flagGroup(start: number): RegexNode | undefined {
    const written = /^([A-Za-z]{0,8})(?:-([A-Za-z]{1,8}))?([:)])/.exec(this.source.slice(this.at, this.at + 20));
    if (!written) return this.refuse('unsupported-group', 'This kind of group is not supported', start);
    const before = this.flags;
    let changed = before;
    for (const flag of written[1] ?? '') changed = this.withFlag(changed, flag, 'on', start);
    for (const flag of written[2] ?? '') changed = this.withFlag(changed, flag, 'off', start);
    this.at += written[0].length;
    this.flags = changed;
    if (written[3] === ')') return undefined;
    const body = this.closed(start);
    this.flags = before;
    return body;
  }

  private withFlag(flags: Flags, flag: string, state: 'on' | 'off', start: number): Flags {
    if (flag === 'i') return { ...flags, ignoreCase: state === 'on' };
    if (flag === 's') return { ...flags, dotAll: state === 'on' };
    if (flag === 'm') return { ...flags, multiline: state === 'on' };
    return this.refuse('unsupported-flag', `The flag \`${flag}\` is not supported: use i, s or m`, start);
  }
}
