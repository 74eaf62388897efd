/** A run of lines that are indented alike, or what stands between brackets of one line: tokens from `first` to before `stop`. */
export interface TextBlock {
  readonly first: number;
  stop: number;
}

/** A word, or a single sign. */
export interface TextToken {
  readonly text: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** The blocks it stands in, outermost first. */
  readonly blocks: readonly TextBlock[];
}

/** A part of a pattern. `dots` skips; with a name it is `$...NAME`. A block has to be a block of the text. */
export type TextPatternNode =
  | { readonly op: 'token'; readonly text: string; readonly isWord: boolean }
  | { readonly op: 'meta'; readonly name: string }
  | { readonly op: 'dots'; readonly name?: string }
  | { readonly op: 'block'; readonly nodes: readonly TextPatternNode[] };

/** How comments are written, for texts in which they are to be passed over. */
export type CommentStyle = 'c' | 'cpp' | 'shell';

const COMMENTS: Readonly<Record<CommentStyle, RegExp>> = {
  c: /\/\*[\s\S]*?(?:\*\/|$)/g,
  cpp: /\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|\/\/[^\n]*/g,
  shell: /#[^\n]*/g,
};

const TOKEN = /(\w+)|\n|[^\S\n]+|([\s\S])/g;
const OPENS = '([{';
const CLOSES = ')]}';
/** A tab is worth this many blanks. */
const TAB = 8;

/** Blanks out comments; offsets and lines stay. */
export function withoutComments(text: string, style: CommentStyle | undefined): string {
  return style ? text.replace(COMMENTS[style], (comment) => comment.replace(/[^\n]/g, ' ')) : text;
}

/** Splits a text into words and signs, with the blocks that indentation and brackets make. */
export function tokenize(text: string): TextToken[] {
  const tokens: TextToken[] = [];
  const indents: { readonly indent: number; readonly block: TextBlock }[] = [];
  let line = 0;
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const content = text.slice(lineStart, lineEnd);
    const indent = indentOf(content);
    if (indent !== undefined) {
      while (indents.length > 0 && indents.at(-1)!.indent > indent) indents.pop()!.block.stop = tokens.length;
      if (indents.length === 0 || indents.at(-1)!.indent < indent) indents.push({ indent, block: { first: tokens.length, stop: -1 } });
      tokenizeLine(content, lineStart, line, indents.map(({ block }) => block), tokens);
    }
    line++;
    lineStart = lineEnd + 1;
  }
  for (const { block } of indents) block.stop = tokens.length;
  return tokens;
}

/** The width of a line's indentation, or undefined for a line of blanks. */
function indentOf(content: string): number | undefined {
  let width = 0;
  for (const char of content) {
    if (char === '\t') width += TAB;
    else if (char === ' ') width++;
    else return char === '\r' && content.trim() === '' ? undefined : width;
  }
  return undefined;
}

function tokenizeLine(content: string, offset: number, line: number, outer: readonly TextBlock[], tokens: TextToken[]): void {
  const found = [...content.matchAll(TOKEN)].filter((match) => match[1] !== undefined || (match[2] !== undefined && match[2] !== '\r'));
  const partner = partners(found.map((match) => match[0]));
  const open: { readonly block: TextBlock; readonly closes: number }[] = [];
  found.forEach((match, index) => {
    const top = open.at(-1);
    if (top && top.closes === index) open.pop()!.block.stop = tokens.length;
    const start = offset + match.index;
    tokens.push({ text: match[0], isWord: match[1] !== undefined, start, end: start + match[0].length, line, blocks: [...outer, ...open.map(({ block }) => block)] });
    const closes = partner.get(index);
    if (closes !== undefined && closes > index + 1) open.push({ block: { first: tokens.length, stop: -1 }, closes });
  });
}

/** Of each opening bracket, the bracket of the line that closes it. */
function partners(texts: readonly string[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  texts.forEach((text, index) => {
    if (text.length !== 1) return;
    if (OPENS.includes(text)) open.push(index);
    const kind = CLOSES.indexOf(text);
    if (kind < 0) return;
    // A bracket without a partner is a sign like any other.
    const at = open.findLastIndex((candidate) => texts[candidate] === OPENS[kind]);
    if (at >= 0 && at === open.length - 1) pairs.set(open.pop()!, index);
  });
  return pairs;
}

const PATTERN_TOKEN = /(\.{4,})|(\.\.\.)|\$\.\.\.([A-Z]\w*)|\$([A-Z]\w*)|(\w+)|[^\S\n]+|([\s\S])/g;

/** Reads a pattern for text. Indented lines of it are blocks. */
export function parseTextPattern(source: string): TextPatternNode[] {
  const root: TextPatternNode[] = [];
  const stack: { readonly indent: number; readonly nodes: TextPatternNode[] }[] = [];
  for (const content of source.split('\n')) {
    const indent = indentOf(content);
    if (indent === undefined) continue;
    while (stack.length > 0 && stack.at(-1)!.indent > indent) stack.pop();
    const top = stack.at(-1);
    if (!top) stack.push({ indent, nodes: root });
    else if (top.indent < indent) {
      const nodes: TextPatternNode[] = [];
      top.nodes.push({ op: 'block', nodes });
      stack.push({ indent, nodes });
    }
    stack.at(-1)!.nodes.push(...patternTokens(content));
  }
  return root;
}

function* patternTokens(content: string): Iterable<TextPatternNode> {
  for (const [whole, manyDots, dots, dotsName, name, word, sign] of content.matchAll(PATTERN_TOKEN)) {
    if (manyDots !== undefined) for (const text of whole) yield { op: 'token', text, isWord: false };
    else if (dots !== undefined) yield { op: 'dots' };
    else if (dotsName !== undefined) yield { op: 'dots', name: `$...${dotsName}` };
    else if (name !== undefined) yield { op: 'meta', name: `$${name}` };
    else if (word !== undefined) yield { op: 'token', text: word, isWord: true };
    else if (sign !== undefined && sign !== '\r') yield { op: 'token', text: sign, isWord: false };
  }
}

/** The words that a text must hold for a match. */
export function wordsOfPattern(nodes: readonly TextPatternNode[]): string[] {
  return nodes.flatMap((node) => (node.op === 'block' ? wordsOfPattern(node.nodes) : node.op === 'token' && node.isWord ? [node.text] : []));
}
