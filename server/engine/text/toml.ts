/** What a TOML text holds. */
export type TomlValue = string | number | boolean | readonly TomlValue[] | TomlTable;
export interface TomlTable {
  readonly [key: string]: TomlValue;
}

export type TomlResult = { readonly ok: true; readonly table: TomlTable } | { readonly ok: false; readonly message: string; readonly offset: number };

/** Characters. A configuration that people write is far smaller. */
const LONGEST = 1_000_000;
const DEEPEST = 32;

/**
 * Reads TOML 1.0 as configuration files use it: tables, arrays of tables, dotted keys, every kind of string, numbers, booleans,
 * arrays, inline tables. Dates stay texts. Never throws.
 */
export function parseToml(text: string): TomlResult {
  if (text.length > LONGEST) return { ok: false, message: 'the file is larger than a configuration can be', offset: 0 };
  const parser = new Parser(text.replace(/^\ufeff/, ' '));
  try {
    return { ok: true, table: parser.parse() };
  } catch (error) {
    if (error instanceof TomlError) return { ok: false, message: error.message, offset: error.offset };
    throw error;
  }
}

class TomlError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

interface MutableTable {
  [key: string]: TomlValue | MutableTable | MutableTable[];
}

class Parser {
  #at = 0;

  constructor(private readonly text: string) {}

  parse(): TomlTable {
    const root = newTable();
    let table = root;
    for (this.#blank(); this.#at < this.text.length; this.#blank()) {
      if (this.#take('[[')) {
        const path = this.#key();
        this.#expect(']]');
        table = this.#append(root, path);
      } else if (this.#take('[')) {
        const path = this.#key();
        this.#expect(']');
        table = this.#open(root, path);
      } else {
        this.#pair(table, 0);
      }
      this.#endOfLine();
    }
    return root;
  }

