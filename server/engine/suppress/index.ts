import type { ResolvedConfig } from '../model/config';
import type { Document } from '../model/document';
import type { Finding } from '../model/finding';
import type { FlatTree } from '../syntax/flatTree';
import { LineIndex } from '../text/lineIndex';
import { applySuppressions } from './apply';
import type { CommentSource } from './comments';
import { DIRECTIVE, readOwnDirectives } from './directive';
import { readOtherDirectives } from './otherTools';
import type { RuleLookup, SuppressOutcome } from './types';

export { applySuppressions } from './apply';
export { DIRECTIVE } from './directive';
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

/**
 * Reads the directives in the document's comments and applies them. Costs next to nothing in a document without findings
 * and directives. Other tools' comments are read only where there are findings, and when they count.
 */
export function suppress(input: SuppressInput): SuppressOutcome {
  const { document, tree, findings, config, today, rules } = input;
  if (findings.length === 0 && !document.text.includes(DIRECTIVE))
    return { kept: [], suppressed: [], unused: [], hints: [] };
  const source: CommentSource = { document, tree, lines: input.lines ?? new LineIndex(document.text) };
  const directives = readOwnDirectives(source);
  if (config.honorOtherTools === 'honor' && findings.length > 0) {
    directives.push(
      ...readOtherDirectives(
        source,
        findings.map((finding) => finding.range.start),
      ),
    );
  }
  return applySuppressions(findings, directives, today, rules);
}
