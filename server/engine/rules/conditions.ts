import type { Node } from 'yaml';
import type { Range } from '../model/range';
import type { Condition } from './definition';
import type { FormulaReader } from './formula';
import type { Entry, YamlReader } from './yamlReader';

/** Keys of conditions on metavariables. */
export const CONDITION_KEYS: ReadonlySet<string> = new Set([
  'metavariable-regex', 'metavariable-pattern', 'metavariable-comparison', 'metavariable-analysis', 'metavariable-type', 'metavariable-name',
]);

type Options = ReadonlyMap<string, Entry>;

/** Reads conditions on metavariables. What is wrong is complained about, and no condition comes back. */
export class ConditionReader {
  constructor(
    private readonly yaml: YamlReader,
    private readonly formulas: FormulaReader,
  ) {}

  /** `metavariable-regex: {...}` and its like. */
  read(entry: Entry): Condition | undefined {
    const list = this.yaml.entries(entry.value, `\`${entry.key}\``, entry.range);
    return list && this.#condition(entry.key, new Map(list.map((option) => [option.key, option])), entry.value, entry.keyRange, entry.range);
  }

  /** An item of `where` in the newer syntax: what it asks shows in its keys. */
  readWhere(node: Node, entries: readonly Entry[], at: Range): Condition | undefined {
    const options = new Map(entries.map((option) => [option.key, option]));
    if (options.has('comparison')) return this.#condition('metavariable-comparison', options, node, at, at);
    if (!options.has('metavariable')) {
      this.yaml.complain('an item of `where` needs `metavariable`, `comparison` or `focus`', at);
      return undefined;
    }
    const kind = options.has('analyzer') ? 'analysis' : options.has('type') || options.has('types') ? 'type' : options.has('name') || options.has('module') ? 'name' : 'pattern';
    const regexOnly = options.has('regex') && [...options.keys()].every((key) => ['metavariable', 'regex', 'constant-propagation'].includes(key));
    return this.#condition(`metavariable-${regexOnly ? 'regex' : kind}`, options, node, at, at);
  }

  #condition(kind: string, options: Options, node: Node | null, keyRange: Range, range: Range): Condition | undefined {
    const text = (key: string): string | undefined => {
      const option = options.get(key);
      return option && this.yaml.text(option.value, `\`${key}\``, option.range);
    };
    const needs = (key: string): undefined => {
      this.yaml.complain(`\`${kind}\` needs \`${key}\``, keyRange);
      return undefined;
    };
    const metavariable = text('metavariable');
    if (kind === 'metavariable-comparison') return this.#comparison(options, metavariable, text('comparison') ?? needs('comparison'));
    if (!metavariable) return needs('metavariable');
    switch (kind) {
      case 'metavariable-regex': {
        const regex = text('regex') ?? needs('regex');
        if (regex === undefined) return undefined;
        this.formulas.note('regex', regex, options.get('regex')!.range);
        return { type: 'regex', metavariable, regex, ...(isTrue(options.get('constant-propagation')) ? { constants: true as const } : {}) };
      }
      case 'metavariable-analysis': {
        const analyzer = text('analyzer') ?? needs('analyzer');
        if (analyzer === undefined) return undefined;
        if (analyzer === 'entropy' || analyzer === 'redos') return { type: 'analysis', metavariable, analyzer };
        const paid = analyzer === 'entropy_v2' ? ': it needs a paid engine of Semgrep' : '';
        this.yaml.complain(`the analyzer \`${analyzer}\` is not supported${paid}; entropy and redos are`, options.get('analyzer')!.range);
        return undefined;
      }
      case 'metavariable-type': {
        const types = this.#texts(options, 'type', 'types');
        if (types.length === 0) return needs('type');
        for (const type of types) this.formulas.note('type', type, (options.get('type') ?? options.get('types'))!.range);
        return { type: 'type', metavariable, types };
      }
      case 'metavariable-name': {
        const modules = this.#texts(options, 'module', 'modules');
        return modules.length === 0 ? needs('module') : { type: 'name', metavariable, modules };
      }
      default:
        return this.#pattern(options, metavariable, text('language'), node, range);
    }
  }

  #pattern(options: Options, metavariable: string, language: string | undefined, node: Node | null, range: Range): Condition | undefined {
    const read = () => this.formulas.readFrom(node, range, ['metavariable', 'language'], 'metavariable');
    if (language === undefined) {
      const formula = read();
      return formula && { type: 'pattern', metavariable, formula };
    }
    const name = language.toLowerCase();
    const formula = this.formulas.inLanguage(name, () => {
      this.formulas.note('language', name, options.get('language')!.range);
      return read();
    });
    return formula && { type: 'pattern', metavariable, formula, language: name };
  }

  #comparison(options: Options, metavariable: string | undefined, source: string | undefined): Condition | undefined {
    if (source === undefined) return undefined;
    this.formulas.note('comparison', source, options.get('comparison')!.range);
    const base = options.get('base');
    const baseNumber = base && this.yaml.number(base.value, '`base`', base.range);
    return {
      type: 'comparison',
      comparison: source,
      ...(metavariable ? { metavariable } : {}),
      ...(baseNumber ? { base: baseNumber } : {}),
      ...(isTrue(options.get('strip')) ? { strip: true as const } : {}),
    };
  }

  #texts(options: Options, ...keys: readonly string[]): string[] {
    return keys.flatMap((key) => {
      const option = options.get(key);
      return option ? this.yaml.texts(option.value, `\`${key}\``, option.range) : [];
    });
  }
}

/** Whether an entry says `true`. */
export function isTrue(entry: Entry | undefined): boolean {
  return String((entry?.value as { value?: unknown } | null | undefined)?.value) === 'true';
}
