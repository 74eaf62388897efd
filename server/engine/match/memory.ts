import type { Facts } from '../facts';
import type { FlatTree, TreeReuse } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import type { Binding } from './bindings';
import type { CompiledPattern } from './pattern';

/** A place where one pattern matches, found without anything being bound before. */
export interface PatternMatch {
  /** The node at which the pattern was tried: the matched node, or the list that matched statements stand in. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** -1 for a run of statements. */
  readonly node: number;
  readonly bindings: ReadonlyMap<string, Binding>;
}

/** All matches of a pattern in a file; undefined where there are too many to keep. */
export type PatternMatches = readonly PatternMatch[] | undefined;

/** Characters around an edit that are searched for words that were not there before it. */
const LONGEST_WORD = 64;

interface Entry {
  readonly generation: number;
  readonly matches: PatternMatches;
}

/**
 * What patterns matched in one open document, carried from version to version. Whether a pattern matches at a node depends
 * on the node's subtree, on its parent, and on facts of the file that are asked by name. So after an edit a match in an
 * unchanged subtree still holds, moved along, unless a fact that was asked for has another answer; and only nodes that the
 * edit made new, and the roots of what it left alone, have to be tried again.
 */
export class MatchMemory {
  #entries = new Map<CompiledPattern, Map<string, Entry>>();
  #generation = 0;
  #version = -1;
  #tree: FlatTree | undefined;
  #facts: Facts | undefined;
  #reuse: TreeReuse | undefined;
  #fresh: readonly number[] | undefined;
  /** Rules with data flow that had a flow in the last version in which they ran: there may well be one again. */
  readonly flowing = new Set<string>();
  /** Words that stood in the text at some time since the memory was empty, and words that never did. */
  #words = new Map<string, boolean>();

