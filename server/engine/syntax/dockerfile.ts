import type { FlatBuffer } from './flatten';
import { FLAG_EXTRA, FLAG_NAMED } from './flatTree';
import type { Language } from './language';

/** Instructions that Docker knows; each is a kind of its own, whatever case it is written in. */
const INSTRUCTIONS = [
  'from', 'run', 'cmd', 'label', 'maintainer', 'expose', 'env', 'add', 'copy', 'entrypoint', 'volume', 'user', 'workdir', 'arg', 'onbuild',
  'stopsignal', 'healthcheck', 'shell',
] as const;
const KNOWN: ReadonlySet<string> = new Set(INSTRUCTIONS);

/** Kinds of the tree of a Dockerfile. `other` is a line that begins with no instruction: in a pattern, a command of the shell. */
export const DOCKERFILE_KINDS: readonly string[] = [
  'source_file', 'comment', ...INSTRUCTIONS.map((name) => `${name}_instruction`), 'other', 'flag', 'option', 'image', 'image_name', 'image_tag', 'image_digest',
  'alias', 'word', 'pair', 'key', 'array', 'json_string', 'command_line', 'command', 'operator', 'heredoc',
];

/** Fields of the tree of a Dockerfile. */
export const DOCKERFILE_FIELDS: readonly string[] = ['key', 'value'];

/** Writes nodes in document order. */
class TreeWriter {
  readonly #open: number[] = [];
  /** How far what was written reaches: a quote that nothing closes takes the blanks at the end along. */
  #furthest = 0;

  constructor(
    private readonly target: FlatBuffer,
    private readonly language: Language,
  ) {
    target.count = 0;
  }

  open(kind: string, start: number, field = ''): void {
    this.#open.push(this.#put(kind, start, start, field, FLAG_NAMED));
  }

  close(end: number): void {
    const node = this.#open.pop()!;
    const { target } = this;
    this.#furthest = Math.max(this.#furthest, end);
    target.end[node] = this.#furthest;
    target.next[node] = target.count;
  }

  leaf(kind: string, start: number, end: number, field = ''): void {
    this.#put(kind, start, end, field, kind === 'comment' ? FLAG_NAMED | FLAG_EXTRA : FLAG_NAMED);
  }

  #put(kind: string, start: number, end: number, field: string, flags: number): number {
    const { target, language } = this;
    this.#furthest = Math.max(this.#furthest, end);
    const at = target.count++;
    target.kind[at] = language.kindId(kind);
    target.field[at] = field ? language.fieldId(field) : 0;
    target.flags[at] = flags;
    target.parent[at] = this.#open.at(-1) ?? -1;
    target.start[at] = start;
    target.end[at] = end;
    target.next[at] = at + 1;
    target.address[at] = 0;
    return at;
  }
}

/** A piece of an instruction between blanks. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly operator: boolean;
}

/** Reads a Dockerfile into `target`. Every text has a tree: what is no instruction is a line of its own. */
export function parseDockerfile(text: string, language: Language, target: FlatBuffer): void {
  // A node stands for at least one letter, and around it there are at most four more.
  target.reserve(text.length * 3 + 64);
  target.language = language as FlatBuffer['language'];
  target.text = text;
  target.reuse = undefined;
  new DockerfileReader(text, new TreeWriter(target, language)).read();
  target.read = target.count;
}

class DockerfileReader {
  /** The letter that lets an instruction go on in the next line. */
  #escape = '\\';

  constructor(
    private readonly text: string,
    private readonly out: TreeWriter,
  ) {}

