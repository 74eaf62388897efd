/**
 * Reading and changing JSON that people write: comments, commas too many, their own way of indenting. What is changed is changed in
 * the text, and the rest stays as it is, byte for byte.
 */

/** A value and where it stands; `end` is exclusive. */
export type Node =
  | { readonly kind: 'object'; readonly start: number; readonly end: number; readonly members: readonly Member[] }
  | { readonly kind: 'array'; readonly start: number; readonly end: number; readonly items: readonly Node[] }
  | { readonly kind: 'plain'; readonly start: number; readonly end: number; readonly value: unknown };

export interface Member {
  readonly key: string;
  /** Where the key begins. */
  readonly start: number;
  readonly value: Node;
}

/** Nesting beyond this is no settings file. */
const DEEPEST = 100;

/** Reads JSON with comments. Throws a sentence that says where it is not JSON. */
export function parseJson(text: string): Node {
  const reader = new Reader(text);
  const node = reader.value(0);
  reader.end();
  return node;
}

/** The member of an object with a key; undefined for what is no object. */
export function memberOf(node: Node | undefined, key: string): Member | undefined {
  return node?.kind === 'object' ? node.members.find((member) => member.key === key) : undefined;
}

/** The plain value of a node. */
export function valueOf(node: Node): unknown {
  if (node.kind === 'plain') return node.value;
  if (node.kind === 'array') return node.items.map(valueOf);
  return Object.fromEntries(node.members.map(({ key, value }) => [key, valueOf(value)]));
}

/** The text with an item put at the end of the array at `path`; objects and the array are made where they are missing. Throws where something else stands in the way. */
export function appended(text: string, path: readonly string[], item: unknown): string {
  const indent = indentOf(text);
  let node = parseJson(text);
  for (const [depth, key] of path.entries()) {
    const member = memberOf(node, key);
    if (node.kind !== 'object') throw new Error(`\`${path.slice(0, depth).join('.')}\` is no object`);
    if (!member) {
      const rest = path.slice(depth + 1).reduceRight<unknown>((inner, name) => ({ [name]: inner }), [item]);
      return inserted(text, node, node.members.map(({ start, value }) => ({ start, end: value.end })), `${JSON.stringify(key)}: ${shown(rest, depth + 1, indent)}`, depth, indent);
    }
    node = member.value;
  }
  if (node.kind !== 'array') throw new Error(`\`${path.join('.')}\` is no list`);
  return inserted(text, node, node.items, shown(item, path.length + 1, indent), path.length, indent);
}

/** The text without the items of the array at `path` that are `unwanted`, and without what is empty then. */
export function removed(text: string, path: readonly string[], unwanted: (item: Node) => boolean): string {
  let out = text;
  for (;;) {
    const chain = chainTo(parseJson(out), path);
    const array = chain?.at(-1);
    if (!chain || array?.kind !== 'array') return out;
    const index = array.items.findIndex(unwanted);
    if (index < 0) return out;
    if (array.items.length > 1) {
      out = without(out, array, array.items, index);
      continue;
    }
    // The last one takes the containers along that hold nothing else.
    let depth = path.length - 1;
    while (depth > 0 && membersOf(chain[depth]).length === 1) depth--;
    const holder = chain[depth] as Node;
    const members = membersOf(holder);
    return without(out, holder, members.map(({ start, value }) => ({ start, end: value.end })), members.findIndex(({ key }) => key === path[depth]));
  }
}

function membersOf(node: Node | undefined): readonly Member[] {
  return node?.kind === 'object' ? node.members : [];
}

