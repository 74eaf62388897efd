import type { Fix } from '../model/fix';
import type { Range } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import { type FlatTree, nodeAt, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { fieldOf, isTemplate, roleOf, stringContent } from '../syntax/view';
import { completeFix } from './build';
import { environmentName } from './envName';
import { renderTemplate } from './template';
import { moveToEnvByText } from './moveToEnvByText';
import type { FixContext } from './types';

/** Languages whose trees are asked where a variable can stand; in others the text around the value is. */
const BY_TREE: ReadonlySet<string> = new Set(['javascript', 'typescript', 'tsx', 'python', 'ruby']);

/** The id of this fix among a finding's fixes. */
export const MOVE_TO_ENV = 'move-to-env';

/** What moving a secret needs to know. */
export interface MoveToEnv {
  /** Where the secret is: the string's content, or the string with its quotes. */
  readonly range: Range;
  /** A name for the variable where the code gives none, such as the kind of secret: `STRIPE_SECRET_KEY`. */
  readonly fallbackName?: string;
}

/**
 * The fix that reads a secret from the environment instead: `process.env.NAME` (`!` behind it in TypeScript, where the type
 * would change otherwise), or `os.environ["NAME"]` with `import os`; in other languages and in configuration the idiom there. Only for a secret that is a whole string in a place
 * where any expression may stand; undefined otherwise. Unsafe: the variable has to be set where the program runs.
 */
export function moveToEnv({ range, fallbackName }: MoveToEnv, context: FixContext): Fix | undefined {
  const { tree } = context;
  if (!BY_TREE.has(tree.language.spec.id)) {
    return moveToEnvByText({ text: tree.text, path: context.path, range, fallbackName: fallbackName ?? 'secret' });
  }
  const node = wholeString(tree, range);
  if (node < 0 || !isExpressionPlace(tree, node)) return undefined;
  const name = environmentName(tree, node, fallbackName);
  if (name === undefined) return undefined;
  const { id: language } = tree.language.spec;
  const template = READS[language]?.template.replace('%', name) ?? `process.env.${name}${language === 'javascript' ? '' : '!'}`;
  const place = { start: tree.start[node]!, end: tree.end[node]! };
  const newText = renderTemplate(template, place, () => undefined, context);
  if (newText === undefined) return undefined;
  const fix = completeFix(
    {
      id: MOVE_TO_ENV,
      title: `Move to environment variable ${name}`,
      applicability: 'unsafe',
      edits: [{ range: place, newText }],
      imports: READS[language]?.imports ?? [],
    },
    context,
  );
  return fix && { ...fix, environment: { variable: name, value: stringContent(tree, node) } };
}

/** How a language reads a variable of the environment, and what it imports for that. */
const READS: Readonly<Record<string, { readonly template: string; readonly imports: readonly ImportSpec[] }>> = {
  python: { template: 'os.environ["%"]', imports: [{ module: 'os' }] },
  go: { template: 'os.Getenv("%")', imports: [{ module: 'os' }] },
  java: { template: 'System.getenv("%")', imports: [] },
  ruby: { template: 'ENV.fetch("%")', imports: [] },
};

/** The string that is nothing but what the range covers, or -1. */
function wholeString(tree: FlatTree, range: Range): number {
  for (let node = nodeAt(tree, range.start, range.end); node >= 0; node = tree.parent[node]!) {
    const role = roleOf(tree, node);
    if (role !== Role.String && role !== Role.TemplateString) continue;
    // Words of a list and texts of several lines have no quotes that could go.
    if (isTemplate(tree, node) || /^(?:bare_string|heredoc_beginning)$/.test(tree.language.kindName[tree.kind[node]!] ?? '')) return -1;
    const content = stringContent(tree, node);
    const isContent = content.start === range.start && content.end === range.end;
    const isWhole = tree.start[node] === range.start && tree.end[node] === range.end;
    if (!isContent && !isWhole) return -1;
    // Bytes are another type than what the environment gives.
    return /^[A-Za-z]*[bB]/.test(nodeText(tree, node)) ? -1 : node;
  }
  return -1;
}

/** Whether any expression may stand in place of the string. */
function isExpressionPlace(tree: FlatTree, node: number): boolean {
  let parent = tree.parent[node]!;
  while (parent >= 0 && roleOf(tree, parent) === Role.ValueList) parent = tree.parent[parent]!;
  if (parent < 0) return false;
  // What an annotation says has to be known when the code is compiled.
  for (let up = parent; up >= 0; up = tree.parent[up]!) if (roleOf(tree, up) === Role.Decorator && tree.language.spec.id === 'java') return false;
  const kind = tree.language.kindName[tree.kind[parent]!] ?? '';
  const text = tree.text.slice(tree.start[parent], tree.end[parent]);
  switch (roleOf(tree, parent)) {
    case Role.Import:
    case Role.Export:
    case Role.ExpressionStatement:
    case Role.JsxAttribute:
    case Role.JsxElement:
    case Role.Type:
    case Role.Decorator:
      return false;
    case Role.Pair:
      return fieldOf(tree, parent, 'value') === node;
    case Role.Array:
      return kind !== 'string_array';
    case Role.Method:
    case Role.Field:
      return fieldOf(tree, parent, 'value') === node;
    case Role.TypeWrapper:
      return !/\bas\s+const$/.test(text);
    case Role.Case:
      return tree.language.spec.id !== 'python' && tree.language.spec.id !== 'java';
    default:
      // A literal type, an enum, a name in quotes, a tagged template, a text in several parts, a pattern of `match`.
      return (
        !/^(?:literal_type|enum_assignment|enum_body|import_specifier|export_specifier|concatenated_string|case_pattern|import_attribute|pair_pattern|import_spec|field_declaration|const_spec)$/.test(
          kind,
        ) && !isTag(tree, parent, node)
      );
  }
}

function isTag(tree: FlatTree, call: number, node: number): boolean {
  return roleOf(tree, call) === Role.Call && fieldOf(tree, call, 'arguments') === node;
}
