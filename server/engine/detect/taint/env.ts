import { type Cell, joinCell } from './domain';

/**
 * Values of the variables at one point of a function. Only what differs from a variable's value at the function's entry is
 * held. Copies share their table until one of them writes.
 */
export class Env {
  private constructor(
    private table: Map<number, Cell | undefined>,
    private shared: { value: boolean },
  ) {}

  static empty(): Env {
    return new Env(new Map(), { value: false });
  }

  has(variable: number): boolean {
    return this.table.has(variable);
  }

  get(variable: number): Cell | undefined {
    return this.table.get(variable);
  }

  set(variable: number, cell: Cell | undefined): void {
    if (this.shared.value) {
      this.table = new Map(this.table);
      this.shared = { value: false };
    }
    this.table.set(variable, cell);
  }

  /** Goes back to the value at the function's entry. */
  forget(variable: number): void {
    if (!this.table.has(variable)) return;
    if (this.shared.value) {
      this.table = new Map(this.table);
      this.shared = { value: false };
    }
    this.table.delete(variable);
  }

  copy(): Env {
    this.shared.value = true;
    return new Env(this.table, this.shared);
  }

  entries(): Iterable<[number, Cell | undefined]> {
    return this.table;
  }

  /** Joins another point's values into this one; `initial` gives a variable's value at the function's entry. Answers whether anything changed. */
  join(other: Env, initial: (variable: number) => Cell | undefined): boolean {
    if (this.table === other.table) return false;
    let changed = false;
    for (const [variable, cell] of other.table) {
      const before = this.table.has(variable) ? this.table.get(variable) : initial(variable);
      const after = joinCell(before, cell);
      if (after !== before) {
        this.set(variable, after);
        changed = true;
      }
    }
    for (const [variable, cell] of this.table) {
      if (other.table.has(variable)) continue;
      const after = joinCell(cell, initial(variable));
      if (after !== cell) {
        this.set(variable, after);
        changed = true;
      }
    }
    return changed;
  }
}
