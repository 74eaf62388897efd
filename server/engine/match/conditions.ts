import type { Facts } from '../facts';
import type { Condition } from '../rules/definition';
import type { FlatTree } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { isTemplate, roleOf, stringContent } from '../syntax/view';
import { looksSecret } from './analysis/entropy';
import { mayBacktrack } from './analysis/redos';
import { type Binding, type Bindings, bindingText } from './bindings';
import { compareMetavariables } from './comparison';
import type { PatternSource } from './evaluate';

/** Whether a condition holds on what is bound. What is not bound fulfils nothing. */
export function holdsOn(condition: Exclude<Condition, { type: 'pattern' }>, bindings: Bindings, facts: Facts, patterns: Pick<PatternSource, 'matchesStart'>): boolean {
  const { tree } = facts;
  if (condition.type === 'comparison') {
    return compareMetavariables(condition, (name) => {
      const binding = bindings.get(name);
      return binding && { text: bindingText(tree, binding), value: constantText(facts, binding) };
    });
  }
  const binding = bindings.get(condition.metavariable);
  if (!binding) return false;
  switch (condition.type) {
    case 'regex': {
      // Semgrep's regular expressions on metavariables are anchored at the start only.
      const written = bindingText(tree, binding);
      // A scalar is its content, however it is quoted.
      if (tree.language.spec.data && patterns.matchesStart(condition.regex, contentOf(tree, binding))) return true;
      if (tree.language.spec.data && tree.language.spec.data !== 'hcl') return false;
      return patterns.matchesStart(condition.regex, condition.constants ? (constantText(facts, binding) ?? written) : written);
    }
    case 'analysis': {
      const text = contentOf(tree, binding);
      return condition.analyzer === 'entropy' ? looksSecret(text) : mayBacktrack(text);
    }
    case 'type':
      return binding.first >= 0 && binding.first === binding.last && condition.types.some((type) => facts.types.isOf(binding.first, type));
    case 'name':
      return isFrom(facts, binding, condition.modules);
  }
}

/** The text that another language reads: a string's content; for generic and regex, any code as it stands. */
export function textOf(tree: FlatTree, binding: Binding, language: string): string | undefined {
  if (binding.value !== undefined) return binding.value;
  const node = binding.first >= 0 && binding.first === binding.last ? binding.first : -1;
  if (node >= 0 && isPlainString(tree, node)) return contentOf(tree, binding);
  return node < 0 || language === 'generic' || language === 'regex' || roleOf(tree, node) === Role.JsxText ? bindingText(tree, binding) : undefined;
}

function isPlainString(tree: FlatTree, node: number): boolean {
  const role = roleOf(tree, node);
  return (role === Role.String || role === Role.TemplateString) && !isTemplate(tree, node);
}

/** A string's content without quotes, or the text of anything else. */
function contentOf(tree: FlatTree, binding: Binding): string {
  const node = binding.value === undefined && binding.first >= 0 && binding.first === binding.last ? binding.first : -1;
  if (node < 0 || !isPlainString(tree, node)) return bindingText(tree, binding);
  const { start, end } = stringContent(tree, node);
  return tree.text.slice(start, end);
}

/** The value that an expression is known to have, as a text. */
function constantText(facts: Facts, binding: Binding): string | undefined {
  if (binding.value !== undefined) return binding.value;
  if (binding.first < 0 || binding.first !== binding.last) return undefined;
  const constant = facts.constants.valueOf(binding.first);
  return constant && (constant.type === 'string' ? constant.value : constant.text);
}

/** Whether a name, or the object it is a member of, was imported from one of the modules. */
function isFrom(facts: Facts, binding: Binding, modules: readonly string[]): boolean {
  if (binding.first < 0 || binding.first !== binding.last) return false;
  const qualified = binding.value ?? facts.qualifiedName(binding.first);
  return qualified !== undefined && modules.some((module) => qualified === module || qualified.startsWith(`${module}.`) || qualified.startsWith(`${module}/`));
}
