/**
 * What a node is, whatever the grammar calls it. Matching and data flow speak of roles; the table in `languages/` maps a
 * grammar's kinds to them. A kind without an entry is `None` and is matched by its shape alone.
 */
export enum Role {
  None = 0,
  Program,
  Identifier,
  PropertyName,
  Number,
  String,
  /** A string with embedded expressions. */
  TemplateString,
  /** The embedded expression of a template string, with its delimiters. */
  TemplatePart,
  /** Literal text inside a string or template. */
  StringText,
  Regex,
  Literal,
  This,
  Call,
  New,
  Arguments,
  KeywordArgument,
  Spread,
  Member,
  Subscript,
  Await,
  Yield,
  Binary,
  Unary,
  Update,
  Ternary,
  Assignment,
  AugmentedAssignment,
  /** A name with its initial value: `x = 1` in `const x = 1`. */
  Declarator,
  /** The statement around declarators. */
  Declaration,
  /** Parentheses that only group; matching looks through them. */
  Parenthesized,
  /** A cast or assertion of types; matching and data flow look through it. */
  TypeWrapper,
  Type,
  Object,
  Pair,
  /** `{ a }` meaning `{ a: a }`. */
  ShorthandPair,
  Array,
  /** A destructuring pattern, of either kind. */
  ObjectPattern,
  ArrayPattern,
  Function,
  Parameters,
  Parameter,
  Class,
  ClassBody,
  Method,
  Field,
  Decorator,
  Block,
  ExpressionStatement,
  Return,
  Throw,
  If,
  Else,
  For,
  ForEach,
  While,
  DoWhile,
  Switch,
  Case,
  Try,
  Catch,
  Finally,
  With,
  Break,
  Continue,
  Import,
  Export,
  Comprehension,
  ComprehensionFor,
  Sequence,
  Comment,
  JsxElement,
  JsxAttribute,
  Delete,
  Assert,
  Global,
  /** May stand in code where the pattern does not write it, such as `?.` or a modifier. */
  Optional,
  /** The Python definition together with its decorators. */
  Decorated,
  /** Text between JSX tags. */
  JsxText,
  /** A node that only groups its children for the grammar: they are read as children of the node around it. */
  Transparent,
  /** A list of values or targets between commas: one alone is the value itself, several are one value of many parts. */
  ValueList,
  /** A name that is a value of its own: `:name`. */
  Symbol,
}

/** How comments are written, for suppressions: a line comment's opener, or the two ends of a block comment. */
export interface CommentSyntax {
  readonly line?: string;
  readonly block?: readonly [open: string, close: string];
}

/** A wrapper that lets a part of the language, which is no whole program, be parsed as a pattern. `%` stands for the part. */
export interface PatternContext {
  readonly wrap: string;
  /** Kind of the node whose children are the pattern, whose last child is (`last`), or that is the pattern (`self`). */
  readonly kind: string;
  readonly take: 'self' | 'children' | 'last';
}

/** How patterns of a language of data are written, where no grammar of a programming language reads them. */
export type DataForm = 'json' | 'yaml' | 'hcl' | 'markup' | 'dockerfile';

/**
 * A call for which the grammar puts the object, the name and the arguments side by side: `a.b(c)` without a node for `a.b`.
 * The flat tree gets such a node, so that everything above sees a callee.
 */
export interface FlatCall {
  readonly kind: string;
  /** Field of the object and of the name within the call. */
  readonly object: string;
  readonly name: string;
  /** Kind of the node that is put in, and the field of the name within it. */
  readonly member: string;
  readonly property: string;
  /** Field of the callee, put in or not, within the call. */
  readonly callee: string;
}

/** The kind that a node is shown as inside a node of another kind. */
export interface Inside {
  readonly kind: string;
  readonly as: string;
}

/**
 * What is made of a grammar's node of one kind, before anybody reads the tree, where the grammar's form differs from the one
 * that matching and data flow know: a call has `function` and `arguments`, a member access `object` and `property`. Kinds and
 * fields named here that the grammar does not have are added to its own.
 */