  read(): void {
    const { text, out } = this;
    out.open('source_file', 0);
    let at = 0;
    let directives = true;
    while (at < text.length) {
      const lineEnd = this.#lineEnd(at);
      const start = this.#skipBlanks(at, lineEnd);
      if (start >= lineEnd) {
        at = lineEnd + 1;
        continue;
      }
      if (text[start] === '#') {
        const directive = directives ? /^#\s*escape\s*=\s*(\S)/i.exec(text.slice(start, lineEnd)) : null;
        if (directive) this.#escape = directive[1]!;
        directives &&= /^#\s*\w+\s*=/.test(text.slice(start, lineEnd));
        out.leaf('comment', start, this.#trimmed(start, lineEnd));
        at = lineEnd + 1;
        continue;
      }
      directives = false;
      at = this.#instruction(start);
    }
    out.close(text.length);
  }

  /** One instruction with everything that belongs to it; answers where the next line begins. */
  #instruction(start: number): number {
    const { text } = this;
    const { end, next } = this.#logicalEnd(start);
    const name = /^[A-Za-z]+/.exec(text.slice(start, Math.min(end, start + 16)))?.[0] ?? '';
    const known = KNOWN.has(name.toLowerCase()) && !/[^\s\\`]/.test(text[start + name.length] ?? ' ');
    const documents = this.#hereDocuments(start, end, next);
    const stop = documents.length > 0 ? documents.at(-1)!.end : end;
    this.#body(known ? name.toLowerCase() : '', start, start + (known ? name.length : 0), end, stop, documents);
    return documents.length > 0 ? documents.at(-1)!.next : next;
  }

  #body(name: string, start: number, from: number, end: number, stop: number, documents: readonly HereDocument[]): void {
    const { out } = this;
    out.open(name ? `${name}_instruction` : 'other', start);
    if (name === 'onbuild') {
      const inner = this.#skip(from, end);
      const word = /^[A-Za-z]+/.exec(this.text.slice(inner, Math.min(end, inner + 16)))?.[0] ?? '';
      if (KNOWN.has(word.toLowerCase())) this.#body(word.toLowerCase(), inner, inner + word.length, end, stop, documents);
    } else if (name === '') {
      this.#commands(this.#words(from, end), documents);
    } else {
      this.#arguments(name, from, end, documents);
    }
    out.close(this.#trimmed(start, stop));
  }

  #arguments(name: string, from: number, end: number, documents: readonly HereDocument[]): void {
    const { out } = this;
    const words = this.#words(from, end);
    let first = 0;
    if (['from', 'run', 'copy', 'add', 'healthcheck'].includes(name)) {
      while (first < words.length && /^--\w/.test(this.#of(words[first]!))) this.#flag(words[first++]!);
    }
    const rest = words.slice(first);
    const begin = rest[0]?.start ?? end;
    if (rest.length === 0) return;
    if (this.#array(begin, end)) return;
    switch (name) {
      case 'from':
        this.#image(rest[0]!);
        if (/^as$/i.test(rest[1] ? this.#of(rest[1]) : '') && rest[2]) out.leaf('alias', rest[2].start, rest[2].end);
        return;
      case 'run':
      case 'cmd':
      case 'entrypoint':
        this.#commands(rest, documents);
        return;
      case 'env':
      case 'label':
      case 'arg':
        this.#pairs(name, rest, end);
        return;
      case 'user':
        this.#split(rest[0]!, ':');
        return;
      case 'maintainer':
        out.leaf('word', begin, this.#trimmed(begin, end));
        return;
      case 'healthcheck': {
        for (const [index, word] of rest.entries()) {
          if (/^cmd$/i.test(this.#of(word))) {
            this.#body('cmd', word.start, word.end, end, end, []);
            return;
          }
          if (index > 0 || /^none$/i.test(this.#of(word)) || this.#of(word).includes('µ') || this.#of(word).startsWith('$')) out.leaf('word', word.start, word.end);
        }
        return;
      }
      default:
        for (const word of rest) out.leaf('word', word.start, word.end);
        for (const { start, end: close } of documents) out.leaf('heredoc', start, close);
    }
  }

  /** `--name=value`, `--mount=type=x,target=y`, `--name`. */
  #flag({ start, end }: Word): void {
    const { out } = this;
    out.open('flag', start);
    const equals = this.text.indexOf('=', start);
    if (equals < 0 || equals >= end) {
      out.leaf('key', start, end);
    } else {
      out.leaf('key', start, equals);
      const value = this.text.slice(equals + 1, end);
      if (/^\w+=/.test(value)) {
        let at = equals + 1;
        for (const option of value.split(',')) {
          const middle = option.indexOf('=');
          if (middle < 0) out.leaf('option', at, at + option.length);
          else this.#pair(at, at + middle, at + middle + 1, at + option.length);
          at += option.length + 1;
        }
      } else {
        out.leaf('word', equals + 1, end, 'value');
      }
    }
    out.close(end);
  }

  #image({ start, end }: Word): void {
    const { out, text } = this;
    out.open('image', start);
    let depth = 0;
    let tag = -1;
    let digest = -1;
    for (let at = start; at < end; at++) {
      const letter = text[at]!;
      if (letter === '{') depth++;
      else if (letter === '}') depth--;
      else if (depth > 0) continue;
      else if (letter === '/') tag = -1;
      else if (letter === '@' && digest < 0) digest = at;
      else if (letter === ':' && digest < 0) tag = at;
    }
    const stop = digest < 0 ? end : digest;
    out.leaf('image_name', start, tag < 0 ? stop : tag);
    if (tag >= 0) out.leaf('image_tag', tag + 1, stop);
    if (digest >= 0) out.leaf('image_digest', digest + 1, end);
    out.close(end);
  }

  /** `user:group`. */
  #split({ start, end }: Word, separator: string): void {
    let depth = 0;
    for (let at = start; at < end; at++) {
      if (this.text[at] === '{') depth++;
      else if (this.text[at] === '}') depth--;
      else if (depth === 0 && this.text[at] === separator) {
        this.out.leaf('word', start, at);
        this.out.leaf('word', at + 1, end);
        return;
      }
    }
    this.out.leaf('word', start, end);
  }

  #pairs(name: string, words: readonly Word[], end: number): void {
    const { out } = this;
    const first = words[0]!;
    const assigned = words.some((word) => this.#equals(word) > 0);
    if (!assigned && name !== 'arg' && words.length > 1 && !this.#of(first).startsWith('µµ')) {
      // `ENV KEY the whole rest`.
      const value = words[1]!.start;
      this.#pair(first.start, first.end, value, this.#trimmed(value, end));
      return;
    }
    for (const word of words) {
      const equals = this.#equals(word);
      if (equals > 0) this.#pair(word.start, equals, equals + 1, word.end);
      else out.leaf('word', word.start, word.end);
    }
  }

  #pair(start: number, keyEnd: number, valueStart: number, end: number): void {
    const { out } = this;
    out.open('pair', start);
    out.leaf('key', start, keyEnd, 'key');
    out.leaf('word', valueStart, end, 'value');
    out.close(end);
  }

  /** Where the first `=` outside of quotes and braces stands in a word, or -1. */
  #equals({ start, end }: Word): number {
    let quote = '';
    for (let at = start; at < end; at++) {
      const letter = this.text[at]!;
      if (quote) {
        if (letter === quote) quote = '';
      } else if (letter === '"' || letter === "'") quote = letter;
      else if (letter === '=') return at;
    }
    return -1;
  }

  /** A list in JSON (`["a", "b"]`), or with pattern syntax in the place of strings; false where the text is none. */
  #array(start: number, end: number): boolean {
    const { text, out } = this;
    const stop = this.#trimmed(start, end);
    if (text[start] !== '[' || text[stop - 1] !== ']') return false;
    const items: Word[] = [];
    let at = start + 1;
    for (;;) {
      at = this.#skip(at, stop);
      if (text[at] === ']') break;
      const item = /^(?:"(?:[^"\\]|\\.)*"|µ+[A-Z_0-9]*)/.exec(text.slice(at, stop));
      if (!item) return false;
      items.push({ start: at, end: at + item[0].length, operator: false });
      at = this.#skip(at + item[0].length, stop);
      if (text[at] === ',') at++;
      else if (text[at] !== ']') return false;
    }
    if (at !== stop - 1) return false;
    out.open('array', start);
    for (const item of items) out.leaf('json_string', item.start, item.end);
    out.close(stop);
    return true;
  }

  /** The commands of a shell, with the operators between them. */
  #commands(words: readonly Word[], documents: readonly HereDocument[]): void {
    const { out } = this;
    const [script] = documents;
    // `RUN <<EOF`: the lines that follow are the commands.
    const isScript = script !== undefined && words.length === 1 && this.#of(words[0]!).startsWith('<<');
    const all = isScript ? this.#words(script.start, script.end, 'lines') : words;
    const kept = [...all];
    while (kept.length > 0 && kept.at(-1)!.operator && this.#of(kept.at(-1)!) !== '|') kept.pop();
    const first = kept[0];
    if (!first) return;
    out.open('command_line', first.start);
    let inside = false;
    let last = first.start;
    for (const word of kept) {
      if (word.operator && inside) {
        out.close(last);
        inside = false;
      }
      if (!word.operator && !inside) {
        out.open('command', word.start);
        inside = true;
      }
      out.leaf(word.operator ? 'operator' : 'word', word.start, word.end);
      last = word.end;
    }
    if (inside) out.close(last);
    out.close(last);
    if (!isScript) for (const { start, end: close } of documents) out.leaf('heredoc', start, close);
  }

  #words(from: number, end: number, form: 'line' | 'lines' = 'line'): Word[] {
    const { text } = this;
    const words: Word[] = [];
    let at = from;
    for (;;) {
      const before = at;
      at = this.#skip(at, end);
      if (form === 'lines' && words.length > 0 && !words.at(-1)!.operator && /\n/.test(text.slice(before, at))) {
        const line = text.indexOf('\n', before);
        words.push({ start: line, end: line + 1, operator: true });
      }
      if (at >= end) return words;
      const operator = /^(?:&&|\|\||;;?|\||&(?!>))/.exec(text.slice(at, at + 2));
      if (operator) {
        words.push({ start: at, end: at + operator[0].length, operator: true });
        at += operator[0].length;
        continue;
      }
      const stop = this.#wordEnd(at, end);
      words.push({ start: at, end: stop, operator: false });
      at = stop;
    }
  }

  #wordEnd(start: number, end: number): number {
    const { text } = this;
    let quote = '';
    let depth = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = text[at]!;
      if (quote) {
        if (letter === '\\' && quote === '"') at++;
        else if (letter === quote) quote = '';
        continue;
      }
      if (letter === this.#escape) {
        if (this.#continues(at, end) > 0) break;
        at++;
        continue;
      }
      if (letter === '"' || letter === "'") quote = letter;
      else if (letter === '$' && (text[at + 1] === '(' || text[at + 1] === '{')) {
        depth++;
        at++;
      } else if (depth > 0 && (letter === '(' || letter === '{')) depth++;
      else if (depth > 0 && (letter === ')' || letter === '}')) depth--;
      else if (depth === 0 && (/\s/.test(letter) || letter === ';' || letter === '|' || (letter === '&' && text[at - 1] !== '>'))) break;
    }
    return Math.max(Math.min(at, end), start + 1);
  }

  /** Past blanks, line ends that are escaped, and comments between lines. */
  #skip(from: number, end: number): number {
    let at = from;
    while (at < end) {
      if (/\s/.test(this.text[at]!)) {
        at++;
        continue;
      }
      const next = this.text[at] === this.#escape ? this.#continues(at, end) : 0;
      if (next > 0) {
        at = this.#pastComments(next, end);
        continue;
      }
      break;
    }
    return Math.min(at, end);
  }

  #pastComments(from: number, end: number): number {
    let at = from;
    while (at < end) {
      const lineEnd = this.#lineEnd(at);
      const start = this.#skipBlanks(at, lineEnd);
      if (start < lineEnd && this.text[start] !== '#') return start;
      at = lineEnd + 1;
    }
    return at;
  }

  /** Where the next line begins, if the escape letter at this place is the last of its line; else 0. */
  #continues(at: number, end: number): number {
    const rest = /^[ \t]*(?:\r?\n|$)/.exec(this.text.slice(at + 1, this.#lineEnd(at) + 1));
    return rest && at + 1 + rest[0].length <= end + 1 ? at + 1 + rest[0].length : 0;
  }

  /** The end of an instruction that may go on over several lines, and where the next line begins. */
  #logicalEnd(start: number): { end: number; next: number } {
    const { text } = this;
    let at = start;
    let end = start;
    for (;;) {
      const lineEnd = this.#lineEnd(at);
      const line = text.slice(at, lineEnd);
      const blank = line.trim() === '' || line.trimStart().startsWith('#');
      if (blank && at > start) {
        // Comments and empty lines do not end an instruction that goes on.
        if (lineEnd >= text.length) return { end, next: text.length };
        at = lineEnd + 1;
        continue;
      }
      end = lineEnd;
      const last = line.trimEnd();
      if (!last.endsWith(this.#escape) || last.endsWith(this.#escape.repeat(2)) || lineEnd >= text.length) return { end, next: lineEnd + 1 };
      at = lineEnd + 1;
    }
  }

  #hereDocuments(start: number, end: number, next: number): HereDocument[] {
    const { text } = this;
    const found: HereDocument[] = [];
    if (!text.slice(start, end).includes('<<')) return found;
    let at = next;
    for (const [, dash, name] of text.slice(start, end).matchAll(/<<(-?)["']?([A-Za-z_]\w*)["']?/g)) {
      const from = at;
      while (at < text.length) {
        const lineEnd = this.#lineEnd(at);
        const line = text.slice(at, lineEnd).replace(/\r$/, '');
        if ((dash ? line.trimStart() : line) === name) {
          found.push({ start: from, end: at, next: lineEnd + 1 });
          break;
        }
        at = lineEnd + 1;
      }
      if (found.at(-1)?.start !== from) {
        // Nothing closes it: it is no document.
        at = from;
        continue;
      }
      at = found.at(-1)!.next;
    }
    return found;
  }

  #of({ start, end }: Word): string {
    return this.text.slice(start, end);
  }

  #lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  #skipBlanks(from: number, end: number): number {
    let at = from;
    while (at < end && /[\s\ufeff]/.test(this.text[at]!)) at++;
    return at;
  }

  #trimmed(start: number, end: number): number {
    let at = Math.min(end, this.text.length);
    while (at > start && /\s/.test(this.text[at - 1]!)) at--;
    return at;
  }
}

/** The text between a line that asks for it and the line that ends it. */
interface HereDocument {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}
