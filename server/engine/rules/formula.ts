import type { Node } from 'yaml';
import type { Range } from '../model/range';
import type { AllFormula, Condition, Formula, Propagator, TaintPart } from './definition';
import type { Entry, YamlReader } from './yamlReader';

/** A pattern or regular expression of a formula and its place in the rule file, for checking it against the grammar. */
export interface PatternPlace {
  readonly kind: 'pattern' | 'regex' | 'comparison';
  readonly source: string;
  readonly range: Range;
}

/** Operators that exist in Semgrep and not here, and why, for the complaint. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  'pattern-where-python': 'runs Python code, which Lintel never does; use metavariable-comparison',
  'metavariable-analysis': 'is not supported yet',
  'metavariable-type': 'is not supported yet',
  'metavariable-name': 'needs a paid engine of Semgrep',
  match: 'belongs to a newer rule syntax that is not supported; use patterns',
  join: 'matches across files, which is not supported',
};

/** Keys that start a formula. */
export const FORMULA_KEYS: readonly string[] = ['pattern', 'patterns', 'pattern-either', 'pattern-regex'];

/** Reads Semgrep's pattern operators into formulas. Every pattern met is noted in `places`. */
export class FormulaReader {
  readonly places: PatternPlace[] = [];

  constructor(private readonly yaml: YamlReader) {}

  /** The formula of one entry such as `pattern: ...` or `patterns: [...]`, or undefined with a complaint. */
  read(entry: Entry): Formula | undefined {
    switch (entry.key) {
      case 'pattern':
        return this.#pattern(entry);
      case 'pattern-regex':
        return this.#regex(entry);
      case 'pattern-either':
        return this.#either(entry);
      case 'patterns':
        return this.#all(entry);
      default:
        this.#refuse(entry);
        return undefined;
    }
  }

  /** The formula of a mapping that holds just one operator (and keys in `others`, which the caller reads). */
  readFrom(node: Node | null, at: Range, others: readonly string[] = []): Formula | undefined {
    const entries = this.yaml.entries(node, 'a pattern', at);
    if (!entries) return undefined;
    const formulas = entries.filter((entry) => !others.includes(entry.key));
    if (formulas.length === 1 && !isCondition(formulas[0]!.key)) return this.read(formulas[0]!);
    if (formulas.length === 0) {
      this.yaml.complain(`needs one of ${FORMULA_KEYS.join(', ')}`, this.yaml.rangeOf(node, at));
      return undefined;
    }
    return this.#combine(formulas);
  }

  /** A list of sources, sinks or sanitizers. */
  taintParts(entry: Entry): TaintPart[] {
    const items = this.yaml.items(entry.value, entry.key, entry.range) ?? [];
    return items.flatMap((item) => {
      const formula = this.readFrom(item, entry.range, ['exact', 'by-side-effect', 'requires', 'label', 'not_conflicting', 'control']);
      if (!formula) return [];
      let exact: boolean | undefined;
      let bySideEffect: TaintPart['bySideEffect'] = 'no';
      for (const option of this.yaml.entries(item, entry.key, entry.range) ?? []) {
        const text = String((option.value as { value?: unknown } | null)?.value);
        if (option.key === 'exact') exact = text === 'true';
        else if (option.key === 'by-side-effect') bySideEffect = text === 'only' ? 'only' : text === 'true' ? 'yes' : 'no';
        else if (['requires', 'label', 'control'].includes(option.key)) {
          this.yaml.complain(`\`${option.key}\` is not supported yet`, option.keyRange);
        }
      }
      return [{ formula, ...(exact === undefined ? {} : { exact }), bySideEffect }];
    });
  }

  /** `pattern-propagators`. */
  propagators(entry: Entry): Propagator[] {
    const items = this.yaml.items(entry.value, entry.key, entry.range) ?? [];
    return items.flatMap((item) => {
      const formula = this.readFrom(item, entry.range, ['from', 'to', 'by-side-effect', 'requires', 'label', 'replace-labels']);
      const ends = new Map((this.yaml.entries(item, entry.key, entry.range) ?? []).map((option) => [option.key, option]));
      const from = ends.get('from');
      const to = ends.get('to');
      if (!from || !to) {
        this.yaml.complain('a propagator needs `from` and `to`', this.yaml.rangeOf(item, entry.range));
        return [];
      }
      const fromName = this.yaml.text(from.value, '`from`', from.range);
      const toName = this.yaml.text(to.value, '`to`', to.range);
      return formula && fromName && toName ? [{ formula, from: fromName, to: toName }] : [];
    });
  }

