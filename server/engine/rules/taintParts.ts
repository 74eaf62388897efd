import { isScalar, type Node } from 'yaml';
import { isTrue } from './conditions';
import type { Propagator, Requires, TaintPart } from './definition';
import type { FormulaReader } from './formula';
import { parseRequires, RequiresError } from './requires';
import type { Entry, YamlReader } from './yamlReader';

/** Keys of sources, sinks and sanitizers that are no operators. */
const PART_KEYS: readonly string[] = ['exact', 'by-side-effect', 'requires', 'label', 'not_conflicting', 'not-conflicting', 'control', 'at-exit'];
const PROPAGATOR_KEYS: readonly string[] = ['from', 'to', 'by-side-effect', 'requires', 'label', 'replace-labels'];

/** Reads sources, sinks, sanitizers and propagators. */
export class TaintReader {
  constructor(
    private readonly yaml: YamlReader,
    private readonly formulas: FormulaReader,
  ) {}

  /** A list of sources, sinks or sanitizers. */
  parts(entry: Entry | undefined): TaintPart[] {
    if (!entry) return [];
    return (this.yaml.items(entry.value, `\`${entry.key}\``, entry.range) ?? []).flatMap((item) => this.#part(item, entry) ?? []);
  }

  #part(item: Node, entry: Entry): TaintPart | undefined {
    if (isScalar(item)) {
      const formula = this.formulas.readAny(item, entry.range);
      return formula && { formula, bySideEffect: 'no' };
    }
    const formula = this.formulas.readFrom(item, entry.range, PART_KEYS);
    const options = this.#options(item, entry);
    const requires = this.#requires(options.get('requires'));
    for (const key of ['control', 'at-exit']) {
      const option = options.get(key);
      if (isTrue(option)) this.yaml.complain(`\`${key}\` is not supported`, option!.keyRange);
    }
    if (!formula) return undefined;
    const effect = options.get('by-side-effect');
    const label = this.#text(options.get('label'));
    return {
      formula,
      bySideEffect: this.#word(effect) === 'only' ? 'only' : isTrue(effect) ? 'yes' : 'no',
      ...(options.has('exact') ? { exact: isTrue(options.get('exact')) } : {}),
      ...(label === undefined ? {} : { label }),
      ...(requires ? { requires } : {}),
      ...(isTrue(options.get('not_conflicting')) || isTrue(options.get('not-conflicting')) ? { notConflicting: true as const } : {}),
    };
  }

  /** A list of propagators. */
  propagators(entry: Entry | undefined): Propagator[] {
    if (!entry) return [];
    return (this.yaml.items(entry.value, `\`${entry.key}\``, entry.range) ?? []).flatMap((item) => {
      const formula = this.formulas.readFrom(item, entry.range, PROPAGATOR_KEYS);
      const options = this.#options(item, entry);
      const from = this.#text(options.get('from'));
      const to = this.#text(options.get('to'));
      const requires = this.#requires(options.get('requires'));
      const label = this.#text(options.get('label'));
      const replaced = options.get('replace-labels');
      if (from === undefined || to === undefined) {
        this.yaml.complain('a propagator needs `from` and `to`', this.yaml.rangeOf(item, entry.range));
        return [];
      }
      if (!formula) return [];
      return [{
        formula,
        from,
        to,
        bySideEffect: !options.has('by-side-effect') || isTrue(options.get('by-side-effect')),
        ...(requires ? { requires } : {}),
        ...(label === undefined ? {} : { label }),
        ...(replaced ? { replaces: this.yaml.texts(replaced.value, '`replace-labels`', replaced.range) } : {}),
      }];
    });
  }

  #options(item: Node, entry: Entry): ReadonlyMap<string, Entry> {
    return new Map((this.yaml.entries(item, `an item of \`${entry.key}\``, entry.range) ?? []).map((option) => [option.key, option]));
  }

  #text(entry: Entry | undefined): string | undefined {
    return entry && this.yaml.text(entry.value, `\`${entry.key}\``, entry.range);
  }

  #word(entry: Entry | undefined): string | undefined {
    return entry && isScalar(entry.value) ? String(entry.value.value) : undefined;
  }

  #requires(entry: Entry | undefined): Requires | undefined {
    if (!entry) return undefined;
    if (isScalar(entry.value) && typeof entry.value.value === 'boolean') return entry.value.value ? { all: [] } : { any: [] };
    if (!isScalar(entry.value)) {
      this.yaml.complain('`requires` is one condition on labels; a condition for each metavariable is not supported', entry.range);
      return undefined;
    }
    const source = this.yaml.text(entry.value, '`requires`', entry.range);
    if (source === undefined) return undefined;
    try {
      return parseRequires(source);
    } catch (error) {
      if (!(error instanceof RequiresError)) throw error;
      this.yaml.complain(error.message, entry.range);
      return undefined;
    }
  }
}
