import type { CharSet } from './charset';
import type { Edge, RegexNode } from './syntax';

/** One step of a program. Threads follow `next`, a fork follows `next` before `other`. */
interface Step {
  readonly op: 'set' | 'fork' | 'save' | 'edge' | 'look' | 'match';
  next: number;
  other: number;
  readonly set?: CharSet;
  readonly edge?: Edge;
  /** Which slot of the captures `save` writes. */
  readonly slot?: number;
  readonly look?: { readonly program: Program; readonly ahead: boolean; readonly negative: boolean };
}

interface Program {
  readonly steps: readonly Step[];
  readonly slots: number;
  /** The numbers of the groups that have names. */
  readonly names: ReadonlyMap<string, number>;
}

/** Copies of a bounded repeat's body; a repeat that is written out longer than this has no upper bound in the program. */
const MOST_COPIES = 1000;

/** Writes a tree as a program; `backwards` for what looks behind. */
class Compiler {
  readonly steps: Step[] = [];
  readonly #names = new Map<string, number>();
  #captures = 0;

  constructor(private readonly backwards: boolean) {}

  compile(root: RegexNode): Program {
    const end = this.#add({ op: 'match', next: -1, other: -1 });
    const close = this.#add({ op: 'save', slot: 1, next: end, other: -1 });
    const body = this.#node(root, close);
    this.#add({ op: 'save', slot: 0, next: body, other: -1 });
    return { steps: this.steps, slots: 2 * (this.#captures + 1), names: this.#names };
  }

  #add(step: Step): number {
    return this.steps.push(step) - 1;
  }

  /** Adds what matches the node and goes on at `next`; answers where it begins. */
  #node(node: RegexNode, next: number): number {
    switch (node.type) {
      case 'set':
        return this.#add({ op: 'set', set: node.set, next, other: -1 });
      case 'edge':
        return this.#add({ op: 'edge', edge: node.edge, next, other: -1 });
      case 'sequence': {
        // Captures are counted from the left, so their numbers are given before the parts are chained from the right.
        const items = this.backwards ? node.items : [...node.items].reverse();
        const first = this.#captures;
        const counts = items.map(capturesIn);
        let after = first + counts.reduce((sum, count) => sum + count, 0);
        let at = next;
        items.forEach((item, index) => {
          after -= counts[index]!;
          this.#captures = this.backwards ? first : after;
          at = this.#node(item, at);
        });
        this.#captures = first + counts.reduce((sum, count) => sum + count, 0);
        return at;
      }
      case 'choice': {
        const starts = node.options.map((option) => this.#node(option, next));
        return starts.reduceRight((other, start) => this.#add({ op: 'fork', next: start, other }));
      }
      case 'capture': {
        const slot = 2 * ++this.#captures;
        if (node.name !== undefined) this.#names.set(node.name, slot / 2);
        const close = this.#add({ op: 'save', slot: slot + 1, next, other: -1 });
        const body = this.#node(node.body, close);
        return this.#add({ op: 'save', slot, next: body, other: -1 });
      }
      case 'look': {
        const program = new Compiler(!node.ahead).compile(node.body);
        this.#captures += capturesIn(node.body);
        return this.#add({ op: 'look', look: { program, ahead: node.ahead, negative: node.negative }, next, other: -1 });
      }
      case 'repeat':
        return this.#repeat(node, next);
    }
  }

  #repeat(node: RegexNode & { type: 'repeat' }, next: number): number {
    const first = this.#captures;
    const round = (after: number): number => {
      this.#captures = first;
      return this.#node(node.body, after);
    };
    const fork = (body: number, past: number): number =>
      this.#add(node.lazy ? { op: 'fork', next: past, other: body } : { op: 'fork', next: body, other: past });
    let at = next;
    if (node.max === Infinity || node.max > MOST_COPIES) {
      const loop = fork(-1, next);
      const body = round(loop);
      const step = this.steps[loop]!;
      if (node.lazy) step.other = body;
      else step.next = body;
      at = loop;
    } else {
      for (let copy = node.min; copy < node.max; copy++) at = fork(round(at), next);
    }
    for (let copy = 0; copy < Math.min(node.min, MOST_COPIES); copy++) at = round(at);
    if (node.max === 0) this.#captures = first + capturesIn(node.body);
    return at;
  }
}

function capturesIn(node: RegexNode): number {
  switch (node.type) {
    case 'sequence':
      return node.items.reduce((sum, item) => sum + capturesIn(item), 0);
    case 'choice':
      return node.options.reduce((sum, option) => sum + capturesIn(option), 0);
    case 'capture':
      return 1 + capturesIn(node.body);
    case 'repeat':
    case 'look':
      return capturesIn(node.body);
    default:
      return 0;
  }
}

/** A thread: where it is in the program, and what it captured. */
interface Thread {
  readonly at: number;
  readonly slots: readonly number[];
}

/**
 * Runs a program over the text from `start`, all ways at once (after Thompson and Pike), so that the time is at most the
 * length of the text times that of the program. Answers the captures of the match that a backtracking matcher would find.
 */
function run(program: Program, text: string, start: number, mode: 'search' | 'here', direction: 1 | -1): readonly number[] | undefined {
  const { steps } = program;
  const entry = steps.length - 1;
  const empty: readonly number[] = Array<number>(program.slots).fill(-1);
  const seen = new Int32Array(steps.length).fill(-1);
  let round = 0;
  let threads: Thread[] = [];
  let found: readonly number[] | undefined;
  for (let position = start; ; position += direction) {
    const ready: Thread[] = [];
    round++;
    const follow = (from: number, captured: readonly number[]): void => {
      const pending: Thread[] = [{ at: from, slots: captured }];
      for (let thread = pending.pop(); thread; thread = pending.pop()) {
        const { at, slots } = thread;
        if (seen[at] === round) continue;
        seen[at] = round;
        const step = steps[at]!;
        switch (step.op) {
          case 'fork':
            pending.push({ at: step.other, slots }, { at: step.next, slots });
            break;
          case 'save': {
            const saved = slots.slice();
            saved[step.slot!] = position;
            pending.push({ at: step.next, slots: saved });
            break;
          }
          case 'edge':
            if (isAt(step.edge!, text, position)) pending.push({ at: step.next, slots });
            break;
          case 'look': {
            const { program: inner, ahead, negative } = step.look!;
            const holds = run(inner, text, position, 'here', ahead ? 1 : -1) !== undefined;
            if (holds !== negative) pending.push({ at: step.next, slots });
            break;
          }
          default:
            ready.push(thread);
        }
      }
    };
    for (const thread of threads) follow(thread.at, thread.slots);
    if (!found && (mode === 'search' || position === start)) follow(entry, empty);
    if (ready.length === 0 && (found || mode === 'here')) return found;
    threads = [];
    const code = direction > 0 ? text.charCodeAt(position) : text.charCodeAt(position - 1);
    const isEnd = direction > 0 ? position >= text.length : position <= 0;
    for (const thread of ready) {
      const step = steps[thread.at]!;
      if (step.op === 'match') {
        found = thread.slots;
        // What comes after has less priority.
        break;
      }
      if (!isEnd && holds(step.set!, code)) threads.push({ at: step.next, slots: thread.slots });
    }
    if (isEnd) return found;
  }
}

function holds(set: CharSet, code: number): boolean {
  for (let i = 0; i < set.length; i += 2) if (code >= set[i]! && code <= set[i + 1]!) return true;
  return false;
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x61 && code <= 0x7a);
}

