import type { Ecosystem } from '../../model/project';
import type { FixEdit } from '../../model/fix';
import type { Range } from '../../model/range';
import { type FlatTree, nodeAt, nodeText } from '../../syntax/flatTree';
import { Role } from '../../syntax/language';
import { roleOf } from '../../syntax/view';

/** A package that an import names, as the text alone shows it. */
export interface ImportedName {
  /** For npm the package, for Python the top-level module, for Go the whole path. */
  readonly name: string;
  /** Where that name stands. */
  readonly range: Range;
}

/** Where an import stands, as the tree tells: one that has to be there, one that the program can do without, none at all, or a type's. */
export type ImportPlace = 'needed' | 'optional' | 'type' | 'none';

const ECOSYSTEM_OF: Readonly<Record<string, Ecosystem>> = { javascript: 'npm', typescript: 'npm', tsx: 'npm', python: 'pypi', go: 'go' };

/** The ecosystem of a language whose imports are checked. */
export function importEcosystem(language: string): Ecosystem | undefined {
  return ECOSYSTEM_OF[language];
}

/** The packages that the imports of a text may name, found by expressions that are quicker than a parser. */
export function readImportedNames(ecosystem: Ecosystem, text: string): ImportedName[] {
  if (ecosystem === 'npm') return scriptImports(text);
  return ecosystem === 'pypi' ? pythonImports(text) : goImports(text);
}

