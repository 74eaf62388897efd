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
