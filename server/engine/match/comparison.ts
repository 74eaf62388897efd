import type { Condition } from '../rules/definition';
import { compileRegex } from '../rules/regex';

/** A comparison that cannot be read, in words for the rule's author. */
export class ComparisonError extends Error {}

type Value = number | string | boolean | Code | readonly Value[] | undefined;
type Lookup = (name: string) => Value;
type Expression = (lookup: Lookup) => Value;

/** Code whose value is not known: it can be compared with itself, and `str` gives its text. */
class Code {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a metavariable stands for: its code, and the value that it is known to have, without quotes. */
export interface Operand {
  readonly text: string;
  readonly value: string | undefined;
}

/** Whether a `metavariable-comparison` holds. An unbound metavariable or a text that is no number compares false. */
export function compareMetavariables(condition: Condition & { type: 'comparison' }, lookup: (name: string) => Operand | undefined): boolean {
  const convert: Lookup = (name) => {
    const operand = lookup(name);
    if (!operand) return undefined;
    const { text, value } = operand;
    if (name === condition.metavariable && (condition.strip || condition.base !== undefined)) {
      const stripped = (value ?? text).replace(/^['"`]|['"`]$/g, '');
      return condition.base === undefined ? literal(stripped) : parseBase(stripped, condition.base);
    }
    if (value === undefined) return /^[\w.+-]+$/.test(text) && typeof literal(text) === 'number' ? literal(text) : new Code(text);
    // A string that holds digits is no number until `int` makes it one.
    return value === text || `-${value}` === text ? literal(value) : /^['"`]|^\w{1,2}['"]/.test(text) || typeof literal(value) !== 'number' ? value : literal(value);
  };
  return truthy(parseComparison(condition.comparison)(convert));
}

/** A number in the given base, with or without its prefix. */
function parseBase(text: string, base: number): number {
  return Number.parseInt(text.replace(/_/g, '').replace(/^0[xobXOB]/, ''), base);
}

/** The value of a literal's text. */
function literal(text: string): Value {
  if (text === 'True' || text === 'true') return true;
  if (text === 'False' || text === 'false') return false;
  const plain = text.replace(/_/g, '').replace(/(?<=\d)[nLlfFdD]$/, '');
  if (/^0[0-7]+$/.test(plain)) return Number.parseInt(plain, 8);
  return plain.trim() !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** Reads a comparison of Python's kind: `int($X) < 2048 and $Y in ['a', 'b']`. Throws `ComparisonError`. */
export function parseComparison(source: string): Expression {
  const tokens = source.match(/\$(?:\.\.\.)?[A-Z_0-9]+|0[xXoObB][\da-fA-F]+|\d+(?:\.\d+)?|'[^']*'|"[^"]*"|[A-Za-z_][\w.]*|\*\*|\/\/|[<>=!]=|[-+*/%<>()[\],&|^~]/g) ?? [];
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
      left = (lookup) => truthy(a(lookup)) || truthy(b(lookup));
    }
    return left;
  };
  const and = (): Expression => {
    let left = not();
    while (peek() === 'and') {
      at++;
      const [a, b] = [left, not()];
      left = (lookup) => truthy(a(lookup)) && truthy(b(lookup));
    }
    return left;
  };
  const not = (): Expression => {
    if (peek() !== 'not') return comparison();
    at++;
    const inner = not();
    return (lookup) => !truthy(inner(lookup));
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
    if (token.startsWith('$')) return (lookup) => lookup(token);
    if (/^['"]/.test(token)) return () => token.slice(1, -1);
    if (/^\d/.test(token)) return () => literal(token);
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
      return (lookup) => textOf(first(lookup));
    case 'len':
      return (lookup) => textOf(first(lookup)).length;
    case 'abs':
      return (lookup) => Math.abs(toNumber(first(lookup)));
    case 'lower':
      return (lookup) => textOf(first(lookup)).toLowerCase();
    case 'upper':
      return (lookup) => textOf(first(lookup)).toUpperCase();
    case 'strptime':
      return (lookup) => Date.parse(`${textOf(first(lookup))}T00:00:00Z`) / 1000;
    case 're.match':
      if (!second) return undefined;
      return (lookup) => {
        // At the start of the text, as in Python.
        const regex = compileRegex(textOf(first(lookup)), 'y');
        return regex.test(textOf(second(lookup)));
      };
    default:
      return undefined;
  }
}

function textOf(value: Value): string {
  return value === undefined ? '' : Array.isArray(value) ? (value as readonly Value[]).map(textOf).join() : String(value);
}

function truthy(value: Value): boolean {
  return value === true || (typeof value === 'number' && value !== 0 && !Number.isNaN(value));
}

function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  const known = value instanceof Code ? value.text : value;
  const read = typeof known === 'string' ? literal(known.trim()) : undefined;
  return typeof read === 'number' ? read : Number.NaN;
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
  if (operator === '==') return isEqual(a, b);
  if (operator === '!=') return !isEqual(a, b);
  if (a instanceof Code || b instanceof Code) return false;
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

/** Code is equal to the same code only. */
function isEqual(a: Value, b: Value): boolean {
  if (a instanceof Code || b instanceof Code) return a instanceof Code && b instanceof Code && a.text === b.text;
  return textOf(a) === textOf(b);
}

function isIn(a: Value, b: Value): boolean {
  if (Array.isArray(b)) return (b as readonly Value[]).some((item) => isEqual(item, a));
  return typeof b === 'string' && !(a instanceof Code) && b.includes(textOf(a));
}