  #pattern(entry: Entry): Formula | undefined {
    const source = this.yaml.text(entry.value, `\`${entry.key}\``, entry.range);
    if (source === undefined) return undefined;
    this.places.push({ kind: 'pattern', source, range: entry.range });
    return { op: 'pattern', source };
  }

  #regex(entry: Entry): Formula | undefined {
    const source = this.yaml.text(entry.value, `\`${entry.key}\``, entry.range);
    if (source === undefined) return undefined;
    this.places.push({ kind: 'regex', source, range: entry.range });
    return { op: 'regex', source };
  }

  #either(entry: Entry): Formula | undefined {
    const items = this.yaml.items(entry.value, '`pattern-either`', entry.range);
    if (!items) return undefined;
    const children = items.flatMap((item) => this.readFrom(item, entry.range) ?? []);
    return children.length > 0 ? { op: 'any', children } : undefined;
  }

  #all(entry: Entry): Formula | undefined {
    const items = this.yaml.items(entry.value, '`patterns`', entry.range);
    if (!items) return undefined;
    const parts = items.flatMap((item) => {
      const entries = this.yaml.entries(item, 'an item of `patterns`', entry.range) ?? [];
      // `metavariable-regex` and the like may carry a comment key beside them; each key is an operator of its own.
      return entries;
    });
    return this.#combine(parts);
  }

  #combine(entries: readonly Entry[]): AllFormula {
    const positive: Formula[] = [];
    const inside: Formula[] = [];
    const not: Formula[] = [];
    const conditions: Condition[] = [];
    const focus: string[] = [];
    const add = (list: Formula[], formula: Formula | undefined): void => {
      if (formula) list.push(formula);
    };
    for (const entry of entries) {
      switch (entry.key) {
        case 'pattern-inside':
          add(inside, this.#operand(entry));
          break;
        case 'pattern-not':
        case 'pattern-not-inside':
          add(not, this.#operand(entry));
          break;
        case 'pattern-not-regex':
          add(not, this.#regex(entry));
          break;
        case 'metavariable-regex':
        case 'metavariable-pattern':
        case 'metavariable-comparison': {
          const condition = this.#condition(entry);
          if (condition) conditions.push(condition);
          break;
        }
        case 'focus-metavariable':
          focus.push(...this.yaml.texts(entry.value, '`focus-metavariable`', entry.range));
          break;
        default: {
          const formula = this.read(entry);
          add(formula && isContext(formula) ? inside : positive, formula);
        }
      }
    }
    if (positive.length === 0 && inside.length === 0) {
      const at = entries[0]?.keyRange ?? { start: 0, end: 0 };
      this.yaml.complain('`patterns` needs at least one positive pattern', at);
    }
    return { op: 'all', positive, inside, not, conditions, focus };
  }

  /** `pattern-inside: |` with a text, or with a nested formula. */
  #operand(entry: Entry): Formula | undefined {
    const value = entry.value as { value?: unknown } | null;
    if (typeof value?.value === 'string') return this.#pattern(entry);
    return this.readFrom(entry.value, entry.range);
  }

  #condition(entry: Entry): Condition | undefined {
    const options = new Map((this.yaml.entries(entry.value, `\`${entry.key}\``, entry.range) ?? []).map((option) => [option.key, option]));
    const name = options.get('metavariable');
    const metavariable = name && this.yaml.text(name.value, '`metavariable`', name.range);
    if (entry.key === 'metavariable-comparison') {
      const comparison = options.get('comparison');
      const source = comparison && this.yaml.text(comparison.value, '`comparison`', comparison.range);
      if (source === undefined) {
        this.yaml.complain('`metavariable-comparison` needs `comparison`', entry.keyRange);
        return undefined;
      }
      this.places.push({ kind: 'comparison', source, range: comparison!.range });
      const base = options.get('base');
      const strip = options.get('strip');
      const baseNumber = base && this.yaml.number(base.value, '`base`', base.range);
      return {
        type: 'comparison',
        comparison: source,
        ...(metavariable ? { metavariable } : {}),
        ...(baseNumber ? { base: baseNumber } : {}),
        ...(strip && String((strip.value as { value?: unknown } | null)?.value) === 'true' ? { strip: true as const } : {}),
      };
    }
    if (!metavariable) {
      this.yaml.complain(`\`${entry.key}\` needs \`metavariable\``, entry.keyRange);
      return undefined;
    }
    if (entry.key === 'metavariable-regex') {
      const regex = options.get('regex');
      const source = regex && this.yaml.text(regex.value, '`regex`', regex.range);
      if (source === undefined) {
        this.yaml.complain('`metavariable-regex` needs `regex`', entry.keyRange);
        return undefined;
      }
      this.places.push({ kind: 'regex', source, range: regex!.range });
      return { type: 'regex', metavariable, regex: source };
    }
    if (options.has('language')) this.yaml.complain('`language` in metavariable-pattern is not supported yet', options.get('language')!.keyRange);
    const formula = this.readFrom(entry.value, entry.range, ['metavariable', 'language']);
    return formula && { type: 'pattern', metavariable, formula };
  }

  #refuse(entry: Entry): void {
    const why = UNSUPPORTED[entry.key];
    this.yaml.complain(why ? `\`${entry.key}\` ${why}` : `unknown operator \`${entry.key}\``, entry.keyRange);
  }
}

function isCondition(key: string): boolean {
  return key.startsWith('metavariable-') || key === 'focus-metavariable' || key.startsWith('pattern-not') || key === 'pattern-inside';
}

/** Whether a formula only says where something stands: an alternative of `pattern-inside` is a context like a single one. */
function isContext(formula: Formula): boolean {
  if (formula.op === 'any') return formula.children.every(isContext);
  return formula.op === 'all' && formula.positive.length === 0 && formula.focus.length === 0;
}
