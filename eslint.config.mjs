/**
 * Correctness only: layout belongs to Biome. What is off is off because it fights a decision of the code, said beside it.
 * Which room may import which is checked finer, room by room, in test/arch.
 */
import tseslint from 'typescript-eslint';

const editor = { regex: '^(vscode|vscode-languageserver|vscode-languageclient)(/|$)', message: 'The engine knows no editor and no protocol.' };
const node = { regex: '^(node:|fs$|path$|os$|crypto$|process$|child_process$|worker_threads$)', message: 'The engine is pure: what it needs comes through its ports.' };
const door = { regex: '/engine/(?!index$)', message: 'Import the engine through server/engine/index only.' };
const lsp = { regex: '(^|/)lsp(/|$)', message: 'Front ends and the host do not know the language server.' };
const cli = { regex: '(^|/)cli(/|$)', message: 'Front ends and the host do not know the command line.' };
const mcp = { regex: '(^|/)mcp(/|$)', message: 'Front ends and the host do not know the MCP server.' };
const server = { regex: '/server/(?!(?:protocol|provenance(?:/index)?)$)', message: 'The client shares server/protocol and server/provenance with the server and nothing else.' };
const anything = { regex: '^(?!\\./)', message: 'What is known about machine-written text needs nothing from outside: no editor, no engine, no machine.' };
const client = { regex: '(^|/)client/', message: 'The client is the last layer: nothing imports it.' };

/** What files of a folder may not import. */
function layer(files, ...patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  { ignores: ['dist/', '.out*/', '.vscode-test/', 'node_modules/', 'rules/', 'examples/', 'docs/', '**/fixtures/**', '**/workspace/**', 'test/cli/data/', 'test/unit/syntax/sample.*'] },
  {
    rules: {
      'constructor-super': 'error', 'for-direction': 'error', 'getter-return': 'error', 'no-async-promise-executor': 'error', 'no-class-assign': 'error',
      'no-compare-neg-zero': 'error', 'no-cond-assign': 'error', 'no-constant-binary-expression': 'error', 'no-debugger': 'error', 'no-dupe-else-if': 'error',
      'no-dupe-keys': 'error', 'no-duplicate-case': 'error', 'no-empty': 'error', 'no-empty-character-class': 'error', 'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error', 'no-loss-of-precision': 'error', 'no-misleading-character-class': 'error', 'no-prototype-builtins': 'error',
      'no-self-assign': 'error', 'no-self-compare': 'error', 'no-sparse-arrays': 'error', 'no-unassigned-vars': 'error', 'no-unreachable': 'error',
      'no-unsafe-finally': 'error', 'no-unsafe-optional-chaining': 'error', 'no-useless-assignment': 'error', 'no-useless-backreference': 'error',
      'no-useless-escape': 'error', 'no-var': 'error', 'prefer-const': 'error', 'preserve-caught-error': 'error', 'use-isnan': 'error', 'valid-typeof': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true }],
      // Indexing is checked (noUncheckedIndexedAccess): in loops over typed arrays `!` says what the loop's bounds prove.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Numbers in messages read well as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` is a fine callback where no value is looked at.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Interfaces of ports are asynchronous though an implementation need not be.
      '@typescript-eslint/require-await': 'off',
      // Indexed access of records and checks of data from outside look needless to the types; they are not.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Trees, code and summaries are columns of typed arrays; what a column holds (an `Op`, a `Role`) is a matter of its name.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Interfaces of plain functions are written as methods; nothing in them is `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Walking up a chain starts at `this`.
      '@typescript-eslint/no-this-alias': 'off',
      // `declare class` names what the platform brings.
      '@typescript-eslint/no-extraneous-class': ['error', { allowConstructorOnly: true }],
      // Old clients send only what is deprecated now.
      '@typescript-eslint/no-deprecated': 'off',
      // A parameter that may be left out says what it is then.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // The caller's type argument is what names the shape of plain JSON.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }],
    },
  },
  layer(['server/engine/**/*.ts'], editor, node, client, { regex: '(^|/)(host|lsp|cli|mcp)/', message: 'The engine does not know who uses it.' }),
  layer(['server/provenance/**/*.ts'], anything),
  layer(['server/host/**/*.ts'], editor, door, lsp, cli, mcp, client),
  layer(['server/lsp/**/*.ts'], door, cli, mcp, client),
  layer(['server/cli/**/*.ts'], editor, door, lsp, mcp, client),
  layer(['server/mcp/**/*.ts'], editor, door, lsp, cli, client),
  layer(['client/**/*.ts'], server),
  { files: ['server/engine/**/*.ts', 'server/lsp/**/*.ts', 'client/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // mocha's `describe` and `it` take what they are given.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'mocha', name: ['describe', 'it'] }] }],
      '@typescript-eslint/no-unused-expressions': 'off',
      // What is shown in a failing test need not be pretty, and test texts are known.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-template-expression': 'off',
    },
  },
);