  /** Takes up a new tree: what is known of the tree before is kept as far as the edit left it alone. Call it before matching. */
  turnTo(facts: Facts): void {
    const { tree } = facts;
    if (tree === this.#tree && this.#version === tree.version && this.#facts) {
      facts.remember(this.#facts);
      this.#facts = facts;
      return;
    }
    const { reuse } = tree;
    const before = reuse?.version === this.#version && this.#tree?.language === tree.language ? this.#facts : undefined;
    if (reuse && before && sameScopes(reuse, tree) && facts.agreesWith(before, reuse)) {
      facts.remember(before);
      this.#generation++;
      this.#reuse = reuse;
      this.#read(tree.text, reuse);
    } else {
      this.#entries.clear();
      this.#words.clear();
      this.#reuse = undefined;
    }
    this.#tree = tree;
    this.#facts = facts;
    this.#version = tree.version;
    this.#fresh = undefined;
  }

  /**
   * All matches of a pattern. `find` tries the given nodes, all of them for undefined, and answers the matches in order of
   * `at`, undefined where there are too many. `key` tells apart searches for one pattern among different names.
   */
  recall(pattern: CompiledPattern, key: string, find: (among: readonly number[] | undefined) => PatternMatches): PatternMatches {
    let byKey = this.#entries.get(pattern);
    if (!byKey) {
      byKey = new Map();
      this.#entries.set(pattern, byKey);
    }
    const known = byKey.get(key);
    if (known?.generation === this.#generation) return known.matches;
    const kept = known?.matches && this.#reuse && known.generation === this.#generation - 1 ? this.#moved(known.matches, this.#reuse) : undefined;
    let matches: PatternMatches;
    if (kept) {
      const added = find(this.fresh);
      matches = added && merged(kept, added);
    } else {
      matches = find(undefined);
    }
    byKey.set(key, { generation: this.#generation, matches });
    return matches;
  }

  /** Whether matches of the pattern are known from the version before, so that `recall` costs little. */
  knows(pattern: CompiledPattern, key: string): boolean {
    const known = this.#entries.get(pattern)?.get(key);
    return known !== undefined && known.generation >= this.#generation - 1;
  }

  /** False where a word does not stand in the text: `search` then said so, and no edit has written it since. */
  mayHold(word: string, search: (word: string) => boolean): boolean {
    let present = this.#words.get(word);
    if (present === undefined) {
      present = search(word);
      this.#words.set(word, present);
    }
    return present;
  }

  /** Looks for absent words where the edit was. */
  #read(text: string, { change }: TreeReuse): void {
    const written = text.slice(Math.max(0, change.start - LONGEST_WORD), change.newEnd + LONGEST_WORD);
    for (const [word, present] of this.#words) if (!present && (word.length > LONGEST_WORD || written.includes(word))) this.#words.delete(word);
  }

  /** Nodes that are new, and the roots of unchanged subtrees (their parents are new), in document order. */
  get fresh(): readonly number[] {
    this.#fresh ??= freshNodes(this.#tree!, this.#reuse!);
    return this.#fresh;
  }

  /** The matches below unchanged roots, with their nodes and offsets now. Undefined where one binds what is gone. */
  #moved(matches: readonly PatternMatch[], reuse: TreeReuse): PatternMatch[] | undefined {
    const kept: PatternMatch[] = [];
    const tree = this.#tree!;
    for (const match of matches) {
      const copy = copyOf(reuse.copies, match.at);
      // At a root the parent may decide, so roots are tried again.
      if (copy < 0 || reuse.copies[copy] === match.at) continue;
      const moved = moveMatch(match, reuse, tree);
      if (!moved) return undefined;
      kept.push(moved);
    }
    return kept;
  }
}

/** The position in `copies` of the subtree that holds a node of the tree before, or -1. */
function copyOf(copies: readonly number[], node: number): number {
  let low = 0;
  let high = copies.length / 3;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (copies[middle * 3]! <= node) low = middle + 1;
    else high = middle;
  }
  const at = (low - 1) * 3;
  return at >= 0 && node < copies[at]! + copies[at + 2]! ? at : -1;
}

function moveMatch(match: PatternMatch, reuse: TreeReuse, tree: FlatTree): PatternMatch | undefined {
  const { copies, before } = reuse;
  const move = (node: number): { shift: number; by: number } | undefined => {
    const copy = copyOf(copies, node);
    if (copy < 0) return undefined;
    const shift = copies[copy + 1]! - copies[copy]!;
    return { shift, by: tree.start[node + shift]! - before.start[node]! };
  };
  const { shift, by } = move(match.at)!;
  let bindings = match.bindings;
  if (match.bindings.size > 0) {
    const moved = new Map<string, Binding>();
    for (const [name, binding] of match.bindings) {
      // A piece of text lies where the match lies; a node may lie elsewhere.
      const way = binding.first < 0 ? { shift, by } : move(binding.first);
      if (!way || (binding.last !== binding.first && move(binding.last)?.shift !== way.shift)) return undefined;
      moved.set(name, way.shift === 0 && way.by === 0 ? binding : moveBinding(binding, way));
    }
    bindings = moved;
  }
  const node = match.node < 0 ? -1 : match.node + shift;
  return { at: match.at + shift, start: match.start + by, end: match.end + by, node, bindings };
}

function moveBinding(binding: Binding, { shift, by }: { readonly shift: number; readonly by: number }): Binding {
  const first = binding.first < 0 ? -1 : binding.first + shift;
  const last = binding.last < 0 ? -1 : binding.last + shift;
  return { ...binding, start: binding.start + by, end: binding.end + by, first, last };
}

/** Both lists are in order of `at` and share none. */
function merged(a: readonly PatternMatch[], b: readonly PatternMatch[]): readonly PatternMatch[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: PatternMatch[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (j === b.length || (i < a.length && a[i]!.at < b[j]!.at)) all.push(a[i++]!);
    else all.push(b[j++]!);
  }
  return all;
}

function freshNodes(tree: FlatTree, { copies }: TreeReuse): number[] {
  const fresh: number[] = [];
  let node = 0;
  for (let copy = 0; copy < copies.length; copy += 3) {
    const root = copies[copy + 1]!;
    while (node <= root) fresh.push(node++);
    node = root + copies[copy + 2]!;
  }
  while (node < tree.count) fresh.push(node++);
  return fresh;
}

function isScope(role: number | undefined): boolean {
  return role === Role.Function || role === Role.Method || role === Role.Class;
}

function scopesOf(tree: FlatTree): Int32Array {
  const { kind, count, language } = tree;
  const { role } = language;
  const found: number[] = [];
  for (let node = 0; node < count; node++) {
    const own = role[kind[node]!];
    if (isScope(own)) found.push(node);
  }
  return Int32Array.from(found);
}

/**
 * Whether the file has the same functions and classes as before, and each unchanged subtree lies in the same one: what a name
 * means depends on what is around it.
 */
function sameScopes(reuse: TreeReuse, tree: FlatTree): boolean {
  const before = scopesOf(reuse.before);
  const now = scopesOf(tree);
  if (before.length !== now.length) return false;
  for (let copy = 0; copy < reuse.copies.length; copy += 3) {
    if (enclosingScope(reuse.before, reuse.copies[copy]!, before) !== enclosingScope(tree, reuse.copies[copy + 1]!, now)) return false;
  }
  return true;
}

/** Which of the functions and classes a node lies in, by its number, or -1. */
function enclosingScope(tree: FlatTree, node: number, functions: Int32Array): number {
  const { role } = tree.language;
  for (let up = tree.parent[node]!; up >= 0; up = tree.parent[up]!) {
    const own = role[tree.kind[up]!];
    if (!isScope(own)) continue;
    let low = 0;
    let high = functions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (functions[middle]! < up) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  return -1;
}
