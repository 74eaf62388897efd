import type { FlatTree } from '../syntax/flatTree';
import { sameCode } from '../syntax/view';

/** What a metavariable stands for: a node, a run of sibling nodes, or a piece of text (`first` is -1). */
export interface Binding {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** The text it is compared and shown by, where that is not the text of its span. */
  readonly value?: string;
}

/** Metavariables bound so far, undone by the matcher when it backtracks. */
export class Bindings {
  readonly #bound = new Map<string, Binding>();

  get isEmpty(): boolean {
    return this.#bound.size === 0;
  }

  get(name: string): Binding | undefined {
    return this.#bound.get(name);
  }

  has(name: string): boolean {
    return this.#bound.has(name);
  }

  set(name: string, binding: Binding): void {
    this.#bound.set(name, binding);
  }

  remove(name: string): void {
    this.#bound.delete(name);
  }

  /** A copy that later matching does not change. */
  snapshot(): ReadonlyMap<string, Binding> {
    return new Map(this.#bound);
  }

  /** Starts from a snapshot. */
  static from(snapshot: ReadonlyMap<string, Binding>): Bindings {
    const bindings = new Bindings();
    for (const [name, binding] of snapshot) bindings.set(name, binding);
    return bindings;
  }
}

/** The text of a binding. */
export function bindingText(tree: FlatTree, binding: Binding): string {
  return binding.value ?? tree.text.slice(binding.start, binding.end);
}

/** Whether two bindings mean the same code. */
export function sameBinding(tree: FlatTree, a: Binding, b: Binding): boolean {
  if (bindingText(tree, a) === bindingText(tree, b)) return true;
  return a.first >= 0 && b.first >= 0 && a.first === a.last && b.first === b.last && sameCode(tree, a.first, b.first);
}