  #pair(table: MutableTable, depth: number): void {
    const path = this.#key();
    this.#expect('=');
    const value = this.#value(depth);
    const holder = this.#open(table, path.slice(0, -1));
    const last = path[path.length - 1] as string;
    if (Object.hasOwn(holder, last)) this.#fail(`the key \`${last}\` is written twice`);
    holder[last] = value;
  }

  #open(from: MutableTable, path: readonly string[]): MutableTable {
    let table = from;
    for (const key of path) {
      const inner = Object.hasOwn(table, key) ? table[key] : (table[key] = newTable());
      const next = Array.isArray(inner) ? (inner[inner.length - 1] as unknown) : inner;
      if (typeof next !== 'object' || next === null || Array.isArray(next)) this.#fail(`\`${key}\` is no table`);
      table = next as MutableTable;
    }
    return table;
  }

  #append(root: MutableTable, path: readonly string[]): MutableTable {
    const holder = this.#open(root, path.slice(0, -1));
    const last = path[path.length - 1] as string;
    const list = Object.hasOwn(holder, last) ? holder[last] : (holder[last] = []);
    if (!Array.isArray(list)) this.#fail(`\`${last}\` is no list of tables`);
    const table = newTable();
    (list as MutableTable[]).push(table);
    return table;
  }

  #key(): string[] {
    const path: string[] = [];
    do {
      this.#space();
      const quote = this.text.charAt(this.#at);
      if (quote === '"' || quote === "'") {
        path.push(this.#string());
      } else {
        const bare = /[A-Za-z0-9_-]{1,200}/y;
        bare.lastIndex = this.#at;
        const found = bare.exec(this.text);
        if (!found) this.#fail('a key is missing');
        path.push((found)[0]);
        this.#at = bare.lastIndex;
      }
      this.#space();
    } while (this.#take('.'));
    return path;
  }

  #value(depth: number): TomlValue {
    if (depth > DEEPEST) this.#fail('lists and tables stand too deep in each other');
    this.#space();
    const char = this.text.charAt(this.#at);
    if (char === '"' || char === "'") return this.#string();
    if (this.#take('[')) return this.#list(depth);
    if (this.#take('{')) return this.#inline(depth);
    const plain = /[A-Za-z0-9_+:.-]{1,80}/y;
    plain.lastIndex = this.#at;
    const found = plain.exec(this.text)?.[0];
    if (found === undefined) return this.#fail('a value is missing');
    this.#at = plain.lastIndex;
    if (found === 'true' || found === 'false') return found === 'true';
    const number = Number(found.replaceAll('_', ''));
    if (!Number.isNaN(number)) return number;
    return /^\d/.test(found) ? found : this.#fail(`\`${found}\` is no value`);
  }

  #list(depth: number): TomlValue {
    const items: TomlValue[] = [];
    for (this.#blank(); !this.#take(']'); this.#blank()) {
      items.push(this.#value(depth + 1));
      this.#blank();
      if (this.#take(',')) continue;
      this.#expect(']');
      break;
    }
    return items;
  }

  #inline(depth: number): TomlValue {
    const table = newTable();
    this.#space();
    if (this.#take('}')) return table;
    do this.#pair(table, depth + 1);
    while ((this.#space(), this.#take(',')));
    this.#expect('}');
    return table;
  }

  #string(): string {
    const mark = this.text.charAt(this.#at);
    const long = this.text.startsWith(mark.repeat(3), this.#at);
    const end = long ? mark.repeat(3) : mark;
    const start = this.#at;
    this.#at += end.length;
    if (long) this.#at += /^\r?\n/.exec(this.text.slice(this.#at, this.#at + 2))?.[0].length ?? 0;
    let value = '';
    for (;;) {
      if (this.#at >= this.text.length) throw new TomlError('a text is not closed', start);
      if (this.text.startsWith(end, this.#at)) {
        this.#at += end.length;
        // Up to two quotes may stand right before the three that close.
        while (long && this.text.charAt(this.#at) === mark) value += this.text.charAt(this.#at++);
        return value;
      }
      const char = this.text.charAt(this.#at);
      if (!long && (char === '\n' || char === '\r')) throw new TomlError('a text is not closed', start);
      if (mark === '"' && char === '\\') value += this.#escape();
      else {
        value += char;
        this.#at++;
      }
    }
  }

  #escape(): string {
    const folded = /^\\[ \t]*\r?\n\s*/.exec(this.text.slice(this.#at, this.#at + 200));
    if (folded) {
      this.#at += folded[0].length;
      return '';
    }
    const code = /^\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(this.text.slice(this.#at, this.#at + 10));
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', 16) : undefined;
    if (code && point !== undefined && point <= 0x10ffff) {
      this.#at += code[0].length;
      return String.fromCodePoint(point);
    }
    const known: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };
    const char = known[this.text.charAt(this.#at + 1)];
    if (char === undefined) return this.#fail('there is no such escape');
    this.#at += 2;
    return char;
  }

  #space(): void {
    while (this.text.charAt(this.#at) === ' ' || this.text.charAt(this.#at) === '\t') this.#at++;
  }

  /** Blanks, line breaks and comments. */
  #blank(): void {
    for (;;) {
      const char = this.text.charAt(this.#at);
      if (char === '#') {
        const end = this.text.indexOf('\n', this.#at);
        this.#at = end < 0 ? this.text.length : end;
      } else if (char === ' ' || char === '\t' || char === '\n' || char === '\r') this.#at++;
      else return;
    }
  }

  #endOfLine(): void {
    this.#space();
    const char = this.text.charAt(this.#at);
    if (char !== '' && char !== '#' && char !== '\n' && char !== '\r') this.#fail('the line goes on where it must end');
  }

  #take(piece: string): boolean {
    if (!this.text.startsWith(piece, this.#at)) return false;
    this.#at += piece.length;
    return true;
  }

  #expect(piece: string): void {
    this.#space();
    if (!this.#take(piece)) this.#fail(`\`${piece}\` is missing`);
  }

  #fail(message: string): never {
    throw new TomlError(message, this.#at);
  }
}

function newTable(): MutableTable {
  return Object.create(null) as MutableTable;
}
