/**
 * One flaw, run as it was written and as the rule's fix leaves it. `good` must come to the same in both, `attack` must work in the
 * first and fail in the second.
 */
export interface JavaScriptBehaviour {
  readonly rule: string;
  /** What the fix keeps and what it stops, for the name of the test. */
  readonly title: string;
  /** A CommonJS module. */
  readonly code: string;
  /** What the module does with input that it was made for: any value that can be compared deeply. */
  good(module: Loaded): unknown;
  /** Whether an attacker gets what they want. */
  attack(module: Loaded): unknown;
}

/** A module that was run, and the world that it saw. */
export interface Loaded {
  /** What the module exports: only functions, as different as programs are. */
  readonly exports: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** Answers a request with the handler that the module has registered. */
  request(input: RequestInput): Promise<Answer>;
  /** Statements that reached the database, with the values filled in as a driver would. */
  readonly statements: readonly string[];
  /** A folder that is empty at first and removed afterwards: the module's `__dirname`. */
  readonly folder: string;
}

/** The parts of a request that handlers read. */
export interface RequestInput {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a handler answered. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly location?: string;
  readonly cookies: readonly { readonly name: string; readonly options: Readonly<Record<string, unknown>> }[];
}

/** The same for Python. All parts are Python; `good` and `attack` are bodies of functions that see what the module defines. */
export interface PythonBehaviour {
  readonly rule: string;
  readonly title: string;
  readonly code: string;
  readonly good: string;
  /** Returns whether the attack worked. */
  readonly attack: string;
  /** A package that has to be installed. */
  readonly needs?: string;
  /** Runs before the module: packages that are stood in for. */
  readonly setup?: string;
}
