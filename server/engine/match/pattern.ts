import type { Role } from '../syntax/language';

/** What a pattern's node asks of the code. */
export type PatternNode =
  | { readonly op: 'any' }
  | { readonly op: 'never' }
  | { readonly op: 'meta'; readonly name: string }
  | { readonly op: 'ellipsis' }
  | { readonly op: 'metaEllipsis'; readonly name: string }
  | { readonly op: 'deep'; readonly inner: PatternNode }
  /** An expression as a statement: it may stand anywhere in a statement that is an expression, a definition or a return. */
  | { readonly op: 'statement'; readonly inner: PatternNode }
  /** Any of several: what a pattern may mean. */
  | { readonly op: 'either'; readonly options: readonly PatternNode[] }
  /** A metavariable whose expression has a known type. */
  | { readonly op: 'typed'; readonly name: string; readonly type: string }
  | { readonly op: 'regex'; readonly any?: true; readonly meta?: string }
  | ImportPattern
  | { readonly op: 'imports'; readonly from: string | undefined; readonly names: readonly { readonly full: string; readonly alias: PatternNode | undefined }[] }
  | { readonly op: 'parameter'; readonly name: PatternNode; readonly type: PatternNode | undefined; readonly fallback: PatternNode | undefined }
  | { readonly op: 'name'; readonly text: string }
  | { readonly op: 'literal'; readonly role: Role; readonly text: string }
  | StringPattern
  | { readonly op: 'template'; readonly parts: readonly PatternNode[] }
  | { readonly op: 'call'; readonly form: 'call' | 'new'; readonly callee: PatternNode; readonly args: readonly PatternNode[] | undefined; readonly block?: PatternNode }
  /** A command by all its words, the first among them. */
  | { readonly op: 'words'; readonly words: readonly PatternNode[] }
  | { readonly op: 'member'; readonly object: PatternNode; readonly property: PatternNode; readonly dotted: string | undefined }
  | { readonly op: 'chain'; readonly object: PatternNode; readonly property: PatternNode }
  | { readonly op: 'keyword'; readonly key: string | undefined; readonly keyMeta: string | undefined; readonly value: PatternNode }
  | { readonly op: 'object'; readonly entries: readonly PatternNode[] }
  /** A list of a language of data, whatever its form. */
  | { readonly op: 'list'; readonly items: readonly PatternNode[] }
  /** One item of any list. */
  | { readonly op: 'item'; readonly inner: PatternNode }
  | InstructionPattern
  /** Commands of a shell: a run of words that begins and ends where commands do. */
  | { readonly op: 'commands'; readonly words: readonly PatternNode[] }
  | { readonly op: 'pair'; readonly key: PatternNode; readonly value: PatternNode }
  | { readonly op: 'assign'; readonly target: PatternNode; readonly value: PatternNode; readonly type?: PatternNode }
  /** `(T $X)` where types stand before names: an expression whose declared type is T. */
  | { readonly op: 'declared'; readonly name: string; readonly type: PatternNode }
  /** `T x = v` and `T x`, of a variable or a field; any declarator of several. */
  | { readonly op: 'declaration'; readonly modifiers: ModifierPattern; readonly type: PatternNode; readonly target: PatternNode; readonly value: PatternNode | undefined; readonly form?: DeclaredForm }
  | { readonly op: 'formal'; readonly modifiers: ModifierPattern; readonly type: PatternNode; readonly name: PatternNode; readonly form?: DeclaredForm }
  | { readonly op: 'annotation'; readonly name: PatternNode; readonly args: readonly PatternNode[] }
  | FunctionPattern
  /** A loop whatever its header. */
  | { readonly op: 'loop'; readonly body: PatternNode }
  /** Members of a class, in any order. */
  | { readonly op: 'members'; readonly members: readonly PatternNode[] }
  | ClassPattern
  | JsxPattern
  | { readonly op: 'block'; readonly statements: readonly PatternNode[] }
  | { readonly op: 'decorated'; readonly decorators: readonly PatternNode[]; readonly definition: PatternNode }
  | NodePattern;

/** What stands around a declared name where declarations nest: stars before it, brackets behind it. */
export interface DeclaredForm {
  readonly stars: number;
  /** The sizes between the brackets, undefined for empty ones; no list: the pattern writes no brackets. */
  readonly extents: readonly (PatternNode | undefined)[] | undefined;
}

