/** How a kind of file writes comments. The first form is the one that Lintel writes. */
export interface CommentForms {
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
  /** False where comments are read, but would break a strict reader of the file if Lintel wrote one. */
  readonly writable: boolean;
}

function forms(line: readonly string[], block: CommentForms['block'] = []): CommentForms {
  return { line, block, writable: true };
}

const C_BLOCK = ['/*', '*/'] as const;
const XML_BLOCK = ['<!--', '-->'] as const;

const HASH = forms(['#']);
const SLASH = forms(['//'], [C_BLOCK]);
const DASH = forms(['--'], [C_BLOCK]);
const SEMICOLON = forms([';', '#']);
const PERCENT = forms(['%']);
const XML = forms([], [XML_BLOCK]);
/** Markup with scripts and styles in it: see `embeddedForms` for what may be written where. */
const MARKUP = forms(['//'], [XML_BLOCK, C_BLOCK]);
const CSS = forms([], [C_BLOCK]);
const UNKNOWN: CommentForms = { line: ['#', '//', '--', ';'], block: [XML_BLOCK, C_BLOCK], writable: false };
/** Strict JSON has no comments; many readers of it take them all the same. */
const JSON_FORMS: CommentForms = { line: ['//'], block: [C_BLOCK], writable: false };

/** By VS Code's language identifier, file name or extension without the dot, all in lower case. */
const TABLE: readonly (readonly [CommentForms, string])[] = [
  [
    HASH,
    'python py pyi pyw ruby rb rake gemfile rakefile shellscript sh bash zsh fish ksh yaml yml dockercompose toml perl pl pm r dockerfile containerfile ' +
      'makefile mk elixir ex exs julia jl powershell ps1 psm1 psd1 dotenv env properties conf cfg npmrc yarnrc netrc editorconfig gitconfig ignore gitignore ' +
      'dockerignore coffeescript coffee nim graphql gql nix cmake cr terraform terraform-vars tf tfvars hcl gitattributes requirements pip-requirements procfile',
  ],
  [
    SLASH,
    'javascript js mjs cjs javascriptreact jsx typescript ts mts cts typescriptreact tsx java c h cpp cc cxx hpp hh csharp cs go rust rs swift kotlin kt kts ' +
      'scala dart groovy gradle jenkinsfile jsonc json5 less scss sass proto proto3 objective-c objective-cpp m mm solidity sol bicep zig jsonnet php php5 phtml fsharp fs',
  ],
  [DASH, 'sql plsql mysql pgsql lua haskell hs elm ada adb ads vhdl'],
  [SEMICOLON, 'ini clojure clj cljs lisp el scheme scm asm s reg'],
  [PERCENT, 'tex latex bibtex erlang erl'],
  [XML, 'xml xsl xsd svg plist xaml csproj vbproj fsproj props targets config wsdl pom resx'],
  [MARKUP, 'html htm xhtml vue svelte astro markdown md mdx handlebars hbs razor cshtml'],
  [CSS, 'css'],
  [JSON_FORMS, 'json ipynb webmanifest har jsonl'],
];

const BY_NAME: ReadonlyMap<string, CommentForms> = new Map(
  TABLE.flatMap(([row, names]) => names.split(' ').map((name): [string, CommentForms] => [name, row])),
);

/** The forms for a file; a file of unknown kind is read for every common form and never written to. */
export function commentForms(languageId: string, path: string): CommentForms {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^\.env(?:\.|$)/.test(name) || /^dockerfile(?:\.|$)/.test(name)) return HASH;
  // Configuration that is JSON in name only.
  if (/^(?:tsconfig|jsconfig)(?:\..+)?\.json$/.test(name)) return SLASH;
  const bare = name.startsWith('.') ? name.slice(1) : name;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return BY_NAME.get(languageId.toLowerCase()) ?? BY_NAME.get(extension) ?? BY_NAME.get(bare) ?? UNKNOWN;
}

/**
 * The form to write at an offset of markup: `<!-- -->` between tags, the script's or style's own inside those, undefined
 * where no comment can stand (inside a tag or a fenced code block).
 */
export function embeddedForms(text: string, offset: number): CommentForms | undefined {
  const before = text.slice(0, offset);
  const script = sectionOpen(before, 'script');
  if (script !== undefined) return script ? SLASH : undefined;
  const style = sectionOpen(before, 'style');
  if (style !== undefined) return style ? CSS : undefined;
  const fences = before.match(/^(?:`{3,}|~{3,})/gm);
  if (fences && fences.length % 2 === 1) return undefined;
  return before.lastIndexOf('<') > before.lastIndexOf('>') ? undefined : XML;
}

/** Whether the text ends inside the element's content (true), inside its opening tag (false), or outside (undefined). */
function sectionOpen(before: string, tag: string): boolean | undefined {
  const lower = before.toLowerCase();
  const open = lower.lastIndexOf(`<${tag}`);
  if (open < 0 || lower.indexOf(`</${tag}`, open) >= 0) return undefined;
  return lower.indexOf('>', open) >= 0;
}

/** Whether the file is markup that may embed other languages. */
export function isMarkup(found: CommentForms): boolean {
  return found === MARKUP;
}
