import type { GuardGroup } from '../types';

/** What a function argument of a known call gets, parameter by parameter. */
export type CallbackInput = 'element' | 'receiver' | 'result' | 'nothing';

/** A call that calls its argument. */
export interface HigherOrder {
  /** Which arguments are called. */
  readonly callbacks: readonly number[];
  /** Where the collection is: the receiver, or an argument. */
  readonly over: 'receiver' | number;
  readonly inputs: readonly CallbackInput[];
  /** What comes out. `callback`: a collection of its results; `value`: its result itself; `both`: its result and what went in. */
  readonly result: 'callback' | 'value' | 'collection' | 'element' | 'both' | 'nothing';
  /** An argument that is the first `result` (`reduce`). */
  readonly seed?: number;
}

/** A condition that proves a value harmless. Exactly one of `call` and `method` is set. */
export interface GuardRow {
  readonly group: GuardGroup;
  /** Whole name of a function. */
  readonly call?: string;
  /** Name of a method, whatever its receiver. */
  readonly method?: string;
  readonly proves: 'receiver' | number;
  /** The outcome that proves it. */
  readonly when: boolean;
  /** Where the regular expression is, and how the call anchors it by itself. */
  readonly pattern?: 'receiver' | number;
  readonly anchored?: 'both' | 'start' | 'no';
  /** Where the type is (`isinstance(x, int)`). */
  readonly type?: number;
  /** The call answers a position: it proves only through a comparison with -1 or 0 (`indexOf`). */
  readonly position?: true;
  /** The argument that is the list, where the receiver is what is proved (`x.in?(list)`). */
  readonly list?: number;
  /** Where a literal has to be (`"a".equals(x)`). */
  readonly literal?: 'receiver' | number;
  /** The proof is in the call of this method that is the receiver (`pattern.matcher(x).matches()`). */
  readonly through?: string;
}

/** What data flow knows of a language and its standard library: data only. Names are whole names unless called methods. */
export interface FlowModel {
  /** Declared types whose values cannot carry an attack, as code writes them. */
  readonly scalarTypes?: readonly string[];
  /** Methods that read or write one part of their receiver by a constant key (first argument). `string`: not by a number. */
  readonly keyed?: { readonly put: Readonly<Record<string, 'any' | 'string'>>; readonly get: readonly string[] };
  /** Constructors of lists that grow at their end (`add`). */
  readonly lists?: readonly string[];
  /** Methods that look something up in their receiver: the key (first argument) leaves no trace in what they answer. */
  readonly lookups?: readonly string[];
  /** Methods that answer their receiver. */
  readonly fluent?: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  readonly not: readonly string[];
  readonly equal: readonly string[];
  readonly unequal: readonly string[];
  readonly contains: readonly string[];
  readonly containsNot: readonly string[];
  readonly typeOf: string;
  readonly deletes: string;
  /** Operators whose result is a truth value. */
  readonly comparisons: readonly string[];
  /** Binary, unary and assigning operators whose result is a number. */
  readonly numeric: readonly string[];
  readonly logicalAssign: readonly string[];
  /** Operators that put what is right of them into what is left of them. */
  readonly appends?: readonly string[];
  /** Operators that try a regular expression on a value, and those that say it does not match. */
  readonly matches?: readonly string[];
  readonly matchesNot?: readonly string[];
  /** `^` and `$` in a regular expression stand for the ends of a line: only `\A` and `\z` hold a whole value. */
  readonly lineAnchors?: true;
  /** What a block gets of a call that no row of `methods` names. */
  readonly blocks?: HigherOrder;
  /** What is looked up in a constant (`TYPES[x]`) is what the program put there. */
  readonly constantTables?: true;
  /** Methods that call their receiver. */
  readonly callers?: readonly string[];
  /** The method of a class that makes an object of it. */
  readonly maker?: string;
  /** Calls in a class that name methods which run before any other one. */
  readonly before?: readonly string[];
  /** Functions (or constructors) whose result cannot carry an attack. A trailing `.*` stands for every member. */
  readonly conversions: readonly string[];
  /** Types, in lower case, that a cast turns anything harmless into. */
  readonly safeCasts?: readonly string[];
  /** Methods whose result is a number or a truth value. */
  readonly conversionMethods: readonly string[];
  readonly numericMembers: readonly string[];
  /** Functions whose result is a truth value. */
  readonly predicates: readonly string[];
  /** Methods that put their arguments into the receiver. */
  readonly mutators: readonly string[];
  /** Functions that put the arguments after the first into the first. */
  readonly fills: readonly string[];
  readonly methods: Readonly<Record<string, HigherOrder>>;
  readonly functions: Readonly<Record<string, HigherOrder>>;
  /** Constructors whose callback hands on a value by calling its first parameter (`new Promise(resolve => ...)`). */
  readonly resolvers: readonly string[];
  /** Calls that do not come back. */
  readonly noReturn: readonly string[];
  readonly guards: readonly GuardRow[];
  /** Regular expressions are texts with delimiters and flags of their own: `'/^a$/i'`. */
  readonly regexDelimiters?: true;
  /** A text may stand for the function of that name where one is expected: `array_map('intval', $x)`. */
  readonly textCallables?: true;
  /** Functions that make a regular expression of their first argument. */
  readonly regexMakers: readonly string[];
  readonly constructors: readonly string[];
  /** Functions whose result is never empty or false, such as those that make errors. */
  readonly truthy?: readonly string[];
  /** A look-up in a table, as a condition, proves the index (`if allowed[x]`). */
  readonly indexProves?: true;
  /** The statement that goes on into the next case. */
  readonly fallsThrough?: string;
  /** Functions, and methods with a dot before their name, that write what they take in into their arguments (`Decode(&x)`). */
  readonly fillsArguments?: readonly string[];
  /** Names of the object itself where it is a plain name (`self`), and functions that wrap a constant table. */
  readonly tableMakers: readonly string[];
}
