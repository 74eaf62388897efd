import type { Applicability } from '../model/fix';
import type { TextEdit } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import type { FlatTree } from '../syntax/flatTree';
import type { TextStyle } from '../text/style';

/** Where a fix is made, and how its author writes. One value serves every finding of a scan. */
export interface FixContext {
  readonly tree: FlatTree;
  readonly style: TextStyle;
  /** The file's path: its extension tells whether a JavaScript file is a module. */
  readonly path: string;
  /** What was read from the tree so far, by who read it: many fixes of one scan ask the same. */
  readonly derived?: Map<(tree: FlatTree) => unknown, unknown>;
}

/** What `read` makes of the context's tree; read once where the context remembers. */
export function derive<T>(context: FixContext, read: (tree: FlatTree) => T): T {
  const { tree, derived } = context;
  if (derived?.has(read)) return derived.get(read) as T;
  const value = read(tree);
  derived?.set(read, value);
  return value;
}

/** The text that a metavariable (`$X`, `$...ARGS`) stands for; undefined where it is not bound. */
export type Lookup = (metavariable: string) => string | undefined;

/** A fix before its imports are placed. */
export interface PlannedFix {
  readonly id: string;
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly TextEdit[];
  readonly imports: readonly ImportSpec[];
}

/** What came of placing imports. */
export type ImportPlan = { readonly edits: readonly TextEdit[] } | { readonly refused: string };
