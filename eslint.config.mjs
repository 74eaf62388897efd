/**
 * Correctness only: layout belongs to Biome. What is off is off because it fights a decision of the code, said beside it.
 * Which room may import which is checked finer, room by room, in test/arch.
 */
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const editor = { regex: '^(vscode|vscode-languageserver|vscode-languageclient)(/|$)', message: 'The engine knows no editor and no protocol.' };
const node = { regex: '^(node:|fs$|path$|os$|crypto$|process$|child_process$|worker_threads$)', message: 'The engine is pure: what it needs comes through its ports.' };
const door = { regex: '/engine/(?!index$)', message: 'Import the engine through server/engine/index only.' };
const lsp = { regex: '(^|/)lsp(/|$)', message: 'Front ends and the host do not know the language server.' };
const cli = { regex: '(^|/)cli(/|$)', message: 'Front ends and the host do not know the command line.' };
const server = { regex: '/server/(?!protocol$)', message: 'The client shares server/protocol with the server and nothing else.' };
const client = { regex: '(^|/)client/', message: 'The client is the last layer: nothing imports it.' };

/** What files of a folder may not import. */
function layer(files, ...patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  { ignores: ['dist/', '.out*/', '.vscode-test/', 'node_modules/', 'rules/', 'examples/', 'docs/', '**/fixtures/**', '**/workspace/**', 'test/cli/data/', 'test/unit/syntax/sample.*'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
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
      // The caller's type argument is what names the shape of plain JSON.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }],
      // Control characters are what the code looks for in binary and hidden text.
      'no-control-regex': 'off',
      // The type checker knows every name; `process` is no global of the engine there.
      'no-undef': 'off',
      eqeqeq: 'error',
    },
  },
  layer(['server/engine/**/*.ts'], editor, node, client, { regex: '(^|/)(host|lsp|cli)/', message: 'The engine does not know who uses it.' }),
  layer(['server/host/**/*.ts'], editor, door, lsp, cli, client),
  layer(['server/lsp/**/*.ts'], door, cli, client),
  layer(['server/cli/**/*.ts'], editor, door, lsp, client),
  layer(['client/**/*.ts'], server),
  { files: ['server/engine/**/*.ts', 'server/lsp/**/*.ts', 'client/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // mocha's `describe` and `it` take what they are given.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'mocha', name: ['describe', 'it'] }] }],
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