const SPECIFIER = /\b(?:from|import|require(?:\.resolve)?)[ \t]{0,20}\(?\s{0,200}(["'])([^"'\n\\]{1,214})\1/g;
const NPM_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/[a-z0-9~_-][a-z0-9._~-]*|[a-z0-9~-][a-z0-9._~-]*)$/;

function scriptImports(text: string): ImportedName[] {
  return [...text.matchAll(SPECIFIER)].flatMap((match) => {
    const specifier = match[2]!;
    const parts = specifier.split('/');
    const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
    // Relative paths, addresses, `node:fs`, `#internal`, `virtual:x`, `~/x`, `@/x`, loaders with `!`: none of them is a package.
    if (!NPM_NAME.test(name) || specifier.includes(':') || specifier.includes('!') || specifier.startsWith('~')) return [];
    const start = match.index + match[0].length - 1 - specifier.length;
    return [{ name, range: { start, end: start + name.length } }];
  });
}

function pythonImports(text: string): ImportedName[] {
  return [...text.matchAll(/^[ \t]*(?:from[ \t]+([A-Za-z_]\w{0,100})[\w.]{0,300}[ \t]+import\b|import[ \t]+([A-Za-z_][^\n#;]*))/gm)].flatMap((match) => {
    if (match[1] !== undefined) {
      const start = match.index + match[0].indexOf(match[1], match[0].indexOf('from') + 4);
      return [{ name: match[1], range: { start, end: start + match[1].length } }];
    }
    const list = match[2]!;
    const at = match.index + match[0].length - list.length;
    return [...list.matchAll(/(?:^|,)[ \t]*([A-Za-z_]\w*)/g)].map((item) => {
      const start = at + item.index + item[0].length - item[1]!.length;
      return { name: item[1]!, range: { start, end: start + item[1]!.length } };
    });
  });
}

/** UTF-16 code units. */
const GO_HEAD = 60_000;

function goImports(text: string): ImportedName[] {
  const path = /"([\w-]+(?:\.[\w-]+)+(?:\/[\w.~-]+)+)"/g;
  // Imports stand at the head of a file.
  const blocks = [...text.slice(0, GO_HEAD).matchAll(/^import[ \t]+(?:\(([^)]{0,8000})\)|[^\n]*)/gm)];
  return blocks.flatMap((block) =>
    [...block[0].matchAll(path)].map((match) => {
      const start = block.index + match.index + 1;
      return { name: match[1]!, range: { start, end: start + match[1]!.length } };
    }),
  );
}

/** Where the import stands that names the package at this range. */
export function importPlace(tree: FlatTree, range: Range): ImportPlace {
  const node = nodeAt(tree, range.start, range.end);
  const statement = importAround(tree, node);
  if (statement < 0) return 'none';
  if (isTypeOnly(tree, statement)) return 'type';
  for (let up = tree.parent[statement]!; up >= 0; up = tree.parent[up]!) {
    const role = roleOf(tree, up);
    const kind = kindOf(tree, up);
    if (role === Role.Try || role === Role.If || role === Role.Ternary || role === Role.Function || role === Role.Method || role === Role.Catch || role === Role.Switch) return 'optional';
    if (/^(?:try_statement|if_statement|function|arrow_function|except_clause|conditional_expression|binary_expression|module|internal_module|ambient_declaration|boolean_operator)/.test(kind) && up > 0) return 'optional';
  }
  return 'needed';
}

/** The statement or call that imports, around a node; -1 where there is none. */
function importAround(tree: FlatTree, from: number): number {
  for (let node = from, steps = 0; node >= 0 && steps < 6; node = tree.parent[node]!, steps++) {
    const kind = kindOf(tree, node);
    if (/^(?:import_statement|import_from_statement|import_spec|export_statement|import_require_clause)$/.test(kind)) return node;
    if (roleOf(tree, node) === Role.Call) return /^(?:require|require\.resolve|import)\s*\(/.test(nodeText(tree, node)) ? node : -1;
    if (roleOf(tree, node) === Role.Comment) return -1;
  }
  return -1;
}

function isTypeOnly(tree: FlatTree, statement: number): boolean {
  const text = nodeText(tree, statement);
  if (/^(?:import|export)\s+type\b(?!\s*(?:,|from\b\s*['"]))/.test(text)) return true;
  const names = /^(?:import|export)\s*\{([^}]*)\}\s*from/.exec(text);
  return names !== null && names[1]!.trim() !== '' && names[1]!.split(',').every((name) => /^\s*(?:type\s|$)/.test(name));
}

/** The edits that import another package; undefined where the rest of the file cannot follow. */
export function replaceImported(tree: FlatTree, ecosystem: Ecosystem, name: string, meant: string, range: Range): FixEdit[] | undefined {
  if (ecosystem === 'npm') return [{ range, newText: meant }];
  if (ecosystem === 'go') {
    // The file calls the package by the last part of its path.
    const newText = meant + name.slice(name.split('/').slice(0, meant.split('/').length).join('/').length);
    return newText.split('/').pop() === name.split('/').pop() ? [{ range, newText }] : undefined;
  }
  const module = meant.replaceAll('-', '_');
  if (!/^[A-Za-z_]\w*$/.test(module)) return undefined;
  const edits: FixEdit[] = [];
  for (let node = 0; node < tree.count; node++) {
    const at = { start: tree.start[node]!, end: tree.end[node]! };
    if (at.end - at.start !== name.length || kindOf(tree, node) !== 'identifier' || nodeText(tree, node) !== name) continue;
    // The name of an attribute or of an argument is another one.
    if (/[.]\s*$/.test(tree.text.slice(Math.max(0, at.start - 20), at.start)) || kindOf(tree, tree.parent[node]!) === 'keyword_argument') continue;
    if (edits[edits.length - 1]?.range.start !== at.start) edits.push({ range: at, newText: module });
  }
  return edits.some((edit) => edit.range.start === range.start) ? edits : undefined;
}

/** The whole lines of an import that binds names which nothing else in the file uses; undefined where it is used, or brings effects. */
export function unusedImport(tree: FlatTree, range: Range): Range | undefined {
  let node = importAround(tree, nodeAt(tree, range.start, range.end));
  if (node < 0) return undefined;
  while (node >= 0 && kindOf(tree, node) === 'call_expression') node = declarationAround(tree, node);
  if (node < 0) return undefined;
  const { text } = tree;
  const [start, end] = [tree.start[node]!, tree.end[node]!];
  const names = boundNames(tree, node, range);
  if (names.length === 0) return undefined;
  const rest = `${text.slice(0, start)}\n${text.slice(end)}`;
  if (names.some((name) => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(rest))) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.indexOf('\n', end);
  const to = line < 0 ? text.length : line + 1;
  // Only where nothing else shares the lines.
  return /^[ \t]*$/.test(text.slice(from, start)) && /^[ \t;]*\r?\n?$/.test(text.slice(end, to)) ? { start: from, end: to } : undefined;
}

function declarationAround(tree: FlatTree, call: number): number {
  for (let node = tree.parent[call]!, steps = 0; node >= 0 && steps < 3; node = tree.parent[node]!, steps++) if (roleOf(tree, node) === Role.Declaration) return node;
  return -1;
}

/** The names that an import statement or a declaration with `require` gives. */
function boundNames(tree: FlatTree, statement: number, range: Range): string[] {
  const text = nodeText(tree, statement);
  const kind = kindOf(tree, statement);
  if (kind === 'export_statement') return [];
  if (kind === 'import_spec') {
    const named = /^([\w.]+)\s+"/.exec(text)?.[1];
    if (named === '_' || named === '.') return [];
    return [named ?? tree.text.slice(range.start, range.end).replace(/\/v\d+$/, '').split('/').pop()!.replace(/\.v\d+$/, '').replace(/^go-|-go$/g, '')].filter((name) => /^\w+$/.test(name));
  }
  const clause =
    tree.language.spec.id === 'python'
      ? /^from\s+[\w.]+\s+import\s+([\s\S]*)$|^import\s+([^,]*)$/.exec(text)
      : /^import\s+([\s\S]*?)\s+from\b|^(?:const|let|var)\s+([\s\S]*?)\s*=\s*require\b/.exec(text);
  const list = clause?.[1] ?? clause?.[2];
  if (list === undefined || list.includes('*\n')) return [];
  const names = list
    .replace(/[{}()]/g, ',')
    .split(',')
    .map((item) => item.trim().replace(/^type\s+/, ''))
    .filter((item) => item !== '')
    .map((item) => /(?:\bas\s+|:\s*)([\w$]+)$/.exec(item)?.[1] ?? /^([\w$]+)/.exec(item)?.[1]);
  return names.every((name) => name !== undefined) ? names : [];
}

function kindOf(tree: FlatTree, node: number): string {
  return tree.language.kindName[tree.kind[node]!] ?? '';
}
