import { isMap, isScalar, type Node } from 'yaml';
import type { Range } from '../model/range';
import type { AllFormula, Formula } from './definition';
import { CONDITION_KEYS, ConditionReader } from './conditions';
import type { Entry, YamlReader } from './yamlReader';

/** A pattern or regular expression of a formula and its place in the rule file, for checking it against the grammar. */
export interface PatternPlace {
  readonly kind: 'pattern' | 'regex' | 'comparison' | 'language' | 'type';
  readonly source: string;
  readonly range: Range;
  /** The language that it is written in, where that is not the rule's. */
  readonly language?: string;
}

/** Operators that exist in Semgrep and not here, and why, for the complaint. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  'pattern-where-python': 'runs Python code, which Lintel never does; use metavariable-comparison',
  join: 'matches across files, which is not supported',
  'r2c-internal-project-depends-on': 'looks at lock files, which is not supported',
  'project-depends-on': 'looks at lock files, which is not supported',
};

/** Keys that start a formula. */
export const FORMULA_KEYS: readonly string[] = ['pattern', 'patterns', 'pattern-either', 'pattern-regex'];
/** Keys that start a formula in Semgrep's newer syntax. */
const NEW_KEYS: ReadonlySet<string> = new Set(['all', 'any', 'regex', 'inside', 'not', 'anywhere', 'where', 'as']);

/** The parts of a conjunction while they are read. */
interface Draft {
  readonly positive: Formula[];
  readonly inside: Formula[];
  readonly anywhere: Formula[];
  readonly not: Formula[];
  readonly notInside: Formula[];
  readonly conditions: AllFormula['conditions'][number][];
  readonly focus: (readonly string[])[];
}

/** Where a formula stands: below `metavariable-pattern`, negative parts may stand alone. */
export type Position = 'rule' | 'metavariable';

/** Reads Semgrep's pattern operators, old and new, into formulas. Every pattern met is noted in `places`. */
export class FormulaReader {
  readonly places: PatternPlace[] = [];
  readonly #conditions: ConditionReader;
  /** The language of the patterns that are being read, where it is not the rule's. */
  #language: string | undefined;

  constructor(private readonly yaml: YamlReader) {
    this.#conditions = new ConditionReader(yaml, this);
  }

  /** The formula of one entry such as `pattern: ...` or `patterns: [...]`, or undefined with a complaint. */
  read(entry: Entry, position: Position = 'rule'): Formula | undefined {
    switch (entry.key) {
      case 'pattern':
        return isMap(entry.value) ? this.readFrom(entry.value, entry.range, [], position) : this.#pattern(entry);
      case 'pattern-regex':
      case 'regex':
        return this.#regex(entry);
      case 'pattern-either':
      case 'any':
        return this.#either(entry, position);
      case 'patterns':
      case 'all':
        return this.#all(entry, position);
      case 'match':
        return this.readAny(entry.value, entry.range, position);
      default:
        this.#refuse(entry);
        return undefined;
    }
  }

  /** A formula written as a text (the newer syntax) or as a mapping. */
  readAny(node: Node | null, at: Range, position: Position = 'rule'): Formula | undefined {
    if (!isScalar(node) || typeof node.value !== 'string') return this.readFrom(node, at, [], position);
    return this.#pattern({ key: 'pattern', keyRange: at, value: node, range: this.yaml.rangeOf(node, at) });
  }

  /** The formula of a mapping that holds just one operator (and keys in `others`, which the caller reads). */
  readFrom(node: Node | null, at: Range, others: readonly string[] = [], position: Position = 'rule'): Formula | undefined {
    const entries = this.yaml.entries(node, 'a pattern', at);
    if (!entries) return undefined;
    const formulas = entries.filter((entry) => !others.includes(entry.key));
    const [only] = formulas;
    if (formulas.length === 1 && only && !isPart(only.key)) return this.read(only, position);
    if (!only) {
      this.yaml.complain(`needs one of ${FORMULA_KEYS.join(', ')}`, this.yaml.rangeOf(node, at));
      return undefined;
    }
    return this.#combine(formulas, position);
  }

  /** Reads what `inner` reads as patterns of another language. */
  inLanguage<T>(language: string, inner: () => T): T {
    const outer = this.#language;
    this.#language = language;
    try {
      return inner();
    } finally {
      this.#language = outer;
    }
  }

  /** Notes something to be checked against the grammar, in the language that is being read. */
  note(kind: PatternPlace['kind'], source: string, range: Range): void {
    this.places.push({ kind, source, range, ...(this.#language === undefined ? {} : { language: this.#language }) });
  }

  #pattern(entry: Entry): Formula | undefined {
    const source = this.yaml.text(entry.value, `\`${entry.key}\``, entry.range);
    if (source === undefined) return undefined;
    this.note('pattern', source, entry.range);
    return { op: 'pattern', source };
  }

  #regex(entry: Entry): Formula | undefined {
    const source = this.yaml.text(entry.value, `\`${entry.key}\``, entry.range);
    if (source === undefined) return undefined;
    this.note('regex', source, entry.range);
    return { op: 'regex', source };
  }

  #either(entry: Entry, position: Position): Formula | undefined {
    const items = this.yaml.items(entry.value, `\`${entry.key}\``, entry.range);
    if (!items) return undefined;
    const children = items.flatMap((item) => this.readAny(item, entry.range, position) ?? []);
    return children.length > 0 ? { op: 'any', children } : undefined;
  }

