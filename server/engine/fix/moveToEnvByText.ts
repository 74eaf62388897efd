import type { Applicability, Fix } from '../model/fix';
import type { Range, TextEdit } from '../model/range';
import { editProblem } from './apply';
import { RESERVED_NAMES, upperSnake } from './envName';

/** What moving a secret out of a text needs to know. */
export interface TextMove {
  readonly text: string;
  readonly path: string;
  /** The secret's value. */
  readonly range: Range;
  readonly fallbackName: string;
}

/** How a language or a kind of file reads a variable. */
interface Idiom {
  /** `NAME` is the variable, `name` the same in small letters. */
  readonly write: string;
  /** What the replacement covers: the literal with its quotes, or the value within them. */
  readonly covers: 'literal' | 'value';
  /** Where it cannot stand: the line up to the value. */
  readonly never?: RegExp;
  readonly applicability?: Applicability;
  readonly title?: string;
  /** `elsewhere`: what it reads is kept by another system than the environment of the process. */
  readonly environment?: 'elsewhere';
  /** More edits that it needs; undefined where it cannot be had. */
  readonly needs?: (move: TextMove, name: string) => readonly TextEdit[] | undefined;
}

const ANNOTATION = /^\s*@\w|\bcase\b[^:]*$/;
/** A parameter's default, a constant, a property: places where PHP and C# take constants only. */
const PHP_CONSTANT = /\bconst\b|\b(?:public|private|protected|static|var)\b[^=;]*\$\w+\s*=\s*$|\bfunction\b|^\s*#\[|\bcase\b/;
const CSHARP_CONSTANT = /\bconst\b|^\s*\[|\bcase\b|\([^()]*\b\w+\s+\w+\s*=\s*@?$/;

const BY_EXTENSION: Readonly<Record<string, Idiom>> = {
  go: { write: 'os.Getenv("NAME")', covers: 'literal', never: /\bconst\b|\bcase\b|`$/, needs: goImport },
  java: { write: 'System.getenv("NAME")', covers: 'literal', never: ANNOTATION },
  kt: { write: 'System.getenv("NAME")', covers: 'literal', never: /\bconst\b|^\s*@\w/ },
  kts: { write: 'System.getenv("NAME")', covers: 'literal', never: /\bconst\b|^\s*@\w/ },
  groovy: { write: "System.getenv('NAME')", covers: 'literal', never: ANNOTATION },
  gradle: { write: "System.getenv('NAME')", covers: 'literal', never: ANNOTATION },
  scala: { write: 'sys.env("NAME")', covers: 'literal', never: ANNOTATION },
  cs: { write: 'System.Environment.GetEnvironmentVariable("NAME")', covers: 'literal', never: CSHARP_CONSTANT },
  php: { write: "getenv('NAME')", covers: 'literal', never: PHP_CONSTANT },
  rb: { write: "ENV.fetch('NAME')", covers: 'literal' },
  rake: { write: "ENV.fetch('NAME')", covers: 'literal' },
  ex: { write: 'System.fetch_env!("NAME")', covers: 'literal', never: /^\s*@\w/ },
  exs: { write: 'System.fetch_env!("NAME")', covers: 'literal', never: /^\s*@\w/ },
  dart: { write: "const String.fromEnvironment('NAME')", covers: 'literal', never: /^\s*@\w|\bconst\b/ },
  rs: { write: 'std::env::var("NAME").expect("NAME is not set")', covers: 'literal', never: /\bconst\b|\bstatic\b|#\[|=>\s*$|\bmatch\b/, applicability: 'manual' },
  ps1: { write: '$env:NAME', covers: 'literal' },
  sh: { write: '"${NAME:?}"', covers: 'literal' },
  bash: { write: '"${NAME:?}"', covers: 'literal' },
  zsh: { write: '"${NAME:?}"', covers: 'literal' },
  tf: { write: 'var.name', covers: 'literal', never: /^\s*default\s*=/, title: 'Move to the variable', environment: 'elsewhere', needs: terraformVariable },
};

const BY_NAME: readonly (readonly [RegExp, Idiom])[] = [
  [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/, { write: '${{ secrets.NAME }}', covers: 'value', title: 'Read from the repository secret', environment: 'elsewhere' }],
  [/(?:^|\/)\.gitlab-ci\.yml$/, { write: '$NAME', covers: 'value', title: 'Read from the CI variable', environment: 'elsewhere' }],
  [/(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/, { write: '${NAME}', covers: 'value' }],
  [/(?:^|\/)application(?:-[\w-]+)?\.(?:properties|ya?ml)$/, { write: '${NAME}', covers: 'value' }],
  [/(?:^|\/)\.npmrc$/, { write: '${NAME}', covers: 'value' }],
];

/**
 * Moving a secret to an environment variable where no grammar is asked: in the idiom of the language, or of the kind of
 * configuration file. Only for a whole literal in double or single quotes, or a whole value, in a place where the idiom can
 * stand. Undefined otherwise.
 */
export function moveToEnvByText(move: TextMove): Fix | undefined {
  const idiom = idiomOf(move.path);
  if (!idiom) return undefined;
  const { text, range } = move;
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const before = text.slice(lineStart, range.start);
  const quote = /["'`]$/.exec(before)?.[0];
  const whole = quote !== undefined && quote !== '`' && text.charAt(range.end) === quote && !/["'`]/.test(text.charAt(range.end + 1));
  const head = quote === undefined ? before : before.slice(0, -1);
  // A prefix makes another kind of literal; a second quote, one of several lines.
  if (/[\w"'`$@]$/.test(head) && quote !== undefined) return undefined;
  if (text.slice(range.start, range.end).includes('\n') || idiom.never?.test(head) || isComment(head, idiom)) return undefined;
  if (idiom.covers === 'literal' ? !whole : !isWholeValue(text, range, before)) return undefined;
  const name = nameFrom(head, move.fallbackName);
  const written = idiom.write.replaceAll('NAME', name).replaceAll('name', name.toLowerCase());
  const more = idiom.needs?.(move, name) ?? (idiom.needs ? undefined : []);
  if (!more) return undefined;
  const place = idiom.covers === 'literal' ? { start: range.start - 1, end: range.end + 1 } : range;
  const edits = [...more, { range: place, newText: written }].sort((a, b) => a.range.start - b.range.start);
  if (editProblem(text, edits) !== undefined) return undefined;
  return {
    ...(idiom.environment === 'elsewhere' ? {} : { environment: { variable: name, value: range } }),
    id: 'move-to-env',
    title: `${idiom.title ?? 'Move to environment variable'} ${idiom.write.includes('var.') ? name.toLowerCase() : name}`,
    applicability: idiom.applicability ?? 'unsafe',
    edits,
  };
}

function isComment(head: string, { covers }: Idiom): boolean {
  return covers === 'value' ? /^\s*#/.test(head) : /\/\/|^\s*(?:#|\*|--)/.test(head.replaceAll('://', ''));
}

function idiomOf(path: string): Idiom | undefined {
  const named = BY_NAME.find(([pattern]) => pattern.test(path));
  if (named) return named[1];
  const file = path.slice(path.lastIndexOf('/') + 1);
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
}

/** Whether nothing else belongs to the value: quotes around it, or the sign before it and the end of the line. */
function isWholeValue(text: string, range: Range, before: string): boolean {
  const rest = /^[^\r\n]*/.exec(text.slice(range.end, range.end + 200))?.[0] ?? '';
  const quote = /["']$/.exec(before)?.[0];
  return quote !== undefined ? rest.startsWith(quote) : /[:=]\s*$/.test(before) && /^\s*(?:#.*)?$/.test(rest);
}

/** Names of constants too general to say what they hold. */
const TOO_GENERAL = /^(?:VALUE|DEFAULT|KEY|SECRET|TOKEN|PASSWORD|DATA|STRING|ENV|CONFIG|AUTHORIZATION|X|V|S)$/;

function nameFrom(head: string, fallback: string): string {
  const found = /([A-Za-z_][\w.-]{1,60})["']?\]?\s{0,8}(?::\s*[\w.<>?]{1,30}\s{0,4})?(?:=>|:=|[:=(,])\s{0,8}$/.exec(head)?.[1] ?? '';
  const last = upperSnake(found.split('.').slice(-2).join('_'));
  const own = upperSnake(found.split('.').pop() ?? '').replace(/^(?:SET|WITH|ADD)_/, '');
  const name = own !== '' && !TOO_GENERAL.test(own) ? own : last !== '' && !TOO_GENERAL.test(last) ? last : upperSnake(fallback);
  return RESERVED_NAMES.has(name) ? `APP_${name}` : name;
}

/** The edit that imports `os` in Go, in the block of imports or on a line of its own. */
function goImport({ text, range }: TextMove): readonly TextEdit[] | undefined {
  // Within a block of constants nothing may be called.
  const block = text.lastIndexOf('const (', range.start);
  if (block >= 0 && !/^\)/m.test(text.slice(block, range.start))) return undefined;
  if (/^\s*(?:import\s+)?"os"\s*$/m.test(text)) return [];
  if (/\bos\s*(?::=|=[^=])|\bvar os\b|^\s*(?:import\s+)?\w+\s+"os"/m.test(text)) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const grouped = /^import \(\r?\n/m.exec(text);
  if (grouped) return [insertion(grouped.index + grouped[0].length, `\t"os"${eol}`)];
  const single = /^import[ ]"[^"\r\n]+"\r?\n/m.exec(text);
  if (single) return [insertion(single.index + single[0].length, `import "os"${eol}`)];
  const clause = /^package \w+\r?\n/m.exec(text);
  return clause ? [insertion(clause.index + clause[0].length, `${eol}import "os"${eol}`)] : undefined;
}

/** The block that declares the variable in Terraform, at the end of the file. */
function terraformVariable({ text }: TextMove, name: string): readonly TextEdit[] | undefined {
  const variable = name.toLowerCase();
  if (new RegExp(`^\\s*variable\\s+"${variable}"`, 'm').test(text)) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.endsWith('\n') ? eol : eol + eol;
  return [insertion(text.length, `${gap}variable "${variable}" {${eol}  type      = string${eol}  sensitive = true${eol}}${eol}`)];
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
