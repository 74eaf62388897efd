import type { Ecosystem } from '../../model/project';
import type { Range } from '../../model/range';

/** A package that a command installs or runs. */
export interface InstalledName {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  /** Where the name stands. */
  readonly range: Range;
}

const SHELL = /\.(?:sh|bash|zsh|fish|ksh|ps1|bat|cmd|ya?ml|mk|just|toml|nix)$|(?:^|\/)(?:[\w.-]*dockerfile[\w.-]*|containerfile|makefile|justfile|procfile|jenkinsfile|vagrantfile|devcontainer\.json|package\.json|taskfile)$/i;
const MARKDOWN = /\.(?:md|mdx|markdown|mdc|qmd)$/i;

/** One command by its words, and where in it the packages begin. */
const COMMAND =
  /(?<![\w./@-])(?:(?<npm>(?:npm[ \t]+(?:i|install|add|ci|in)|pnpm[ \t]+(?:add|i|install|dlx)|yarn[ \t]+(?:global[ \t]+)?(?:add|dlx)|bun[ \t]+(?:add|i|install|x)|npx|bunx)(?=[ \t]))|(?<pypi>(?:(?:python3?(?:\.\d+)?[ \t]+-m[ \t]+)?(?:uv[ \t]+)?pip3?(?:\.\d+)?[ \t]+install|uv[ \t]+(?:add|tool[ \t]+install)|uvx|pipx[ \t]+(?:install|run)|poetry[ \t]+add|pdm[ \t]+add|pipenv[ \t]+install)(?=[ \t]))|(?<gems>gem[ \t]+install(?=[ \t])|bundle[ \t]+add(?=[ \t]))|(?<crates>cargo[ \t]+(?:add|install)(?=[ \t]))|(?<go>go[ \t]+(?:get|install)(?=[ \t]))|(?<composer>composer[ \t]+(?:global[ \t]+)?require(?=[ \t])))/g;

/** Options that take the next word with them. */
const VALUED =
  /^(?:-r|-c|-e|-t|-p|-F|--(?:requirement|constraint|editable|target|prefix|root|python|registry|index-url|extra-index-url|index|find-links|filter|workspace|features|vers|version|path|git|branch|tag|rev|package|group|extra|extras|source|platform|cache-folder|cwd|dir|proxy|timeout|retries|omit|include|save-prefix|with|from))$/;
/** Where packages come from somewhere else, the names say nothing. */
const ELSEWHERE = /^(?:-i|-f|--(?:registry|index-url|extra-index-url|index|find-links|git|path|source))(?:=|$)/;
/** Only the first word is a package, the rest is its own. */
const RUNNERS = /^(?:npx|bunx|uvx|bun[ \t]+x|pipx[ \t]+run|pnpm[ \t]+dlx|yarn[ \t]+dlx)$/;
const LONGEST = 1000;

/** Whether a file may hold install commands: scripts, pipelines, Dockerfiles, documents. */
export function mayInstall(path: string): boolean {
  return SHELL.test(path) || MARKDOWN.test(path);
}

/** The packages that commands in a text install. In Markdown only code counts. */
export function readCommands(path: string, text: string): InstalledName[] {
  const inCode = MARKDOWN.test(path) ? codeOf(text) : undefined;
  const found: InstalledName[] = [];
  let read = 0;
  for (const match of text.matchAll(COMMAND)) {
    const ecosystem = (Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? 'npm') as Ecosystem;
    if (inCode && !inCode.some((code) => code.start <= match.index && match.index < code.end)) continue;
    if (match.index < read) continue;
    const { names, end } = namesOf(text, match.index + match[0].length, RUNNERS.test(match[0]) ? 'first' : 'all');
    read = end;
    for (const { name, at } of names) {
      const plain = packageOf(ecosystem, name);
      if (plain !== undefined) found.push({ ecosystem, name: plain, range: { start: at, end: at + plain.length } });
    }
  }
  return found;
}

/** The words after a command that are no options, up to its end. */
function namesOf(text: string, from: number, which: 'first' | 'all'): { readonly names: readonly { readonly name: string; readonly at: number }[]; readonly end: number } {
  const names: { name: string; at: number }[] = [];
  const word = /(?:\\\r?\n|[ \t])+|(["'])((?:(?!\1)[^\n])*)\1|[^\s"'`;|&#()<>]+|[\s\S]/gy;
  word.lastIndex = from;
  let skip = false;
  for (let match = word.exec(text); match && match.index - from < LONGEST; match = word.exec(text)) {
    const [whole, , quoted] = match;
    if (/^(?:\\\r?\n|[ \t])/.test(whole)) continue;
    if (quoted === undefined && /^[\s"'`;|&#()<>]$/.test(whole)) break;
    const value = quoted ?? whole;
    if (ELSEWHERE.test(value)) return { names: [], end: word.lastIndex };
    if (skip) {
      skip = false;
    } else if (value.startsWith('-')) {
      skip = VALUED.test(value);
    } else {
      names.push({ name: value, at: match.index + (quoted === undefined ? 0 : 1) });
      if (which === 'first') break;
    }
  }
  return { names, end: names[names.length - 1]?.at ?? from };
}

const FORMS: Readonly<Partial<Record<Ecosystem, RegExp>>> = {
  npm: /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(?:@[^/]*)?$/i,
  pypi: /^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?(?:\s*(?:[=<>!~@]=?).*)?$/,
  gems: /^([A-Za-z][\w.-]*)(?::[\d.]+)?$/,
  crates: /^([A-Za-z][\w-]*)(?:@.*)?$/,
  go: /^([\w-]+(?:\.[\w-]+)+(?:\/[\w.~-]+)+?)(?:\/\.\.\.)?(?:@.*)?$/,
  composer: /^([a-z0-9][\w.-]*\/[a-z0-9][\w.-]*)(?:[:=].*)?$/i,
};

/** The name without version and extras; undefined for what is a path, an address or a variable. */
function packageOf(ecosystem: Ecosystem, word: string): string | undefined {
  if (/[$%{*\\]|:\/\/|^\.|^git\+|\.(?:whl|tgz|gz|zip|gem|txt|toml)$/.test(word) && !(ecosystem === 'go' && word.endsWith('...'))) return undefined;
  return FORMS[ecosystem]?.exec(word)?.[1];
}

/** The code of a Markdown text: fenced blocks and spans between backticks. */
function codeOf(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(/^[ \t]*(`{3,8}|~{3,8})[^\n]*\n[\s\S]*?(?:^[ \t]*\1|$(?![\s\S]))|`[^`\n]+`/gm)) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}
