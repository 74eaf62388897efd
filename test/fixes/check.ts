import type { FixedPair } from './pairs';
import type { Complaints, Tool } from './tools';

/** What a fix broke, or what hides whether it did. */
export interface BrokenFix {
  readonly pair: FixedPair;
  readonly messages: readonly string[];
}

/** What a tool makes of fixtures and of what their fixes make of them. */
export interface Checked {
  readonly files: number;
  /** Complaints about the fixed text that the fixture does not raise. */
  readonly broken: readonly BrokenFix[];
  /** Fixtures that cannot be read to the end themselves: a mistake of the fix might hide behind theirs. */
  readonly unclear: readonly BrokenFix[];
}

/** Reads both texts of each pair and keeps what only the fixed one is blamed for. */
export function check(tool: Tool, pairs: readonly FixedPair[]): Checked {
  const found = tool.read(pairs.flatMap(({ before, after }) => [before, after]));
  const broken: BrokenFix[] = [];
  const unclear: BrokenFix[] = [];
  for (const pair of pairs) {
    const old = messages(found, pair.before);
    const fresh = without(messages(found, pair.after), old);
    if (fresh.length > 0) broken.push({ pair, messages: fresh });
    // A reader of names goes on behind an error; one of syntax alone may not.
    else if (tool.depth === 'syntax' && old.length > 0) unclear.push({ pair, messages: old });
  }
  return { files: pairs.length, broken, unclear };
}

function messages(found: Complaints, path: string): readonly string[] {
  return found.get(path) ?? [];
}

/** What is left of a list when each entry of another has taken one of its like away. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return list.filter((message) => {
    const index = left.indexOf(message);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}
