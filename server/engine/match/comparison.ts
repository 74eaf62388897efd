import type { Condition } from '../rules/definition';

/** A comparison that cannot be read, in words for the rule's author. */
export class ComparisonError extends Error {}

type Value = number | string | boolean | readonly Value[] | undefined;
type Lookup = (name: string) => string | undefined;
type Expression = (lookup: Lookup) => Value;

/** Whether a `metavariable-comparison` holds. An unbound metavariable or a text that is no number compares false. */
export function compareMetavariables(condition: Condition & { type: 'comparison' }, lookup: Lookup): boolean {
  const convert: Lookup = (name) => {
    const text = lookup(name);
    if (text === undefined || name !== condition.metavariable) return text;
    const stripped = condition.strip ? text.replace(/^['"`]|['"`]$/g, '') : text;
    return condition.base === undefined ? stripped : String(Number.parseInt(stripped, condition.base));
  };
  return parseComparison(condition.comparison)(convert) === true;
}

/** Reads a comparison of Python's kind: `int($X) < 2048 and $Y in ['a', 'b']`. Throws `ComparisonError`. */
export function parseComparison(source: string): Expression {
  const tokens = source.match(/\$[A-Z_0-9.]+|0[xXoObB][\da-fA-F]+|\d+(?:\.\d+)?|'[^']*'|"[^"]*"|[A-Za-z_][\w.]*|\*\*|\/\/|[<>=!]=|[-+*/%<>()[\],&|^~]/g) ?? [];
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const fail = (what: string): never => {
    throw new ComparisonError(`${what} in the comparison ${JSON.stringify(source)}`);
  };
  const expect = (token: string): void => {
    if (tokens[at++] !== token) fail(`expected ${token}`);
  };

  const or = (): Expression => {
    let left = and();
    while (peek() === 'or') {
      at++;
      const [a, b] = [left, and()];
      left = (lookup) => a(lookup) === true || b(lookup) === true;
    }
    return left;
  };
  const and = (): Expression => {
    let left = not();
    while (peek() === 'and') {
      at++;
      const [a, b] = [left, not()];
      left = (lookup) => a(lookup) === true && b(lookup) === true;
    }
    return left;
  };
  const not = (): Expression => {
    if (peek() !== 'not') return comparison();
    at++;
    const inner = not();
    return (lookup) => inner(lookup) !== true;
  };
  const comparison = (): Expression => {
    const left = sum();
    let operator = peek();
    if (operator === 'not' && tokens[at + 1] === 'in') {
      at++;
      operator = 'not in';
    }
    if (operator === undefined || !['<', '>', '<=', '>=', '==', '!=', 'in', 'not in'].includes(operator)) return left;
    at++;
    const right = sum();
    return (lookup) => compare(left(lookup), operator, right(lookup));
  };
  const sum = (): Expression => {
    let left = product();
    for (let operator = peek(); operator === '+' || operator === '-'; operator = peek()) {
      at++;
      const [a, b, sign] = [left, product(), operator === '+' ? 1 : -1];
      left = (lookup) => {
        const [x, y] = [a(lookup), b(lookup)];
        return sign === 1 && typeof x === 'string' && typeof y === 'string' ? x + y : toNumber(x) + sign * toNumber(y);
      };
    }
    return left;
  };
  const product = (): Expression => {
    let left = unary();
    for (let operator = peek(); operator !== undefined && ['*', '/', '%', '**', '//'].includes(operator); operator = peek()) {
      at++;
      const [a, b, sign] = [left, unary(), operator];
      left = (lookup) => arithmetic(toNumber(a(lookup)), sign, toNumber(b(lookup)));
    }
    return left;
  };
  const unary = (): Expression => {
    if (peek() === '-') {
      at++;
      const inner = unary();
      return (lookup) => -toNumber(inner(lookup));
    }
    return atom();
  };
  const list = (close: string): Expression[] => {
    const items: Expression[] = [];
    while (peek() !== close) {
      items.push(or());
      if (peek() === ',') at++;
      else if (peek() !== close) fail(`expected ${close}`);
    }
    at++;
    return items;
  };
  const atom = (): Expression => {
    const token = tokens[at++];
    if (token === undefined) return fail('something is missing');
    if (token === '(') {
      const inner = or();
      expect(')');
      return inner;
    }
    if (token === '[') {
      const items = list(']');
      return (lookup) => items.map((item) => item(lookup));
    }
    if (token.startsWith('$')) return (lookup) => numberOrText(lookup(token));
    if (/^['"]/.test(token)) return () => token.slice(1, -1);
    if (/^\d/.test(token)) return () => Number(token);
    if (token === 'True' || token === 'true') return () => true;
    if (token === 'False' || token === 'false') return () => false;
    if (peek() === '(') {
      at++;
      const args = list(')');
      return call(token, args) ?? fail(`unknown function ${token}`);
    }
    return fail(`unknown word ${token}`);
  };

  const expression = or();
  if (at < tokens.length) fail(`unexpected ${tokens[at]}`);
  return expression;
}

function call(name: string, args: readonly Expression[]): Expression | undefined {
  const first = args[0];
  const second = args[1];
  if (!first) return undefined;
  switch (name) {
    case 'int':
    case 'float':
      return (lookup) => toNumber(first(lookup));
    case 'str':
      return (lookup) => String(first(lookup));
    case 'len':
      return (lookup) => String(first(lookup) ?? '').length;
    case 'abs':
      return (lookup) => Math.abs(toNumber(first(lookup)));
    case 'lower':
      return (lookup) => String(first(lookup)).toLowerCase();
    case 'upper':
      return (lookup) => String(first(lookup)).toUpperCase();
    case 're.match':
      if (!second) return undefined;
      return (lookup) => new RegExp(`^(?:${String(first(lookup))})`).test(String(second(lookup) ?? ''));
    default:
      return undefined;
  }
}

function numberOrText(text: string | undefined): Value {
  if (text === undefined) return undefined;
  const plain = text.replace(/_/g, '').replace(/(?<=\d)[nLlfFdD]$/, '');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text.replace(/^(['"`])([\s\S]*)\1$/, '$2');
}

function toNumber(value: Value): number {
  return typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

function arithmetic(a: number, operator: string, b: number): number {
  switch (operator) {
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return ((a % b) + b) % b;
    case '//':
      return Math.floor(a / b);
    default:
      return a ** b;
  }
}

function compare(a: Value, operator: string, b: Value): boolean {
  if (a === undefined || b === undefined) return false;
  if (operator === 'in') return isIn(a, b);
  if (operator === 'not in') return !isIn(a, b);
  if (operator === '==') return String(a) === String(b);
  if (operator === '!=') return String(a) !== String(b);
  const [x, y] = typeof a === 'string' && typeof b === 'string' ? [a, b] : [toNumber(a), toNumber(b)];
  switch (operator) {
    case '<':
      return x < y;
    case '>':
      return x > y;
    case '<=':
      return x <= y;
    default:
      return x >= y;
  }
}

function isIn(a: Value, b: Value): boolean {
  if (Array.isArray(b)) return b.some((item) => String(item) === String(a));
  return typeof b === 'string' && b.includes(String(a));
}
