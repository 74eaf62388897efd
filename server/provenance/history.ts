import { textKey } from './hash';
import type { Span } from './model';

/** States of one document that are remembered. */
const MOST_STATES = 200;
/** UTF-16 code units. For a longer text, undo keeps what can be followed without looking at all of it. */
const LONGEST = 400_000;

/** What was known in earlier states of a document, so that undo and redo bring it back with the text. */
export class SpanHistory {
  readonly #states = new Map<number, readonly Span[]>();

  /** Remembers what is known about a text. */
  remember(text: string, spans: readonly Span[]): void {
    if (text.length > LONGEST) return;
    const key = textKey(text);
    this.#states.delete(key);
    this.#states.set(key, spans);
    if (this.#states.size > MOST_STATES) for (const first of this.#states.keys()) { this.#states.delete(first); break; }
  }

  /** What was known when the document had this very text; undefined when it never had, or too long ago. */
  recall(text: string): readonly Span[] | undefined {
    return text.length > LONGEST ? undefined : this.#states.get(textKey(text));
  }
}