function isAt(edge: Edge, text: string, at: number): boolean {
  switch (edge) {
    case 'text-start':
      return at === 0;
    case 'text-end':
      return at === text.length;
    case 'line-start':
      return at === 0 || text[at - 1] === '\n';
    case 'line-end':
      return at === text.length || text[at] === '\n';
    case 'word':
      return isWord(text, at - 1) !== isWord(text, at);
    case 'not-word':
      return isWord(text, at - 1) === isWord(text, at);
  }
}

/**
 * A regular expression that cannot be made slow by the text it runs on. It is a `RegExp` to all who use it (`exec`, `test`,
 * `matchAll`, `replace`), but follows all ways to match at once where the built-in one tries them one after the other.
 * Slower on harmless text: meant for expressions that nobody has proven safe. Flags: `g` and `y`.
 */
export class LinearRegExp extends RegExp {
  readonly #program: Program;

  /** `matchAll` and `split` make a copy through the constructor. */
  constructor(root: RegexNode | LinearRegExp, flags: string) {
    super('', flags);
    this.#program = root instanceof LinearRegExp ? root.#program : new Compiler(false).compile(root);
  }

  override exec(text: string): RegExpExecArray | null {
    const moves = this.global || this.sticky;
    const start = moves ? this.lastIndex : 0;
    const slots = start > text.length ? undefined : run(this.#program, text, start, this.sticky ? 'here' : 'search', 1);
    if (!slots) {
      if (moves) this.lastIndex = 0;
      return null;
    }
    if (moves) this.lastIndex = slots[1]!;
    const groups: (string | undefined)[] = [];
    for (let slot = 0; slot < slots.length; slot += 2) {
      groups.push(slots[slot]! < 0 || slots[slot + 1]! < 0 ? undefined : text.slice(slots[slot], slots[slot + 1]));
    }
    const { names } = this.#program;
    const found = Object.assign(groups as [string, ...string[]], { index: slots[0]!, input: text });
    return names.size === 0 ? found : Object.assign(found, { groups: Object.fromEntries([...names].map(([name, number]) => [name, groups[number]!])) });
  }
}