/** An import, whatever its form: what is brought in from where. */
export interface ImportPattern {
  readonly op: 'import';
  readonly module: PatternNode;
  /** Undefined: the module as a whole, under any name or none. */
  readonly items: readonly ImportItem[] | undefined;
  /** The name that the module as a whole gets. */
  readonly whole: PatternNode | undefined;
}

/** One thing that is imported; `default` is its name where it has none of its own. */
export interface ImportItem {
  readonly name: PatternNode;
  readonly alias: PatternNode | undefined;
}

/** An instruction of a Dockerfile: its flags in any order among others, and its arguments. */
export interface InstructionPattern {
  readonly op: 'instruction';
  readonly kind: string;
  readonly flags: readonly PatternNode[];
  readonly args: readonly PatternNode[];
  /** `entries`: in any order among others; `prefix`: others may follow; `all`: just these. */
  readonly take: 'entries' | 'prefix' | 'all';
}

/** A string by its content: any, exact, by regular expression, or bound to a metavariable. */
export interface StringPattern {
  readonly op: 'string';
  readonly any?: true;
  readonly value?: string;
  readonly regex?: RegExp;
  /** As the rule writes the expression, with its flags. */
  readonly source?: string;
  readonly meta?: string;
  /** A name that is a value (`:name`) instead of a string. */
  readonly symbol?: true;
}

/** Keywords and annotations that a declaration must have, among others and in any order. */
export interface ModifierPattern {
  readonly words: readonly string[];
  readonly annotations: readonly PatternNode[];
}

export interface FunctionPattern {
  readonly op: 'function';
  readonly modifiers?: ModifierPattern;
  /** The type of its result, where types stand before names. */
  readonly returns?: PatternNode;
  /** How many stars stand before its name, where declarations nest. */
  readonly stars?: number;
  /** Attributes that the code has to have, among others, in any order. */
  readonly attributes: readonly PatternNode[];
  readonly role: Role;
  /** The code's function has to be asynchronous too. */
  readonly async?: true;
  readonly name: PatternNode | undefined;
  readonly parameters: readonly PatternNode[];
  readonly body: PatternNode | undefined;
}

/** A JSX element by its tag and attributes (in any order), and its children where the pattern writes them. */
export interface JsxPattern {
  readonly op: 'jsx';
  readonly name: PatternNode | undefined;
  readonly attributes: readonly PatternNode[];
  readonly children: readonly PatternNode[] | undefined;
}

export interface ClassPattern {
  readonly op: 'class';
  /** The kind of definition that it has to be, where classes and interfaces are told apart. */
  readonly kind?: string;
  readonly modifiers?: ModifierPattern;
  /** Attributes that the code has to have, among others, in any order. */
  readonly attributes: readonly PatternNode[];
  readonly name: PatternNode | undefined;
  /** What stands between the name and the body; undefined where the pattern says nothing of it. */
  readonly heritage: readonly PatternNode[] | undefined;
  readonly body: PatternNode | undefined;
}

/** Any other node: by its kind (or role, for kinds that mean the same) and its children in order. */
export interface NodePattern {
  readonly op: 'node';
  readonly kind: string;
  readonly role: Role;
  readonly children: readonly PatternNode[];
  /** The operator's text, for kinds that have one. */
  readonly operator?: string;
  /** Types are compared only where the pattern writes one. */
  readonly typed?: true;
  readonly text?: string;
}

/** A pattern as the matcher takes it. */
export interface CompiledPattern {
  readonly source: string;
  /** One expression or statement, or several statements that follow each other. */
  readonly nodes: readonly PatternNode[];
  readonly sequence: boolean;
  /** Roles that the matched node can have; undefined for any node. */
  readonly roles: ReadonlySet<Role> | undefined;
  /** Kinds by name, where roles do not tell. */
  readonly kinds: ReadonlySet<string> | undefined;
  /** The name that stands at the heart of the matched node (a callee, a property, a key), for indexing. */
  readonly anchor: string | undefined;
  /** The metavariable that stands in the anchor's place. */
  readonly anchorMeta?: string;
  /** Names that must occur in the text of any file with a match. */
  readonly literals: readonly string[];
  readonly metavariables: ReadonlySet<string>;
}

/** Matches nowhere: what a pattern becomes in a language whose syntax it does not fit. */
export const NEVER: CompiledPattern = {
  source: '',
  nodes: [{ op: 'never' }],
  sequence: false,
  roles: new Set(),
  kinds: undefined,
  anchor: undefined,
  literals: [],
  metavariables: new Set(),
};
