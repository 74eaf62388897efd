import { bindingText } from '../../match/bindings';
import type { Evaluator } from '../../match/evaluate';
import type { Absence, Formula } from '../../rules/definition';
import type { FlatTree } from '../../syntax/flatTree';
import type { RawFinding } from '../raw';

/**
 * Keeps those matches around which something is missing: a control that was made and is used nowhere, or one that every
 * neighbour has. Throws `BudgetError` when the file costs too much.
 */
export function keepAbsent(found: readonly RawFinding[], absence: Absence, tree: FlatTree, evaluator: Evaluator): RawFinding[] {
  if (found.length === 0) return [];
  return absence.kind === 'unused' ? found.filter((finding) => isUnused(finding, absence.metavariable, tree)) : keepOdd(found, absence, tree, evaluator);
}

/** The name stands once in the whole file, comments included: whoever mentions it may know why. */
function isUnused({ bindings }: RawFinding, metavariable: string, tree: FlatTree): boolean {
  const binding = bindings.get(metavariable);
  const name = binding && bindingText(tree, binding);
  if (name === undefined || !/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return false;
  const first = indexOfName(tree.text, name, 0);
  return first !== -1 && indexOfName(tree.text, name, first + name.length) === -1;
}

function indexOfName(text: string, name: string, from: number): number {
  const part = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_$]/u.test(character);
  for (let at = text.indexOf(name, from); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (!part(text[at - 1]) && !part(text[at + name.length])) return at;
  }
  return -1;
}

/** Matches whose siblings, with the same bindings, have what they lack: enough of them, and more than there are matches. */
function keepOdd(found: readonly RawFinding[], absence: Extract<Absence, { kind: 'siblings' }>, tree: FlatTree, evaluator: Evaluator): RawFinding[] {
  const keyOf = (bindings: RawFinding['bindings']): string => absence.same.map((name) => { const binding = bindings.get(name); return binding ? bindingText(tree, binding) : ''; }).join('\0');
  const siblings = count(evaluator, absence.formula, keyOf);
  const odd = new Map<string, Set<number>>();
  for (const { bindings, start } of found) {
    const key = keyOf(bindings);
    odd.set(key, (odd.get(key) ?? new Set()).add(start));
  }
  return found.filter(({ bindings }) => {
    const key = keyOf(bindings);
    const guarded = siblings.get(key) ?? 0;
    return guarded >= absence.atLeast && guarded > (odd.get(key)?.size ?? 0);
  });
}

/** Places of a formula, by key. A place that matches in several ways counts once. */
function count(evaluator: Evaluator, formula: Formula, keyOf: (bindings: RawFinding['bindings']) => string): ReadonlyMap<string, number> {
  const places = new Map<string, Set<number>>();
  for (const { bindings, start } of evaluator.find(formula)) {
    const key = keyOf(bindings);
    places.set(key, (places.get(key) ?? new Set()).add(start));
  }
  return new Map([...places].map(([key, starts]) => [key, starts.size]));
}