/** The nodes from the root to the one at `path`; undefined where it is not there. */
function chainTo(root: Node, path: readonly string[]): Node[] | undefined {
  const chain = [root];
  for (const key of path) {
    const member = memberOf(chain.at(-1), key);
    if (!member) return undefined;
    chain.push(member.value);
  }
  return chain;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Puts a part behind the others of a container, in its style: on its line, or on lines of its own. */
function inserted(text: string, container: Node, parts: readonly Span[], fresh: string, depth: number, indent: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const part = fresh.replaceAll('\n', eol);
  const last = parts.at(-1);
  if (!last) {
    const inner = `${eol}${indent.repeat(depth + 1)}${part}${eol}${indent.repeat(depth)}`;
    const comment = text.slice(container.start + 1, container.end - 1).trimEnd();
    return text.slice(0, container.start + 1) + comment + inner + text.slice(container.end - 1);
  }
  const before = lineIndent(text, last.start);
  const gap = before === undefined ? ' ' : eol + before;
  return `${text.slice(0, last.end)},${gap}${part}${text.slice(last.end)}`;
}

/** The white space before a place that begins its line; undefined for one that does not. */
function lineIndent(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** Takes a part out together with the comma that it needs no more, and its own lines. */
function without(text: string, container: Node, parts: readonly Span[], index: number): string {
  const part = parts[index] as Span;
  const before = parts[index - 1];
  const after = parts[index + 1];
  if (before) return text.slice(0, before.end) + text.slice(part.end);
  if (after) return text.slice(0, part.start) + text.slice(after.start);
  const comma = /^\s*,/.exec(text.slice(part.end, container.end))?.[0].length ?? 0;
  const inside = text.slice(container.start + 1, part.start).trimEnd() + text.slice(part.end + comma, container.end - 1).trimEnd();
  return text.slice(0, container.start + 1) + inside + text.slice(container.end - 1);
}

/** JSON on lines of its own, for a place `depth` levels deep. */
function shown(value: unknown, depth: number, indent: string): string {
  return JSON.stringify(value, null, indent).replaceAll('\n', `\n${indent.repeat(depth)}`);
}

/** What the file indents by; two spaces where it does not tell. */
function indentOf(text: string): string {
  return /^\{\s*?\r?\n([ \t]+)["/]/.exec(text)?.[1] ?? '  ';
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {
    if (text.startsWith('\ufeff')) this.at = 1;
  }

  value(depth: number): Node {
    this.blank();
    if (depth > DEEPEST) throw this.wrong('it is nested too deeply');
    const unit = this.text[this.at];
    if (unit === '{') return this.object(depth);
    if (unit === '[') return this.array(depth);
    return this.plain();
  }

  end(): void {
    this.blank();
    if (this.at < this.text.length) throw this.wrong('there is something behind its end');
  }

  private object(depth: number): Node {
    const start = this.at++;
    const members: Member[] = [];
    while (!this.closes('}')) {
      const key = this.plain();
      if (key.kind !== 'plain' || typeof key.value !== 'string') throw this.wrong('a key is no string');
      this.take(':');
      members.push({ key: key.value, start: key.start, value: this.value(depth + 1) });
      this.comma('}');
    }
    return { kind: 'object', start, end: this.at, members };
  }

  private array(depth: number): Node {
    const start = this.at++;
    const items: Node[] = [];
    while (!this.closes(']')) {
      items.push(this.value(depth + 1));
      this.comma(']');
    }
    return { kind: 'array', start, end: this.at, items };
  }

  private plain(): Node {
    const match = /"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text)?.[0];
    if (found === undefined) throw this.wrong('a value is missing');
    const start = this.at;
    this.at += found.length;
    try {
      return { kind: 'plain', start, end: this.at, value: JSON.parse(found) as unknown };
    } catch {
      throw this.wrong('a value cannot be read');
    }
  }

  private closes(sign: string): boolean {
    this.blank();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private comma(end: string): void {
    this.blank();
    if (this.text[this.at] === ',') this.at++;
    else if (this.text[this.at] !== end) throw this.wrong('a comma is missing');
    this.blank();
  }

  private take(sign: string): void {
    this.blank();
    if (this.text[this.at] !== sign) throw this.wrong(`a \`${sign}\` is missing`);
    this.at++;
  }

  /** White space and comments. */
  private blank(): void {
    const match = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
    match.lastIndex = this.at;
    this.at += match.exec(this.text)?.[0].length ?? 0;
  }

  private wrong(what: string): Error {
    return new Error(`${what} in line ${this.text.slice(0, this.at).split('\n').length}`);
  }
}
