import { childByField, type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';

/** Local names and the qualified names they stand for: `cp` -> `child_process`, `run` -> `subprocess.run`. */
export type Imports = ReadonlyMap<string, string>;

/** Reads every import of the tree. A name that is imported from two places keeps the first. */
export function readImports(tree: FlatTree): Imports {
  const names = new Map<string, string>();
  const add = (local: string, qualified: string): void => {
    if (!local || names.has(local)) return;
    // A file of one's own has no name that a rule could know: the local name is the best there is.
    const own = qualified.startsWith('.') && !/[^./][^/]*\.[\w$]+$/.test(qualified);
    names.set(local, own ? `${qualified}.${local}` : qualified);
  };
  READERS[tree.language.spec.id]?.(tree, add);
  return names;
}

/** Packages and classes whose members are imported all at once (`import java.io.*`), and the one that always is. */
export function readPackages(tree: FlatTree): readonly string[] {
  if (tree.language.spec.id !== 'java') return [];
  const packages = ['java.lang'];
  eachJavaImport(tree, (name, all) => {
    if (all) packages.push(name);
  });
  return packages;
}

function eachJavaImport(tree: FlatTree, found: (name: string, all: boolean) => void): void {
  const declaration = tree.language.kindId('import_declaration');
  for (let node = 1; node < tree.count; node = tree.next[node]!) {
    if (tree.kind[node] !== declaration) continue;
    const text = nodeText(tree, node).replace(/\/\*[\s\S]*?\*\//g, ' ');
    const match = /^import\s+(?:static\s+)?([\w$.\s]+?)(\.\s*\*)?\s*;?$/.exec(text);
    if (match) found(match[1]!.replace(/\s/g, ''), match[2] !== undefined);
  }
}

function javaImports(tree: FlatTree, add: Add): void {
  eachJavaImport(tree, (name, all) => {
    if (!all) add(name.slice(name.lastIndexOf('.') + 1), name);
  });
}

type Add = (local: string, qualified: string) => void;

/** A module as rules name it: without `node:` and without a file extension. */
function moduleName(text: string): string {
  return text.replace(/^node:/, '').replace(/\.(?:js|mjs|cjs|ts)$/, '');
}

function unquoted(tree: FlatTree, node: number): string {
  return nodeText(tree, node).slice(1, -1);
}

function javascriptImports(tree: FlatTree, add: Add): void {
  const { language } = tree;
  const importStatement = language.kindId('import_statement');
  const namespaceImport = language.kindId('namespace_import');
  const importSpecifier = language.kindId('import_specifier');
  const requireClause = language.kindId('import_require_clause');
  const clause = language.kindId('import_clause');
  const declarator = language.kindId('variable_declarator');
  const source = language.fieldId('source');
  const nameField = language.fieldId('name');
  const aliasField = language.fieldId('alias');
  const valueField = language.fieldId('value');
  for (let node = 0; node < tree.count; node++) {
    const kind = tree.kind[node]!;
    if (kind === importStatement) {
      let from = childByField(tree, node, source);
      const end = tree.next[node]!;
      for (let inner = node + 1; inner < end; inner++) {
        if (tree.kind[inner] === requireClause) {
          from = childByField(tree, inner, source);
          if (from >= 0) add(nodeText(tree, inner + 1), moduleName(unquoted(tree, from)));
        }
      }
      if (from < 0) continue;
      const module = moduleName(unquoted(tree, from));
      for (let inner = node + 1; inner < end; inner++) {
        const innerKind = tree.kind[inner]!;
        if (innerKind === importSpecifier) {
          const name = childByField(tree, inner, nameField);
          const alias = childByField(tree, inner, aliasField);
          if (name < 0) continue;
          const imported = nodeText(tree, name).replace(/^['"]|['"]$/g, '');
          add(nodeText(tree, alias < 0 ? name : alias), imported === 'default' ? module : `${module}.${imported}`);
        } else if (innerKind === namespaceImport) {
          for (let child = inner + 1; child < tree.next[inner]!; child++) {
            if (language.role[tree.kind[child]!] === Role.Identifier) add(nodeText(tree, child), module);
          }
        } else if (language.role[innerKind] === Role.Identifier && tree.kind[tree.parent[inner]!] === clause) {
          add(nodeText(tree, inner), module);
        }
      }
    } else if (kind === declarator) {
      const value = childByField(tree, node, valueField);
      const name = childByField(tree, node, nameField);
      if (value < 0 || name < 0) continue;
      const module = requiredModule(tree, value);
      if (module !== undefined) bindRequired(tree, name, module, add);
    }
  }
}

/** The qualified name behind `require('m')`, `require('m').x`, `await import('m')`; undefined for anything else. */
export function requiredModule(tree: FlatTree, node: number): string | undefined {
  const { language } = tree;
  const role = language.role[tree.kind[node]!];
  if (role === Role.Await || role === Role.Parenthesized) return requiredModule(tree, tree.next[node + 1] === tree.next[node] ? node + 1 : node + 2);
  if (role === Role.Member) {
    const object = childByField(tree, node, language.fieldId('object'));
    const property = childByField(tree, node, language.fieldId('property'));
    const module = object < 0 ? undefined : requiredModule(tree, object);
    if (module === undefined || property < 0) return undefined;
    const name = nodeText(tree, property);
    return name === 'default' ? module : `${module}.${name}`;
  }
  if (role !== Role.Call) return undefined;
  const callee = childByField(tree, node, language.fieldId('function'));
  if (callee < 0) return undefined;
  const calleeText = nodeText(tree, callee);
  if (calleeText !== 'require' && calleeText !== 'import') return undefined;
  const list = childByField(tree, node, language.fieldId('arguments'));
  if (list < 0) return undefined;
  for (let child = list + 1; child < tree.next[list]!; child = tree.next[child]!) {
    if (language.role[tree.kind[child]!] === Role.String) return moduleName(unquoted(tree, child));
  }
  return undefined;
}

function bindRequired(tree: FlatTree, name: number, module: string, add: Add): void {
  const { language } = tree;
  const role = language.role[tree.kind[name]!];
  if (role === Role.Identifier) {
    add(nodeText(tree, name), module);
    return;
  }
  if (role !== Role.ObjectPattern) return;
  for (let child = name + 1; child < tree.next[name]!; child = tree.next[child]!) {
    const childRole = language.role[tree.kind[child]!];
    if (childRole === Role.Identifier) {
      add(nodeText(tree, child), `${module}.${nodeText(tree, child)}`);
      continue;
    }
    const key = childByField(tree, child, language.fieldId('key'));
    const value = childByField(tree, child, language.fieldId('value'));
    if (key < 0 || value < 0 || language.role[tree.kind[value]!] !== Role.Identifier) continue;
    const imported = nodeText(tree, key);
    add(nodeText(tree, value), imported === 'default' ? module : `${module}.${imported}`);
  }
}

function pythonImports(tree: FlatTree, add: Add): void {
  const { language } = tree;
  const plain = language.kindId('import_statement');
  const from = language.kindId('import_from_statement');
  const aliased = language.kindId('aliased_import');
  const dotted = language.kindId('dotted_name');
  const nameField = language.fieldId('name');
  const aliasField = language.fieldId('alias');
  const moduleField = language.fieldId('module_name');
  const text = (node: number): string => nodeText(tree, node).replace(/\s/g, '');
  for (let node = 0; node < tree.count; node++) {
    const kind = tree.kind[node]!;
    if (kind !== plain && kind !== from) continue;
    const moduleNode = kind === from ? childByField(tree, node, moduleField) : -1;
    const prefix = moduleNode < 0 ? '' : `${text(moduleNode)}.`;
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
      if (tree.field[child] !== nameField) continue;
      if (tree.kind[child] === aliased) {
        const name = childByField(tree, child, nameField);
        const alias = childByField(tree, child, aliasField);
        if (name >= 0 && alias >= 0) add(text(alias), prefix + text(name));
      } else if (tree.kind[child] === dotted) {
        const name = text(child);
        // `import a.b` binds `a`, which already reads as its own qualified name.
        if (kind === from) add(name, prefix + name);
      }
    }
  }
}

/** A package is named by the last part of its path, unless a file gives it another name. */
function goImports(tree: FlatTree, add: Add): void {
  const { language } = tree;
  const spec = language.kindId('import_spec');
  const nameField = language.fieldId('name');
  const pathField = language.fieldId('path');
  for (let node = 0; node < tree.count; node++) {
    if (tree.kind[node] !== spec) continue;
    const name = childByField(tree, node, nameField);
    const path = childByField(tree, node, pathField);
    if (name < 0 || path < 0) continue;
    const local = nodeText(tree, name);
    if (local !== '.' && local !== '_') add(local, goPackage(unquoted(tree, path)));
  }
}

/** The name that a package most likely has, by its path: `github.com/golang-jwt/jwt/v5` is `jwt`, `gopkg.in/yaml.v3` is `yaml`. */
export function goPackage(path: string): string {
  const named = path.replace(/\/v\d+$/, '');
  return named.slice(named.lastIndexOf('/') + 1).replace(/\.v\d+$/, '').replace(/^go-|-go$/g, '');
}

/** `use A\B;`, `use A\B as C;`, `use A\{B, C as D};`, and the same for functions and constants. */
function phpImports(tree: FlatTree, add: Add): void {
  const { language } = tree;
  const declaration = language.kindId('namespace_use_declaration');
  const aliasField = language.fieldId('alias');
  const named = (node: number, kind: string): boolean => language.kindName[tree.kind[node]!] === kind;
  for (let node = 0; node < tree.count; node++) {
    if (tree.kind[node] !== declaration) continue;
    let prefix = '';
    const end = tree.next[node]!;
    for (let inner = node + 1; inner < end; inner++) {
      if (tree.parent[inner] === node && named(inner, 'namespace_name')) prefix = `${nodeText(tree, inner)}\\`;
      if (!named(inner, 'namespace_use_clause')) continue;
      const alias = childByField(tree, inner, aliasField);
      let name = '';
      for (let child = inner + 1; child < tree.next[inner]!; child = tree.next[child]!) {
        if (child !== alias && language.role[tree.kind[child]!] === Role.Identifier) name = nodeText(tree, child);
      }
      if (name) add(alias < 0 ? name.slice(name.lastIndexOf('\\') + 1) : nodeText(tree, alias), prefix + name);
    }
  }
}

/** `using X = A.B;`. A namespace brings in names that only the compiler knows. */
function csharpImports(tree: FlatTree, add: Add): void {
  const { language } = tree;
  const directive = language.kindId('using_directive');
  for (let node = 0; node < tree.count; node++) {
    if (tree.kind[node] !== directive) continue;
    const match = /^(?:global\s+)?using\s+(\w+)\s*=\s*([\w.]+)\s*;?$/.exec(nodeText(tree, node));
    if (match) add(match[1]!, match[2]!);
  }
}

/** `use a::b::C;`, `use a::{b, c::D as E, self};`. A star brings in names that only the compiler knows. */
function rustImports(tree: FlatTree, add: Add): void {
  const declaration = tree.language.kindId('use_declaration');
  for (let node = 0; node < tree.count; node++) {
    if (tree.kind[node] !== declaration) continue;
    const text = nodeText(tree, node).replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '').replace(/^[\s\S]*?\buse\s+/, '').replace(/;\s*$/, '');
    rustUse('', text, add, 0);
  }
}

function rustUse(prefix: string, text: string, add: Add, depth: number): void {
  const use = text.trim();
  const group = /^([\w:\s]*?)\{([\s\S]*)\}$/.exec(use);
  if (group && depth < 8) {
    let open = 0;
    let piece = '';
    for (const letter of `${group[2]!},`) {
      if (letter === '{') open++;
      if (letter === '}') open--;
      if (letter !== ',' || open > 0) {
        piece += letter;
        continue;
      }
      if (piece.trim()) rustUse(prefix + group[1]!.replace(/\s/g, ''), piece, add, depth + 1);
      piece = '';
    }
    return;
  }
  const match = /^([\w:]+?)(?:\s+as\s+(\w+))?$/.exec(use);
  if (!match) return;
  const own = `${prefix}${match[1]!}`.replace(/^::/, '').replace(/::self$/, '').replaceAll('::', '.');
  const local = match[2] ?? own.slice(own.lastIndexOf('.') + 1);
  if (own.includes('.')) add(local, own);
}

/** `import a.b.C`, `import a.b.C as D`. */
function kotlinImports(tree: FlatTree, add: Add): void {
  const kind = tree.language.kindId('import');
  for (let node = 1; node < tree.next[0]!; node = tree.next[node]!) {
    const match = tree.kind[node] === kind ? /^import\s+([\w.]+)(?:\s+as\s+(\w+))?\s*;?\s*$/.exec(nodeText(tree, node)) : null;
    if (match) add(match[2] ?? match[1]!.slice(match[1]!.lastIndexOf('.') + 1), match[1]!);
  }
}

/** How each language with imports of names writes them. */
const READERS: Readonly<Record<string, (tree: FlatTree, add: Add) => void>> = {
  javascript: javascriptImports,
  typescript: javascriptImports,
  tsx: javascriptImports,
  python: pythonImports,
  go: goImports,
  java: javaImports,
  php: phpImports,
  csharp: csharpImports,
  rust: rustImports,
  kotlin: kotlinImports,
};
