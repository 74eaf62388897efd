/** Annotations of a rule's fixture, in Semgrep's form: a comment on the line before the one that it speaks of. */
export interface Annotation {
  readonly kind: 'ruleid' | 'ok' | 'todoruleid' | 'todook';
  readonly ids: readonly string[];
  /** The line that the annotation is about, from 0. */
  readonly line: number;
}

const ANNOTATION = /(?:\/\/|#|\/\*|<!--|\{\s*\/\*)\s*(ruleid|ok|todoruleid|todook)\s*:\s*([\w.\-, ]+?)\s*(?:\*\/\s*\}?|-->)?\s*$/;

/** Reads the annotations of a fixture. Several may stand on lines that follow each other; all speak of the next other line. */
export function readAnnotations(text: string): Annotation[] {
  const lines = text.split(/\r?\n/);
  const found: Annotation[] = [];
  lines.forEach((line, index) => {
    const match = ANNOTATION.exec(line);
    if (!match) return;
    let target = index + 1;
    while (target < lines.length && ANNOTATION.test(lines[target]!)) target++;
    found.push({ kind: match[1] as Annotation['kind'], ids: match[2]!.split(',').map((id) => id.trim()), line: target });
  });
  return found;
}

/** Where a fixture says that its text would lie, for rules that look at some paths only: a comment `lintel-path: .mcp.json` in its first line. */
export function fixturePath(text: string): string | undefined {
  return /^[^\n]*\blintel-path:[ \t]*(\S+)/.exec(text)?.[1];
}

/** The longest piece of a fixture shown on a rule's page. */
const MOST_LINES = 24;

/** The piece of a fixture around its first annotation of a kind, without the annotations: what the rule's page shows. */
export function excerpt(text: string, kind: Annotation['kind'], id: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const annotation = readAnnotations(text).find((entry) => entry.kind === kind && entry.ids.includes(id));
  if (!annotation) return undefined;
  let from = Math.min(annotation.line, lines.length - 1);
  let to = from;
  while (from > 0 && lines[from - 1]!.trim() !== '' && to - from < MOST_LINES) from--;
  while (to + 1 < lines.length && lines[to + 1]!.trim() !== '' && to - from < MOST_LINES) to++;
  return lines
    .slice(from, to + 1)
    .filter((line) => !ANNOTATION.test(line))
    .join('\n')
    .trimEnd();
}
