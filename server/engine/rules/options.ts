import type { RuleOptions } from './definition';
import type { Entry, YamlReader } from './yamlReader';

/** Semgrep's options that change what a rule finds, with their defaults. */
const DEFAULTS: RuleOptions = {
  constant_propagation: true,
  symbolic_propagation: false,
  ac_matching: true,
  commutative_boolop: false,
  commutative_compop: false,
  symmetric_eq: false,
  vardef_assign: true,
  flddef_assign: false,
  attr_expr: true,
  arrow_is_function: true,
  let_is_var: true,
  implicit_return: true,
  decorators_order_matters: false,
  xml_attrs_implicit_ellipsis: true,
  xml_children_ordered: true,
  xml_singleton_loose_matching: true,
  taint_match_on: 'sink',
  taint_focus_on: 'sink',
  taint_unify_mvars: false,
  taint_assume_safe_functions: false,
  taint_assume_safe_indexes: false,
  taint_assume_safe_comparisons: false,
  taint_assume_safe_booleans: false,
  taint_assume_safe_numbers: false,
  taint_only_propagate_through_assignments: false,
  generic_comment_style: '',
  generic_ellipsis_max_span: 10,
  max_match_per_file: 0,
};

/** Values of options that are words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  taint_match_on: ['sink', 'source'],
  taint_focus_on: ['sink', 'source'],
  generic_comment_style: ['c', 'cpp', 'shell'],
};

/** Options that say how Semgrep does its work, or ask for what Lintel does anyway or never: accepted, and of no effect. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'interfile', 'taint_intrafile', 'guarded_taint_signatures', 'taint_fixpoint_timeout', 'timeout', 'dynamic_timeout', 'dynamic_timeout_unit_kb',
  'dynamic_timeout_max_multiplier', 'cpp_parsing_pref', 'unify_ids_strictly', 'generic_multiline',
]);

/** Options that switch off what cannot be switched off here: fine as long as they ask for the default. */
const FIXED: ReadonlySet<string> = new Set(['go_deeper_expr', 'go_deeper_stmt', 'implicit_deep_exprstmt', 'implicit_ellipsis']);

/** Reads `options`: what differs from the defaults. Options that cannot be kept are complained about. */
export function readOptions(yaml: YamlReader, entry: Entry | undefined): RuleOptions | undefined {
  if (!entry) return undefined;
  const found: Record<string, boolean | number | string> = {};
  for (const option of yaml.entries(entry.value, '`options`', entry.range) ?? []) {
    const { key } = option;
    const value = (option.value as { value?: unknown } | null)?.value;
    const standard = DEFAULTS[key];
    if (standard === undefined) {
      if (WITHOUT_EFFECT.has(key) || (FIXED.has(key) && value === true) || (key === 'generic_engine' && value === 'spacegrep')) continue;
      const known = FIXED.has(key) || key.startsWith('generic_');
      yaml.complain(known ? `the option \`${key}\` is not supported` : `unknown option \`${key}\``, option.keyRange);
      continue;
    }
    const words = WORDS[key];
    if (words ? !words.includes(String(value)) : typeof value !== typeof standard) {
      yaml.complain(`\`${key}\` is ${words ? `one of ${words.join(', ')}` : typeof standard === 'number' ? 'a number' : 'true or false'}`, option.range);
      continue;
    }
    if (value !== standard) found[key] = value as boolean | number | string;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The value of an option for a rule. */
export function optionOf(options: RuleOptions | undefined, name: string): boolean | number | string | undefined {
  return options?.[name] ?? DEFAULTS[name];
}
