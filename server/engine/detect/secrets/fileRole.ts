import { words } from './words';

/**
 * What a file is for, as far as its path tells. A value that only looks like a secret means something in source and
 * configuration, little in tests and documents, and nothing in lock files, generated files and translations.
 */
export type FileRole = 'source' | 'config' | 'test' | 'document' | 'generated' | 'translation';

const LOCK_NAMES = words(`
  package-lock.json .package-lock.json npm-shrinkwrap.json pnpm-lock.yaml go.sum go.work.sum packages.lock.json
  project.assets.json .terraform.lock.hcl gradle.lockfile package.resolved cartfile.resolved conda-lock.yml
`);
const GENERATED_EXTENSIONS = words('lock map snap svg sum tsbuildinfo wasm');
const GENERATED_FOLDERS = words('__snapshots__');
const MINIFIED = /\.min\.(?:js|mjs|cjs|css)$/;

const TRANSLATION_FOLDERS = words('locale locales _locales i18n l10n lang langs languages translation translations');
const TRANSLATION_EXTENSIONS = words('po pot xlf xliff resx arb strings');
/** `messages_fr.properties`, `strings.xml`, `package.nls.de.json`. */
const TRANSLATION_NAME =
  /^(?:messages|strings|bundle\.l10n|package\.nls)(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?\.(?:json|ya?ml|properties|xml|ts|js)$/;

const TEST_FOLDERS = words(`
  test tests __tests__ spec specs mock mocks __mocks__ fixture fixtures testdata test-data testing e2e cypress
  stubs fakes example examples sample samples demo demos
`);
/** `login.test.ts`, `config.fixture.json`. */
const TEST_INFIX = /[._-](?:tests?|spec|e2e|mocks?|fixtures?|stories|bench)\.[a-z]{1,4}$/;
/** The forms of pytest, Go, Ruby, Elixir, Dart, and of the languages that name a file after its class. */
const TEST_NAME =
  /^test_.{1,80}\.py$|^conftest\.py$|_test\.(?:go|py|rb|exs|dart)$|(?:tests?|spec)\.(?:java|kt|cs|scala|groovy|swift|php)$/;

const DOCUMENT_FOLDERS = words('doc docs documentation');
const DOCUMENT_EXTENSIONS = words('md mdx markdown rst adoc asciidoc txt textile org html htm tex');

const CONFIG_EXTENSIONS = words(`
  env envrc yml yaml ini cfg conf config properties toml tfvars npmrc netrc pypirc pgpass sh bash zsh fish ps1 bat cmd
`);
const CONFIG_NAME =
  /^\.env(?:[._-].{0,60})?$|^(?:docker|container)file(?:\..{1,40})?$|^(?:procfile|credentials|config)$/;

const LONGEST_PATH = 1000;

/** Tells the role of a file from its path (relative, with `/`); of a very long one only the end counts. */
export function fileRole(path: string): FileRole {
  const folders = path.slice(-LONGEST_PATH).replaceAll('\\', '/').toLowerCase().split('/');
  const name = folders.pop() ?? '';
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const isIn = (names: ReadonlySet<string>): boolean => folders.some((folder) => names.has(folder));
  if (LOCK_NAMES.has(name) || GENERATED_EXTENSIONS.has(extension) || MINIFIED.test(name) || isIn(GENERATED_FOLDERS)) {
    return 'generated';
  }
  if (TRANSLATION_EXTENSIONS.has(extension) || TRANSLATION_NAME.test(name) || isIn(TRANSLATION_FOLDERS)) {
    return 'translation';
  }
  if (TEST_INFIX.test(name) || TEST_NAME.test(name) || isIn(TEST_FOLDERS)) return 'test';
  if (CONFIG_EXTENSIONS.has(extension) || CONFIG_NAME.test(name)) return 'config';
  if (DOCUMENT_EXTENSIONS.has(extension) || isIn(DOCUMENT_FOLDERS)) return 'document';
  return 'source';
}
