import assert from 'node:assert/strict';
import ts from 'typescript';
import { productFiles, type SourceFile } from './imports';

/** Places of a file for which `pick` holds, as `path:line: text`. */
function places(file: SourceFile, pick: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (pick(node)) found.push(`${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText().slice(0, 60)}`);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

function lines(file: SourceFile, pattern: RegExp): string[] {
  return file.text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim().slice(0, 80)}`] : []));
}

/** The comments of a file: what speaks to the reader. */
function comments(file: SourceFile): string[] {
  const found: string[] = [];
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, file.text);
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia) found.push(scanner.getTokenText());
  }
  return found;
}

describe('sources', () => {
  const files = productFiles();

  it('name what they export', () => {
    assert.deepEqual(files.flatMap((file) => places(file, (node) => ts.isExportAssignment(node) || (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)))), []);
  });

  it('know what they handle: no `any`, no switched-off check', () => {
    assert.deepEqual(files.flatMap((file) => places(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword)), []);
    assert.deepEqual(files.flatMap((file) => comments(file).filter((comment) => /@ts-(ignore|nocheck|expect-error)/.test(comment)).map((comment) => `${file.path}: ${comment}`)), []);
  });

  it('are finished', () => {
    assert.deepEqual(files.flatMap((file) => comments(file).filter((comment) => /\b(TODO|FIXME|XXX|HACK)\b|for now\b/.test(comment)).map((comment) => `${file.path}: ${comment.slice(0, 80)}`)), []);
  });

  it('hold no path of a machine', () => {
    assert.deepEqual(files.flatMap((file) => lines(file, /(?<![\w.])\/(?:home|Users|work|tmp)\/[\w.-]+\/|[A-Z]:\\\\Users/)), []);
  });

  it('have no state of their own: nothing at the top of a file is assigned again', () => {
    // The parser runtime can be started just once in a process: that is a fact of web-tree-sitter.
    const fixed = 'server/engine/syntax/runtime.ts';
    assert.deepEqual(
      files.filter(({ path }) => path !== fixed).flatMap((file) => file.tree.statements.filter((statement) => ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.BlockScoped) !== ts.NodeFlags.Const).map((statement) => `${file.path}: ${statement.getText().slice(0, 60)}`)),
      [],
    );
  });

  it('say what the public functions of the engine are for', () => {
    const program = ts.createProgram(files.filter(({ path }) => path === 'server/engine/index.ts').map(({ path }) => path), { noResolve: false, moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.Preserve, types: [], noLib: true, skipLibCheck: true });
    const checker = program.getTypeChecker();
    const index = program.getSourceFile('server/engine/index.ts');
    assert.ok(index);
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(index)!).map((symbol) => ((symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol));
    const functions = exported.filter((symbol) => (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class)) !== 0);
    assert.ok(functions.length > 5);
    assert.deepEqual(functions.filter((symbol) => symbol.getDocumentationComment(checker).length === 0).map(({ name }) => name), []);
  });
});
