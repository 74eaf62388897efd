import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MachineRange, TextChange } from '../engine/index';
import type { ProvenanceParams } from '../protocol';
import { applyChanges, sha256, type Span } from '../provenance';
import { toOffsets } from './toLsp';
import { uriKey } from './uris';

/** Takes ranges through an edit of their text: what is removed goes, what is inserted is nobody's. */
export function moveRanges(ranges: readonly MachineRange[], { range, newText }: TextChange): readonly MachineRange[] {
  if (ranges.length === 0) return ranges;
  const spans = ranges.map(({ start, end, confidence }, block): Span => ({ start, end, origin: { block, evidence: [{ source: 'insertion', confidence, at: 0 }] } }));
  const change = { offset: range.start, removed: range.end - range.start, inserted: newText.length };
  return applyChanges(spans, [change]).map(({ start, end, origin }) => ({ start, end, confidence: origin.evidence[0]?.confidence ?? 0 }));
}

/** The ranges that the client has told of, in offsets of the text that they are measured in. */
export function rangesIn(text: TextDocument, { ranges }: ProvenanceParams): MachineRange[] {
  const offsets = ranges.map(({ range, confidence }) => ({ ...toOffsets(text, range), confidence })).filter(({ start, end }) => start < end);
  return apart(offsets.sort((a, b) => a.start - b.start));
}

/** A client may be wrong; the engine shall not have to know. */
function apart(ranges: readonly MachineRange[]): MachineRange[] {
  let end = 0;
  return ranges.flatMap((range) => {
    const start = Math.max(end, range.start);
    if (start >= range.end) return [];
    end = range.end;
    return [{ ...range, start }];
  });
}

/** Whether two lists say the same. */
export function sameRanges(a: readonly MachineRange[], b: readonly MachineRange[]): boolean {
  return a.length === b.length && a.every((range, index) => range.start === b[index]?.start && range.end === b[index].end && range.confidence === b[index].confidence);
}

/** What the client has told about files that are not open: good as long as their text is the one it spoke of. */
export class ClosedMachineText {
  readonly #told = new Map<string, ProvenanceParams>();

  /** Takes over what is known about a file; no ranges mean that nothing is. */
  tell(params: ProvenanceParams): void {
    if (params.ranges.length === 0) this.#told.delete(uriKey(params.uri));
    else this.#told.set(uriKey(params.uri), params);
  }

  /** The ranges of a file with this text. */
  rangesIn(uri: string, text: string): readonly MachineRange[] {
    const told = this.#told.get(uriKey(uri));
    if (!told || told.fileHash === undefined || sha256(text) !== told.fileHash) return [];
    return rangesIn(TextDocument.create(uri, '', 0, text), told);
  }
}
