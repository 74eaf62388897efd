import { bindingText } from '../match/bindings';
import type { RawFinding, RawStep } from '../detect/raw';
import type { Step } from '../model/finding';
import { type FlatTree, nodeText } from '../syntax/flatTree';
import type { LineIndex } from '../text/lineIndex';

/** Longer pieces of code are cut in messages. */
const LONGEST_QUOTE = 60;

/** A piece of code on one line, short enough for a message. */
export function quoteCode(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= LONGEST_QUOTE) return line;
  // Never cut a surrogate pair in two.
  const cut = /[\uD800-\uDBFF]/.test(line[LONGEST_QUOTE - 2]!) ? LONGEST_QUOTE - 2 : LONGEST_QUOTE - 1;
  return `${line.slice(0, cut)}…`;
}

/** Code within a sentence: between backticks, or between quotation marks where it has backticks itself. */
function inSentence(text: string): string {
  const code = quoteCode(text);
  return code.includes('`') ? `“${code}”` : `\`${code}\``;
}

/** The message of a finding: the rule's, with metavariables filled in and, where there is a trace, the origin of the value. */
export function messageOf(raw: RawFinding, tree: FlatTree, lines: LineIndex): string {
  const { rule, steps, bindings } = raw;
  const source = steps?.[0];
  const template = source && rule.flowMessage ? rule.flowMessage : rule.info.message;
  return template
    .replaceAll('{source}', () => (source ? `${inSentence(nodeText(tree, source.node))} (line ${lines.positionAt(tree.start[source.node]!).line + 1})` : 'a value'))
    .replace(/\$(?:[A-Z_][A-Z_0-9]*|\d+)/g, (name) => {
      const binding = bindings.get(name);
      return binding ? quoteCode(bindingText(tree, binding)) : name;
    });
}

/** The trace as a reader sees it: one sentence a hop. */
export function traceOf(steps: readonly RawStep[], tree: FlatTree): Step[] {
  return steps.map(({ node, kind, way, name }) => ({
    kind,
    range: { start: tree.start[node]!, end: tree.end[node]! },
    message: hop(way, name, inSentence(nodeText(tree, node))),
  }));
}

function hop(way: string, name: string | undefined, code: string): string {
  switch (way) {
    case 'source':
      return `The value comes from ${code}`;
    case 'assigned':
      return name ? `It is kept in \`${name}\`` : 'It is assigned here';
    case 'argument':
      return name ? `It is passed to \`${name}\`` : 'It is passed on here';
    case 'parameter':
      return name ? `It arrives as parameter \`${name}\`` : 'It arrives as a parameter';
    case 'returned':
      return name ? `\`${name}\` returns it` : 'It is returned here';
    case 'element':
      return name ? `It is an element, read as \`${name}\`` : 'It is read as an element';
    case 'sink':
      return `It is used here: ${code}`;
    default:
      return `It passes through ${code}`;
  }
}
