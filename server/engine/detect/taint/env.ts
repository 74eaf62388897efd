import { type Cell, joinCell } from './domain';

/**
 * Values of the variables at one point of a function. Only what differs from a variable's value at the function's entry is
 * held: few entries, so sorted arrays, which copies share until one of them writes.
 */
export class Env {
  private shared = false;

  private constructor(
    private variables: number[],
    private cells: (Cell | undefined)[],
  ) {}

  static empty(): Env {
    return new Env([], []);
  }

  /** Where a variable is or would be. */
  private find(variable: number): number {
    const { variables } = this;
    let low = 0;
    let high = variables.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (variables[middle]! < variable) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  has(variable: number): boolean {
    return this.variables[this.find(variable)] === variable;
  }

  get(variable: number): Cell | undefined {
    const at = this.find(variable);
    return this.variables[at] === variable ? this.cells[at] : undefined;
  }

  set(variable: number, cell: Cell | undefined): void {
    const at = this.find(variable);
    const known = this.variables[at] === variable;
    if (known && this.cells[at] === cell) return;
    this.own();
    if (known) {
      this.cells[at] = cell;
    } else {
      this.variables.splice(at, 0, variable);
      this.cells.splice(at, 0, cell);
    }
  }

  /** Goes back to the value at the function's entry. */
  forget(variable: number): void {
    const at = this.find(variable);
    if (this.variables[at] !== variable) return;
    this.own();
    this.variables.splice(at, 1);
    this.cells.splice(at, 1);
  }

  private own(): void {
    if (!this.shared) return;
    this.variables = this.variables.slice();
    this.cells = this.cells.slice();
    this.shared = false;
  }

  copy(): Env {
    const copy = new Env(this.variables, this.cells);
    copy.shared = true;
    this.shared = true;
    return copy;
  }

  get size(): number {
    return this.variables.length;
  }

  variableAt(at: number): number {
    return this.variables[at]!;
  }

  cellAt(at: number): Cell | undefined {
    return this.cells[at];
  }

  /**
   * Joins another point's values into this one; `initial` gives a variable's value at the function's entry, `work` is told
   * how many values were looked at. Answers whether anything changed.
   */
  join(other: Env, initial: (variable: number) => Cell | undefined, work: (values: number) => void): boolean {
    if (this.variables === other.variables && this.cells === other.cells) return false;
    let changed = false;
    let looked = 0;
    for (let at = 0; at < other.variables.length; at++) {
      const variable = other.variables[at]!;
      const here = this.find(variable);
      const known = this.variables[here] === variable;
      const before = known ? this.cells[here] : initial(variable);
      if (before === other.cells[at]) continue;
      looked += (before?.size ?? 0) + (other.cells[at]?.size ?? 0);
      const after = joinCell(before, other.cells[at]);
      if (after !== before) {
        this.set(variable, after);
        changed = true;
      }
    }
    for (let at = 0; at < this.variables.length; at++) {
      const variable = this.variables[at]!;
      if (other.has(variable)) continue;
      const before = this.cells[at];
      const after = joinCell(before, initial(variable));
      if (after !== before) {
        this.set(variable, after);
        changed = true;
      }
    }
    work(looked);
    return changed;
  }
}
