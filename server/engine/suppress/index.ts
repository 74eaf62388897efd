import type { ResolvedConfig } from '../model/config';
import type { Document } from '../model/document';
import type { Finding } from '../model/finding';
import type { FlatTree } from '../syntax/flatTree';
import { LineIndex } from '../text/lineIndex';
import { applySuppressions } from './apply';
import type { CommentSource } from './comments';
import { readOwnDirectives } from './directive';
import { readOtherDirectives } from './otherTools';
import type { Directive, RuleLookup, SuppressOutcome } from './types';

export { applySuppressions } from './apply';
export { suppressionEdit } from './edit';
export type { Directive, RuleLookup, SuppressionHint, SuppressOutcome } from './types';

/** One document after its detectors ran. */
export interface SuppressInput {
  readonly document: Document;
  readonly tree: FlatTree | undefined;
  readonly findings: readonly Finding[];
  readonly config: Pick<ResolvedConfig, 'honorOtherTools'>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly rules: RuleLookup;
  /** Saves making it again. */
  readonly lines?: LineIndex;
}

/** Every directive in the document's comments. Other tools' are read only when they count. */
export function readDirectives(
  document: Document,
  tree: FlatTree | undefined,
  config: Pick<ResolvedConfig, 'honorOtherTools'>,
  lines: LineIndex = new LineIndex(document.text),
): Directive[] {
  const source: CommentSource = { document, tree, lines };
  const own = readOwnDirectives(source);
  return config.honorOtherTools === 'honor' ? [...own, ...readOtherDirectives(source)] : own;
}

/** Reads the directives and applies them. Costs next to nothing in a document without findings and directives. */
export function suppress(input: SuppressInput): SuppressOutcome {
  const { document, tree, findings, today, rules } = input;
  // Only Lintel's own comments are reported as unused: other tools' matter only to findings.
  const honorOtherTools = findings.length > 0 ? input.config.honorOtherTools : 'ignore';
  const directives = findings.length === 0 && !document.text.includes('lintel-ignore') ? [] : readDirectives(document, tree, { honorOtherTools }, input.lines);
  return applySuppressions(findings, directives, today, rules);
}