export interface NodeReshape {
  /** The first whose conditions hold takes the place of this. */
  readonly forms?: readonly NodeForm[];
  /** The kind it is shown as; by its own text; after a node with this text; or if a child of `holding` has several parts. */
  readonly as?: string;
  readonly asText?: Readonly<Record<string, string>>;
  readonly asAfter?: { readonly text: string; readonly as: string };
  readonly asHolding?: { readonly kind: string; readonly parts: number; readonly as: string };
  /** The kind it is shown as inside a node of that kind. */
  readonly asInside?: Inside | readonly Inside[];
  /** The kind it is shown as in a field of that name. */
  readonly asField?: { readonly field: string; readonly as: string };
  /**
   * `leaf`: what is inside is of no interest. `token`: a modifier, read like punctuation. `extra`: read like a comment.
   * `drop`: left out with all that is inside. `named`: a keyword that is an expression (`this`).
   * `open`: the node itself is left out, its children stand in its place; `open-single`: if there is just one without a field.
   */
  readonly read?: 'leaf' | 'token' | 'extra' | 'drop' | 'named' | 'open' | 'open-single';
  /** A letter in front that is no part of the node's text, and one behind it. */
  readonly skip?: string;
  readonly trim?: string;
  /** The child in this field is read before the others, wherever it stands in the text. */
  readonly first?: string;
  /** If a child is of a kind in `holding`, all children are put into a node of this kind. */
  readonly inner?: { readonly kind: string; readonly holding: readonly string[] };
  /** The first children, up to one of the kinds in `except`, are put into a node of this kind. */
  readonly lead?: { readonly kind: string; readonly field: string; readonly except?: readonly string[] };
  /** A node that is left out gives its field to its children, whatever theirs are. */
  readonly passesField?: true;
  /** Fields of children that get another name; '' for none, or that of a node that is left out. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Fields for the named children that have none, in order; '' leaves one without. */
  readonly order?: readonly string[];
  /** The field that the node stands in, whatever the grammar says. */
  readonly field?: string;
  /**
   * The children in these fields, which follow each other, become a node of their own. Nodes of the kinds in `opens` among
   * them give their own children instead.
   */
  readonly group?: { readonly kind: string; readonly field: string; readonly of: readonly string[]; readonly opens?: readonly string[] };
  /** A keyword with operands (`print x`) becomes a call of a function of that name. */
  readonly keywordCall?: { readonly name: string; readonly arguments: string };
  /** The children that follow a sign (`after`), up to the first of a kind in `until` or the last named one, become a node of their own. */
  readonly rest?: { readonly kind: string; readonly field: string; readonly after: string | readonly string[]; readonly until: readonly string[] };
  /** In a text inside a node of the kind `inside`, names between braces (`{name}`, `{name:?}`) become nodes of their own: code that is filled in. */
  readonly captures?: { readonly kind: string; readonly name: string; readonly inside: string };
  /** A text that is a dollar sign alone fills in the name that follows it (`$name`): it becomes a node of the first kind that holds one of the second. */
  readonly dollar?: { readonly kind: string; readonly name: string };
  /** Children in these fields are left out. */
  readonly without?: readonly string[];
  /**
   * Every named child but those of the kinds in `except` is put into a node of this kind, together with braces around it. With
   * `field`, only children in that field; with `through`, a child that holds one of the kinds below that field is left alone too.
   */
  readonly wrap?: { readonly kind: string; readonly except: readonly string[]; readonly field?: string; readonly through?: string };
}

/** What is made of a node that has these fields and not those, stands in that field, and inside a node of that kind. */
export interface NodeForm {
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly field?: string;
  readonly inside?: string;
  readonly use: NodeReshape;
}

/** One row of the table of languages: data only. */
export interface LanguageSpec {
  /** Lintel's name, also the first of Semgrep's names for it. */
  readonly id: string;
  /** All names that a rule's `languages` may use for it. */
  readonly ruleNames: readonly string[];
  /** VS Code's language identifiers. */
  readonly languageIds: readonly string[];
  /** File extensions with the dot, and whole file names, in lower case. */
  readonly extensions: readonly string[];
  /** Whole file names, in lower case, that are more than a list can name. */
  readonly namePattern?: RegExp;
  /** The file of the grammar; empty where the language is read by hand. */
  readonly grammar: string;
  /** The language has no grammar: this reader fills its trees. */
  readonly byHand?: 'dockerfile';
  readonly comments: CommentSyntax;
  /** A letter that the language allows in identifiers and that no code uses: it replaces `$` in patterns. */
  readonly expando: string;
  readonly roles: Readonly<Record<string, Role>>;
  /** Where a spread operator stands, if the language has one that reads like an ellipsis: `...xs`, `xs...`. Absent: by the comments, as in JavaScript. */
  readonly spread?: 'before' | 'after' | 'none';
  /** A file holds declarations alone: code stands in functions, where an ellipsis of a whole program looks for it. */
  readonly program?: 'declarations';
  /** The quote of strings, in a language where the other one means something else. */
  readonly stringQuote?: '"' | "'";
  /** Kinds of tokens that never matter for matching, such as `;` and `,`. */
  readonly ignoredTokens: readonly string[];
  readonly patternContexts: readonly PatternContext[];
  readonly flatCalls?: readonly FlatCall[];
  /**
   * `type-first`: declarations put the type before the name (`String x`), and patterns type a metavariable so: `(String $X)`.
   * `nested`: so too, with stars and brackets around the name (`char *x[8]`), and types that only declarations tell.
   */
  readonly declarations?: 'type-first' | 'nested';
  /** By kind: where the grammar's tree is brought into the form that the engine reads. */
  readonly reshape?: Readonly<Record<string, NodeReshape>>;
  /** What every variable begins with, where that is also what a metavariable begins with. */
  readonly sigil?: '$';
  /** Names in capitals that are variables of the language and no metavariables. */
  readonly reservedVariables?: readonly string[];
  /** Code is words: a command and its texts, quoted or not, and `$X` in a pattern stands for a word, `${$X}` for a variable. */
  readonly words?: true;
  /** Braces hold members or statements, and neither an ellipsis alone nor one among parameters is code. */
  readonly braces?: 'members';
  /** The operator that joins strings; `+` if absent. */
  readonly concatenation?: string;
  /** Statements are expressions with a value, and a call needs neither parentheses nor arguments: any name may be one. */
  readonly statements?: 'expressions';
  /** Texts whose body stands further down than the place that opens them: the body is read inside that. */
  readonly heredocs?: { readonly opening: string; readonly body: string };
  /** The language holds data: a scalar is its content, however it is quoted. */
  readonly data?: DataForm;
  /** What stands in front of a string's content where the grammar does not look into the string. */
  readonly stringHead?: RegExp;
  /** The language of what stands in script elements, if their `lang` or `type` does not say another. */
  readonly scripts?: 'javascript';
  /** A list may have keys, so that a pattern of a list fits either. */
  readonly arraysAreMaps?: true;
}

/** A language whose grammar is loaded: the spec with its names turned into the grammar's numbers. */
export interface Language {
  readonly spec: LanguageSpec;
  readonly kindName: readonly string[];
  readonly fieldName: readonly string[];
  /** Role by kind. */
  readonly role: Uint8Array;
  /** The public symbol of a named kind, or -1. */
  kindId(name: string): number;
  /** The field's number, or 0. */
  fieldId(name: string): number;
}
