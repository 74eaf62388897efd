import type { Requires } from './definition';

/** A condition on labels that cannot be read, in words for the rule's author. */
export class RequiresError extends Error {}

/** How deep conditions may be nested. */
const MAX_DEPTH = 50;

/** Reads a condition of Python's kind: `A and not (B or C)`. Throws `RequiresError`. */
export function parseRequires(source: string): Requires {
  const tokens = source.match(/[A-Za-z_]\w*|[()]|\S/g) ?? [];
  let at = 0;
  const fail = (what: string): never => {
    throw new RequiresError(`${what} in the condition ${JSON.stringify(source)}`);
  };
  const any = (depth: number): Requires => {
    if (depth > MAX_DEPTH) fail('too many levels');
    const parts = [all(depth)];
    while (tokens[at] === 'or') {
      at++;
      parts.push(all(depth));
    }
    return parts.length === 1 ? parts[0]! : { any: parts };
  };
  const all = (depth: number): Requires => {
    const parts = [one(depth)];
    while (tokens[at] === 'and') {
      at++;
      parts.push(one(depth));
    }
    return parts.length === 1 ? parts[0]! : { all: parts };
  };
  const one = (depth: number): Requires => {
    if (depth > MAX_DEPTH) fail('too many levels');
    const token = tokens[at++];
    if (token === undefined) return fail('something is missing');
    if (token === 'not') return { not: one(depth + 1) };
    if (token === '(') {
      const inner = any(depth + 1);
      if (tokens[at++] !== ')') fail('expected )');
      return inner;
    }
    if (token === 'True') return { all: [] };
    if (token === 'False') return { any: [] };
    if (!/^[A-Za-z_]\w*$/.test(token) || token === 'and' || token === 'or') return fail(`unexpected ${token}`);
    return { label: token };
  };
  const condition = any(0);
  if (at < tokens.length) fail(`unexpected ${tokens[at]}`);
  return condition;
}

/** Whether the labels fulfil the condition. */
export function fulfils(condition: Requires, has: (label: string) => boolean): boolean {
  if ('label' in condition) return has(condition.label);
  if ('not' in condition) return !fulfils(condition.not, has);
  return 'all' in condition ? condition.all.every((part) => fulfils(part, has)) : condition.any.some((part) => fulfils(part, has));
}

/** Every label that a condition names. */
export function labelsIn(condition: Requires): string[] {
  if ('label' in condition) return [condition.label];
  if ('not' in condition) return labelsIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(labelsIn);
}
