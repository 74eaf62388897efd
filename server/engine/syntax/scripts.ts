import { type FlatTree, nodeText } from './flatTree';
import { jsxOf, parts, stringContent } from './view';

/** A piece of a file that is written in another language than the file. UTF-16 offsets. */
export interface ScriptRegion {
  readonly start: number;
  readonly end: number;
  /** `LanguageSpec.id`. */
  readonly language: string;
  /** The script may import: it is a module, or part of a component that a bundler reads. */
  readonly imports: 'allowed' | 'refused';
}

/** What the `lang` or `type` of a script element says of its language; what is not listed holds data or another language. */
const LANGUAGE_OF: Readonly<Record<string, string>> = {
  '': 'javascript',
  js: 'javascript',
  jsx: 'javascript',
  javascript: 'javascript',
  module: 'javascript',
  'text/javascript': 'javascript',
  'application/javascript': 'javascript',
  'application/x-javascript': 'javascript',
  'text/ecmascript': 'javascript',
  'text/babel': 'javascript',
  'text/jsx': 'javascript',
  ts: 'typescript',
  typescript: 'typescript',
  'text/typescript': 'typescript',
  tsx: 'tsx',
};

/** The scripts of a tree of markup, in order. */
export function scriptRegions(tree: FlatTree): ScriptRegion[] {
  const { language } = tree;
  if (!language.spec.scripts) return [];
  const element = language.kindId('script_element');
  const content = language.kindId('raw_text');
  const found: ScriptRegion[] = [];
  for (let node = 0; node < tree.count; node++) {
    if (tree.kind[node] !== element) continue;
    const own = parts(tree, node).find((part) => tree.kind[part] === content);
    if (own === undefined) continue;
    const attributes = attributesOf(tree, node);
    const written = (attributes.get('lang') ?? attributes.get('type') ?? '').trim().toLowerCase();
    const id = Object.hasOwn(LANGUAGE_OF, written) ? LANGUAGE_OF[written]! : undefined;
    if (id === undefined) continue;
    const imports = language.spec.id !== 'html' || attributes.get('type') === 'module' ? 'allowed' : 'refused';
    // The grammar leaves blanks at both ends out.
    found.push({ start: tree.start[own]!, end: tree.end[own]!, language: id, imports });
  }
  return found;
}

function attributesOf(tree: FlatTree, element: number): Map<string, string> {
  const found = new Map<string, string>();
  for (const attribute of jsxOf(tree, element).attributes) {
    const [name, value] = parts(tree, attribute);
    if (name === undefined) continue;
    const span = value === undefined ? undefined : stringContent(tree, value);
    found.set(nodeText(tree, name).toLowerCase(), span ? tree.text.slice(span.start, span.end) : '');
  }
  return found;
}

/**
 * The text with everything blanked that lies in none of the regions, so that offsets stay what they are. What follows a region is set
 * off from it by a semicolon.
 */
export function onlyRegions(text: string, regions: readonly ScriptRegion[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of regions) {
    out += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
    const next = text[at];
    if (next !== undefined && next !== '\n' && next !== '\r') {
      out += ';';
      at++;
    }
  }
  return out + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