  #all(entry: Entry, position: Position): Formula | undefined {
    const items = this.yaml.items(entry.value, `\`${entry.key}\``, entry.range);
    if (!items) return undefined;
    const draft = newDraft();
    for (const item of items) {
      if (isScalar(item)) {
        add(draft.positive, this.readAny(item, entry.range));
        continue;
      }
      const entries = this.yaml.entries(item, `an item of \`${entry.key}\``, entry.range) ?? [];
      // A condition with a formula is a formula of its own; other keys of one item are operators of their own.
      if (entries.some(({ key }) => key === 'where' || key === 'as')) this.#place(draft, this.#combine(entries, position));
      else for (const part of entries) this.#part(draft, part);
    }
    return this.#finish(draft, entry.keyRange, position);
  }

  #combine(entries: readonly Entry[], position: Position): AllFormula {
    const draft = newDraft();
    let as: string | undefined;
    for (const entry of entries) {
      if (entry.key === 'where') this.#where(draft, entry);
      else if (entry.key === 'as') as = this.yaml.text(entry.value, '`as`', entry.range);
      else this.#part(draft, entry);
    }
    const formula = this.#finish(draft, entries[0]?.keyRange ?? { start: 0, end: 0 }, position);
    return as === undefined ? formula : { ...formula, as };
  }

  #finish(draft: Draft, at: Range, position: Position): AllFormula {
    if (position === 'rule' && draft.positive.length === 0 && draft.inside.length === 0) this.yaml.complain('`patterns` needs at least one positive pattern', at);
    const { anywhere, ...parts } = draft;
    return { op: 'all', ...parts, ...(anywhere.length > 0 ? { anywhere } : {}) };
  }

  #part(draft: Draft, entry: Entry): void {
    switch (entry.key) {
      case 'pattern-inside':
      case 'inside':
        add(draft.inside, this.#operand(entry));
        break;
      case 'anywhere':
        add(draft.anywhere, this.#operand(entry));
        break;
      case 'pattern-not-inside':
        add(draft.notInside, this.#operand(entry));
        break;
      case 'pattern-not':
        this.#negative(draft, this.#operand(entry));
        break;
      case 'not':
        this.#not(draft, entry);
        break;
      case 'pattern-not-regex':
        add(draft.not, this.#regex(entry));
        break;
      case 'focus-metavariable':
      case 'focus':
        draft.focus.push(this.yaml.texts(entry.value, `\`${entry.key}\``, entry.range));
        break;
      default:
        if (CONDITION_KEYS.has(entry.key)) {
          const condition = this.#conditions.read(entry);
          if (condition) draft.conditions.push(condition);
        } else {
          this.#place(draft, this.read(entry));
        }
    }
  }

  #place(draft: Draft, formula: Formula | undefined): void {
    if (formula) (isContext(formula) ? draft.inside : draft.positive).push(formula);
  }

  /** What may not stand at the same place; of a context, what may not stand around. */
  #negative(draft: Draft, formula: Formula | undefined): void {
    if (formula) (isContext(formula) ? draft.notInside : draft.not).push(formula);
  }

  /** `not` of the newer syntax: before `inside`, before `regex`, and before any formula. */
  #not(draft: Draft, entry: Entry): void {
    const inner = isMap(entry.value) ? (this.yaml.entries(entry.value, '`not`', entry.range) ?? []) : [];
    const [only] = inner;
    if (inner.length === 1 && only?.key === 'inside') add(draft.notInside, this.#operand(only));
    else this.#negative(draft, this.readAny(entry.value, entry.range));
  }

  /** `where` of the newer syntax: a list of conditions on what was matched. */
  #where(draft: Draft, entry: Entry): void {
    for (const item of this.yaml.items(entry.value, '`where`', entry.range) ?? []) {
      const entries = this.yaml.entries(item, 'an item of `where`', entry.range) ?? [];
      const focus = entries.find(({ key }) => key === 'focus' || key === 'focus-metavariable');
      if (focus) {
        this.#part(draft, focus);
        continue;
      }
      const condition = this.#conditions.readWhere(item, entries, this.yaml.rangeOf(item, entry.range));
      if (condition) draft.conditions.push(condition);
    }
  }

  /** `pattern-inside: |` with a text, or with a nested formula. */
  #operand(entry: Entry): Formula | undefined {
    return this.readAny(entry.value, entry.range);
  }

  #refuse(entry: Entry): void {
    const why = UNSUPPORTED[entry.key];
    this.yaml.complain(why ? `\`${entry.key}\` ${why}` : `unknown operator \`${entry.key}\``, entry.keyRange);
  }
}

function newDraft(): Draft {
  return { positive: [], inside: [], anywhere: [], not: [], notInside: [], conditions: [], focus: [] };
}

function add(list: Formula[], formula: Formula | undefined): void {
  if (formula) list.push(formula);
}

/** Whether a key is a part of a conjunction and no formula by itself. */
function isPart(key: string): boolean {
  return CONDITION_KEYS.has(key) || key === 'focus-metavariable' || key.startsWith('pattern-not') || key === 'pattern-inside' || (NEW_KEYS.has(key) && !['all', 'any', 'regex'].includes(key));
}

/** Whether a formula only says where something stands: an alternative of `pattern-inside` is a context like a single one. */
function isContext(formula: Formula): boolean {
  if (formula.op === 'any') return formula.children.every(isContext);
  return formula.op === 'all' && formula.positive.length === 0 && formula.focus.length === 0;
}
