import type { Finding } from '../model/finding';
import type { Fix, FixEdit } from '../model/fix';
import type { SuppressOutcome } from '../suppress';
import type { ScriptRegion } from '../syntax/scripts';

/** Whether a text of markup may hold a script: cheap, and true too often. */
export function holdsScript(text: string): boolean {
  return /<script/i.test(text);
}

/**
 * The findings of scripts with fixes that stay in the scripts. An import that goes to the head of the file belongs to the head
 * of the first script; where scripts cannot import, the fix is left out.
 */
export function withPlacedFixes(findings: readonly Finding[], text: string, regions: readonly ScriptRegion[]): Finding[] {
  return findings.map((finding) => ({ ...finding, fixes: finding.fixes.flatMap((fix) => placed(fix, text, regions) ?? []) }));
}

function placed(fix: Fix, text: string, regions: readonly ScriptRegion[]): Fix | undefined {
  const edits: FixEdit[] = [];
  for (const edit of fix.edits) {
    const { start, end } = edit.range;
    if (regions.some((region) => region.start <= start && end <= region.end)) {
      edits.push(edit);
      continue;
    }
    const [first] = regions;
    // Only an import is written where no script is.
    if (first === undefined || first.imports === 'refused' || start !== end || start > first.start) return undefined;
    const head = /^[ \t]*(\r?\n)([ \t]*)/.exec(text.slice(first.start, first.end));
    const at = first.start + (head?.[0].length ?? 0);
    const line = asModuleImport(edit.newText.trim());
    edits.push({ ...edit, range: { start: at, end: at }, newText: head ? `${line}${head[1]!}${head[2]!}` : `${line} ` });
  }
  return { ...fix, edits };
}

/** A script that may import is a module, even if nothing in it says so yet. */
function asModuleImport(line: string): string {
  const required = /^(?:const|let|var) (\{[^}]*\}|[\w$]+) = require\((["'][^"']+["'])\)(;?)$/.exec(line);
  return required ? `import ${required[1]!.replaceAll(': ', ' as ')} from ${required[2]!}${required[3]!}` : line;
}

/** One outcome of several, in the order of the file. */
export function mergedOutcomes(outcomes: readonly SuppressOutcome[]): SuppressOutcome {
  const [only] = outcomes;
  if (outcomes.length === 1 && only) return only;
  const byPlace = <T extends { readonly range: { readonly start: number; readonly end: number } }>(lists: readonly (readonly T[])[]): T[] =>
    lists.flat().sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return {
    kept: byPlace(outcomes.map(({ kept }) => kept)),
    suppressed: outcomes.flatMap(({ suppressed }) => suppressed),
    unused: byPlace(outcomes.map(({ unused }) => unused)),
    hints: byPlace(outcomes.map(({ hints }) => hints)),
  };
}
