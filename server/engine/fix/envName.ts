import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import {
  assignmentOf,
  bare,
  fieldOf,
  keywordOf,
  memberOf,
  pairOf,
  parameterName,
  roleOf,
  stringContent,
} from '../syntax/view';

/** Names that say too little alone: the name of what they belong to is put before them. */
const GENERIC: ReadonlySet<string> = new Set([
  'KEY',
  'TOKEN',
  'SECRET',
  'PASSWORD',
  'PASS',
  'PWD',
  'PASSWD',
  'VALUE',
  'AUTH',
  'CREDENTIAL',
  'CREDENTIALS',
  'API_KEY',
  'APIKEY',
  'SECRET_KEY',
  'ACCESS_KEY',
  'ACCESS_TOKEN',
  'AUTH_TOKEN',
  'CLIENT_SECRET',
  'PRIVATE_KEY',
  'URL',
  'URI',
  'DSN',
  'CONNECTION_STRING',
]);
/** Names of containers that say nothing of their content. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'CONFIG',
  'CONFIGURATION',
  'CFG',
  'SETTINGS',
  'OPTIONS',
  'OPTS',
  'PARAMS',
  'CONST',
  'CONSTANTS',
  'ENV',
  'ENVIRONMENT',
  'EXPORTS',
  'MODULE',
  'DEFAULT',
  'DEFAULTS',
  'THIS',
  'SELF',
  'HEADERS',
  'DATA',
  'ARGS',
  'KWARGS',
]);
/** Variables that mean something to the system or the runtime already. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'USER',
  'USERNAME',
  'LOGNAME',
  'SHELL',
  'LANG',
  'PWD',
  'OLDPWD',
  'TERM',
  'TMPDIR',
  'TEMP',
  'TMP',
  'HOST',
  'HOSTNAME',
  'PORT',
  'NODE_ENV',
  'NODE_OPTIONS',
  'PYTHONPATH',
  'PYTHONHOME',
  'VIRTUAL_ENV',
  'LD_PRELOAD',
  'LD_LIBRARY_PATH',
  'CI',
  'DEBUG',
  'EDITOR',
  'DISPLAY',
]);

/** `stripeApiKey`, `stripe-api-key` and `STRIPE_API_KEY` become `STRIPE_API_KEY`; '' where nothing is left. */
export function upperSnake(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, '_')
    .toUpperCase()
    .slice(0, 60);
}

/** A name for the environment variable that takes a string's place, from what the string is given to. */
export function environmentName(tree: FlatTree, node: number, fallback: string | undefined): string | undefined {
  const names = namesAround(tree, node)
    .map(upperSnake)
    .filter((name) => name !== '' && !EMPTY_WORDS.has(name));
  let name = names[0] ?? (fallback === undefined ? '' : upperSnake(fallback));
  const owner = names[1];
  if (GENERIC.has(name) && owner !== undefined && !owner.endsWith(name)) name = `${owner}_${name}`;
  if (name === '') return undefined;
  return RESERVED_NAMES.has(name) ? `APP_${name}` : name;
}

/** The names of variables, keys and parameters that the value goes to, from the inside out. */
function namesAround(tree: FlatTree, node: number): string[] {
  const names: string[] = [];
  let child = node;
  for (let up = tree.parent[node]!; up >= 0 && names.length < 2; child = up, up = tree.parent[up]!) {
    const role = roleOf(tree, up);
    // What is computed from the value, or done with it, is something else. Lists do not name their items.
    if (
      role === Role.Block ||
      role === Role.ClassBody ||
      role === Role.Program ||
      role === Role.Function ||
      role === Role.Subscript
    )
      break;
    if (role === Role.Declarator || role === Role.Assignment || role === Role.Field) {
      const assignment = assignmentOf(tree, up);
      if (assignment && child !== assignment.target) names.push(...targetNames(tree, assignment.target));
      break;
    }
    if (role === Role.Pair) {
      const pair = pairOf(tree, up);
      if (pair && pair.value === child) names.push(...targetNames(tree, pair.key));
    } else if (role === Role.KeywordArgument) {
      const keyword = keywordOf(tree, up);
      if (keyword) names.push(nodeText(tree, keyword.key));
    } else if (role === Role.Parameter) {
      names.push(nodeText(tree, parameterName(tree, up)));
      break;
    }
  }
  return names.slice(0, 2);
}

/** `a.b.c` names `c`, of `b`; `a['x']` names `x`, of `a`. */
function targetNames(tree: FlatTree, outer: number): string[] {
  const node = bare(tree, outer);
  switch (roleOf(tree, node)) {
    case Role.String: {
      const { start, end } = stringContent(tree, node);
      return [tree.text.slice(start, end)];
    }
    case Role.Member: {
      const member = memberOf(tree, node);
      return member ? [nodeText(tree, member.property), ...targetNames(tree, member.object)] : [];
    }
    case Role.Subscript: {
      const index = fieldOf(tree, node, 'index') >= 0 ? fieldOf(tree, node, 'index') : fieldOf(tree, node, 'subscript');
      const object = fieldOf(tree, node, 'object') >= 0 ? fieldOf(tree, node, 'object') : fieldOf(tree, node, 'value');
      if (index < 0 || object < 0 || roleOf(tree, bare(tree, index)) !== Role.String) return [];
      return [...targetNames(tree, index), ...targetNames(tree, object)];
    }
    case Role.Identifier:
    case Role.PropertyName:
    case Role.This:
      return [nodeText(tree, node)];
    default:
      return [];
  }
}
