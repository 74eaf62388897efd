import type { Range, TextEdit } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import { type FlatTree, nodeAt, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { argumentsOf, bare, calleeOf, fieldOf, firstPart, parts, roleOf, stringContent } from '../syntax/view';
import { type ImportAnchor, importLine, listItem } from './importPlace';
import { bindingsOf, isVisible, scopeOf } from './names';
import { NODE_MODULES } from './nodeModules';
import { derive, type FixContext } from './types';

/** One name that an `import` or `require` binds. */
interface ScriptImport {
  readonly statement: number;
  /** As written, with `node:`. */
  readonly source: string;
  readonly kind: 'default' | 'namespace' | 'named' | 'require';
  readonly imported: string | undefined;
  readonly local: string;
  readonly scope: number;
  readonly typeOnly: boolean;
  /** The list in braces that the name stands in, or -1. */
  readonly list: number;
}

/** The edit that brings in one import, none where it is there already, or why it cannot be. */
export function planScriptImport(
  spec: ImportSpec,
  places: readonly Range[],
  context: FixContext,
): TextEdit | 'present' | { readonly refused: string } {
  const { tree, style } = context;
  const imports = derive(context, readImports);
  const local = spec.name ?? spec.default ?? identifierOf(spec.module);
  if (places.every((place) => imports.some((found) => provides(found, spec, local, tree, place)))) return 'present';
  const taken = bindingsOf(tree, local).some((binding) =>
    places.some((place) => isVisible(tree, binding, place.start)),
  );
  if (taken)
    return {
      refused: `\`${local}\` already means something else here, so it cannot be imported from '${spec.module}'.`,
    };
  const merged = spec.name === undefined ? undefined : mergedInto(spec.module, spec.name, imports, places, context);
  return merged ?? importLine(tree, sentence(spec, local, imports, context), anchorOf(tree), style.eol);
}

function plain(source: string): string {
  return source.replace(/^node:/, '');
}

/** A name for a module that the rule gives none: `child_process`, `escapeHtml` for `escape-html`. */
function identifierOf(module: string): string {
  const last = plain(module).split('/').pop()!;
  return last
    .replace(/[^\w$]+(\w)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
    .replace(/^(?=\d)/, '_');
}

function provides(found: ScriptImport, spec: ImportSpec, local: string, tree: FlatTree, place: Range): boolean {
  if (found.typeOnly || found.local !== local || plain(found.source) !== plain(spec.module)) return false;
  if (
    (found.kind === 'named') !== (spec.name !== undefined) ||
    (spec.name !== undefined && found.imported !== spec.name)
  )
    return false;
  if (!isVisible(tree, { node: found.statement, scope: found.scope }, place.start)) return false;
  // Imports are hoisted. A `require` is not: it must run first, which is taken for granted only for another function's.
  if (roleOf(tree, found.statement) === Role.Import || tree.start[found.statement]! < place.start) return true;
  return found.scope !== scopeOf(tree, nodeAt(tree, place.start, place.start));
}

function readImports(tree: FlatTree): ScriptImport[] {
  const found: ScriptImport[] = [];
  for (let node = 0; node < tree.count; node++) {
    const role = roleOf(tree, node);
    if (role === Role.Import) found.push(...importsOfStatement(tree, node));
    else if (role === Role.Declarator) found.push(...importsOfRequire(tree, node));
  }
  return found;
}

function importsOfStatement(tree: FlatTree, statement: number): ScriptImport[] {
  const found: ScriptImport[] = [];
  const typeOnly = /^import\s+type\b(?!\s*(?:,|from))/.test(
    tree.text.slice(tree.start[statement], tree.end[statement]),
  );
  let source = fieldOf(tree, statement, 'source');
  for (let inner = statement + 1; inner < tree.next[statement]!; inner++) {
    const kind = tree.language.kindName[tree.kind[inner]!];
    const parentKind = tree.language.kindName[tree.kind[tree.parent[inner]!]!];
    const common = { statement, scope: 0, typeOnly, list: -1 };
    if (kind === 'import_require_clause') {
      source = fieldOf(tree, inner, 'source');
      const name = firstPart(tree, inner);
      if (source >= 0 && name >= 0)
        found.push({
          ...common,
          source: content(tree, source),
          kind: 'require',
          imported: undefined,
          local: nodeText(tree, name),
        });
    } else if (source >= 0 && kind === 'import_specifier') {
      const name = fieldOf(tree, inner, 'name');
      const alias = fieldOf(tree, inner, 'alias');
      const only = typeOnly || /^type\s/.test(nodeText(tree, inner));
      if (name >= 0)
        found.push({
          ...common,
          typeOnly: only,
          list: tree.parent[inner]!,
          source: content(tree, source),
          kind: 'named',
          imported: nodeText(tree, name),
          local: nodeText(tree, alias < 0 ? name : alias),
        });
    } else if (
      source >= 0 &&
      roleOf(tree, inner) === Role.Identifier &&
      (parentKind === 'import_clause' || parentKind === 'namespace_import')
    ) {
      found.push({
        ...common,
        source: content(tree, source),
        kind: parentKind === 'import_clause' ? 'default' : 'namespace',
        imported: undefined,
        local: nodeText(tree, inner),
      });
    }
  }
  return found;
}

function importsOfRequire(tree: FlatTree, declarator: number): ScriptImport[] {
  const source = requiredSource(tree, fieldOf(tree, declarator, 'value'));
  const name = fieldOf(tree, declarator, 'name');
  if (source === undefined || name < 0) return [];
  const common = {
    statement: tree.parent[declarator]!,
    source,
    scope: scopeOf(tree, declarator),
    typeOnly: false,
    list: -1,
  };
  if (roleOf(tree, name) === Role.Identifier)
    return [{ ...common, kind: 'require', imported: undefined, local: nodeText(tree, name) }];
  return parts(tree, name).flatMap((item): ScriptImport[] => {
    if (roleOf(tree, item) === Role.Identifier)
      return [{ ...common, list: name, kind: 'named', imported: nodeText(tree, item), local: nodeText(tree, item) }];
    const key = fieldOf(tree, item, 'key');
    const value = fieldOf(tree, item, 'value');
    return key >= 0 && value >= 0
      ? [{ ...common, list: name, kind: 'named', imported: nodeText(tree, key), local: nodeText(tree, value) }]
      : [];
  });
}

/** The module of `require('m')`; a member of it is another thing. */
function requiredSource(tree: FlatTree, outer: number): string | undefined {
  if (outer < 0) return undefined;
  const node = bare(tree, outer);
  if (roleOf(tree, node) !== Role.Call || nodeText(tree, calleeOf(tree, node)) !== 'require') return undefined;
  const first = argumentsOf(tree, node)?.[0];
  return first !== undefined && roleOf(tree, first) === Role.String ? content(tree, first) : undefined;
}

function content(tree: FlatTree, string: number): string {
  const { start, end } = stringContent(tree, string);
  return tree.text.slice(start, end);
}

/** One more name in `import { a } from 'm'` or `const { a } = require('m')`. */
function mergedInto(
  module: string,
  name: string,
  imports: readonly ScriptImport[],
  places: readonly Range[],
  { tree, style }: FixContext,
): TextEdit | undefined {
  for (const { statement, source, scope, typeOnly, list } of imports) {
    if (list < 0 || typeOnly || scope !== 0 || plain(source) !== plain(module)) continue;
    const isImport = roleOf(tree, statement) === Role.Import;
    if (!isImport && (tree.parent[statement] !== 0 || places.some((place) => place.start < tree.end[statement]!)))
      continue;
    const items = parts(tree, list);
    // Nothing may follow `...rest`.
    if (items.some((item) => roleOf(tree, item) === Role.Spread)) continue;
    return listItem(tree, items, name, style.eol);
  }
  return undefined;
}

function sentence(spec: ImportSpec, local: string, imports: readonly ScriptImport[], context: FixContext): string {
  const { tree, style, path } = context;
  const last = imports.filter((found) => found.scope === 0).pop();
  const lastText = last === undefined ? '' : nodeText(tree, last.statement);
  const quote =
    /['"]/.exec(lastText.slice(lastText.search(/(?:from|require|import)\s*\(?\s*['"]/)))?.[0] ?? style.quote;
  const end = (last === undefined ? style.semicolons === 'always' : lastText.endsWith(';')) ? ';' : '';
  const prefixed = NODE_MODULES.has(plain(spec.module)) && imports.some((found) => found.source.startsWith('node:'));
  const source = `${quote}${prefixed ? 'node:' : ''}${plain(spec.module)}${quote}`;
  if (moduleForm(tree, imports, path) === 'require') {
    const keyword = /^var\b/.test(lastText) ? 'var' : 'const';
    return `${keyword} ${spec.name === undefined ? local : `{ ${spec.name} }`} = require(${source})${end}`;
  }
  if (spec.name !== undefined) return `import { ${spec.name} } from ${source}${end}`;
  return `import ${asNamespace(spec.module, imports, context) ? `* as ${local}` : local} from ${source}${end}`;
}

/**
 * TypeScript takes a default import of Node's own modules only with `esModuleInterop`; a namespace import always works. The
 * file's own imports of such modules decide.
 */
function asNamespace(module: string, imports: readonly ScriptImport[], { tree }: FixContext): boolean {
  if (tree.language.spec.id === 'javascript' || !NODE_MODULES.has(plain(module))) return false;
  return !imports.some((found) => found.kind === 'default' && NODE_MODULES.has(plain(found.source)));
}

function moduleForm(tree: FlatTree, imports: readonly ScriptImport[], path: string): 'import' | 'require' {
  if (/\.m[jt]s$/i.test(path)) return 'import';
  if (/\.c[jt]s$/i.test(path)) return 'require';
  for (const statement of parts(tree, 0)) {
    const role = roleOf(tree, statement);
    if (role === Role.Import || role === Role.Export) return 'import';
  }
  if (
    imports.some((found) => found.kind === 'require' || found.kind === 'named') ||
    /\bmodule\.exports\b|\bexports\.\w/.test(tree.text)
  )
    return 'require';
  return tree.language.spec.id === 'javascript' && !/\.jsx$/i.test(path) ? 'require' : 'import';
}

/** The last import of the run that the file begins with, else the last one at all, else a directive, else the head. */
function anchorOf(tree: FlatTree): ImportAnchor {
  const statements = parts(tree, 0).filter(
    (statement) => tree.language.kindName[tree.kind[statement]!] !== 'hash_bang_line',
  );
  let directive = -1;
  let inRun = -1;
  for (const statement of statements) {
    if (roleOf(tree, statement) === Role.Import || isRequire(tree, statement)) inRun = statement;
    else if (inRun < 0 && isDirective(tree, statement)) directive = statement;
    else break;
  }
  if (inRun >= 0) return { node: inRun, apart: 'none' };
  const later = statements.filter((statement) => roleOf(tree, statement) === Role.Import).pop();
  if (later !== undefined) return { node: later, apart: 'none' };
  return { node: directive, apart: 'blank-line' };
}

function isRequire(tree: FlatTree, statement: number): boolean {
  if (roleOf(tree, statement) === Role.ExpressionStatement) return requiredSource(tree, statement) !== undefined;
  if (roleOf(tree, statement) !== Role.Declaration) return false;
  return parts(tree, statement).every((declarator) => {
    if (roleOf(tree, declarator) !== Role.Declarator) return false;
    let value = fieldOf(tree, declarator, 'value');
    // `require('debug')('app')` and `require('a').b` are imports as well.
    while (value >= 0 && requiredSource(tree, value) === undefined) {
      const node = bare(tree, value);
      value =
        roleOf(tree, node) === Role.Call
          ? calleeOf(tree, node)
          : roleOf(tree, node) === Role.Member
            ? fieldOf(tree, node, 'object')
            : -1;
    }
    return value >= 0;
  });
}

/** `'use strict'` and its like. */
function isDirective(tree: FlatTree, statement: number): boolean {
  if (roleOf(tree, statement) !== Role.ExpressionStatement) return false;
  const inner = firstPart(tree, statement);
  return inner >= 0 && roleOf(tree, inner) === Role.String;
}
