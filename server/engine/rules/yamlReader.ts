import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Range } from '../model/range';

/** What is wrong in a rule file, and where. */
export interface Complaint {
  readonly message: string;
  readonly range: Range;
}

/** One key of a mapping, with the places of key and value. */
export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Node | null;
  readonly range: Range;
}

/** Reads YAML nodes into plain values and collects complaints with their places. */
export class YamlReader {
  readonly complaints: Complaint[] = [];

  complain(message: string, range: Range): void {
    this.complaints.push({ message, range });
  }

  /** The span of a node; of nothing, `fallback`. */
  rangeOf(node: Node | null | undefined, fallback: Range): Range {
    return node?.range ? { start: node.range[0], end: node.range[1] } : fallback;
  }

  /** The entries of a mapping, or undefined with a complaint. */
  entries(node: Node | null, what: string, at: Range): Entry[] | undefined {
    if (!isMap(node)) {
      this.complain(`${what} must be a mapping`, this.rangeOf(node, at));
      return undefined;
    }
    const range = this.rangeOf(node, at);
    return node.items.map((item) => this.#entry(item, range));
  }

  /** The items of a list, or undefined with a complaint. */
  items(node: Node | null, what: string, at: Range): Node[] | undefined {
    if (!isSeq(node)) {
      this.complain(`${what} must be a list`, this.rangeOf(node, at));
      return undefined;
    }
    return node.items as Node[];
  }

  /** A text, or undefined with a complaint. */
  text(node: Node | null, what: string, at: Range): string | undefined {
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) return String(node.value);
    this.complain(`${what} must be a text`, this.rangeOf(node, at));
    return undefined;
  }

  /** A number, or undefined with a complaint. */
  number(node: Node | null, what: string, at: Range): number | undefined {
    if (isScalar(node) && typeof node.value === 'number') return node.value;
    this.complain(`${what} must be a number`, this.rangeOf(node, at));
    return undefined;
  }

  /** A list of texts; a single text counts as a list of one. */
  texts(node: Node | null, what: string, at: Range): string[] {
    if (isScalar(node)) {
      const single = this.text(node, what, at);
      return single === undefined ? [] : [single];
    }
    return (this.items(node, what, at) ?? []).flatMap((item) => this.text(item, what, at) ?? []);
  }

  #entry(item: Pair, at: Range): Entry {
    const key = item.key as Node | null;
    const value = item.value as Node | null;
    const keyRange = this.rangeOf(key, at);
    return { key: isScalar(key) ? String(key.value) : '', keyRange, value, range: this.rangeOf(value, keyRange) };
  }
}
