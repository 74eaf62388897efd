/**
 * Tells what an edit was, from facts that every editor gives: what text went and came, in how many places, whether a key was
 * pressed, what the clipboard holds. Nobody says who wrote a text, so every answer has a confidence.
 */

/** One replacement of an edit. */
export interface EditedText {
  readonly removed: string;
  readonly inserted: string;
}

/** What is known about one edit. */
export interface EditFacts {
  readonly changes: readonly EditedText[];
  readonly history: 'undo' | 'redo' | 'none';
  /** `memory`: the document was edited. `disk`: its file was, and the editor took it over. */
  readonly place: 'memory' | 'disk';
  /** Whether an edit of this extension's own is being applied. */
  readonly own: 'own' | 'other';
  /** What the clipboard holds. Where it was not looked at, a paste cannot be told from what a machine wrote. */
  readonly clipboard?: string;
  /** The document before and afterwards, to tell text that was moved or copied within it. */
  readonly before: string;
  readonly text: string;
  /** Whether version control changed the file: a checkout, or the content is that of the last commit. */
  readonly versionControl: 'changed' | 'quiet';
  /** Whether an agent is at work, in a terminal or by report of a hook. */
  readonly agent: 'working' | 'absent';
  /** Whether an extension is active that completes code by a model. */
  readonly assistant: 'active' | 'absent';
  /** Where the cursor went: a snippet selects its first placeholder, a completion stays behind its end. */
  readonly cursor: 'behind' | 'placeholder' | 'unknown';
  /** Large insertions in the document within the last two seconds with no key pressed, this one included. */
  readonly run: number;
  /** Whether several documents are edited at once, as by a rename. */
  readonly spread: 'one-document' | 'several-documents';
}

/** What an edit was. */
export type Verdict =
  | { readonly kind: 'typing' | 'history' | 'own' | 'layout' | 'paste' | 'copy' | 'rename' | 'refactoring' | 'snippet' | 'version-control' | 'outside' }
  | { readonly kind: 'machine'; readonly source: 'insertion' | 'burst' | 'disk'; readonly confidence: number };

/** Visible characters from which an insertion is large. */
const LARGE = 25;
/** Large insertions in a row that make a stream. */
const STREAM = 3;
/** The share of new text that stood in the removed text, from which it was moved and not written. */
const MOVED = 0.6;

/** Whether an edit is worth asking the clipboard about. */
export function isLarge(changes: readonly EditedText[]): boolean {
  return changes.some(({ inserted }) => visible(inserted).length >= LARGE || /\S[^\S\n]*\n[^]*\S/.test(inserted));
}

/** Whether an edit changes the layout alone: no letter comes or goes. */
export function isLayoutEdit(changes: readonly EditedText[]): boolean {
  return isLayout(changes, visible(changes.map(({ inserted }) => inserted).join('')), visible(changes.map(({ removed }) => removed).join('')));
}

/** Judges one edit. */
export function classify(facts: EditFacts): Verdict {
  const { changes } = facts;
  if (facts.history !== 'none') return { kind: 'history' };
  if (facts.own === 'own') return { kind: 'own' };
  const came = visible(changes.map(({ inserted }) => inserted).join(''));
  const went = visible(changes.map(({ removed }) => removed).join(''));
  if (isLayout(changes, came, went)) return { kind: 'layout' };
  if (facts.place === 'disk') {
    if (facts.versionControl === 'changed') return { kind: 'version-control' };
    return facts.agent === 'working' ? { kind: 'machine', source: 'disk', confidence: 0.85 } : { kind: 'outside' };
  }
  if (!isLarge(changes)) return { kind: 'typing' };
  if (isRename(changes)) return { kind: 'rename' };
  if (facts.clipboard !== undefined && isPaste(changes, came, visible(facts.clipboard))) return { kind: 'paste' };
  if (isMoved(changes, facts.before)) return { kind: 'refactoring' };
  if (isCopied(facts)) return { kind: 'copy' };
  if (facts.versionControl === 'changed') return { kind: 'version-control' };
  if (facts.run >= STREAM) return { kind: 'machine', source: 'burst', confidence: 0.8 };
  if (facts.cursor === 'placeholder') return { kind: 'snippet' };
  // One small text in many files at once is a tool's doing: a new import, a moved module.
  if (facts.spread === 'several-documents' && came.length < LARGE * 4) return { kind: 'refactoring' };
  if (facts.clipboard === undefined) return { kind: 'machine', source: 'insertion', confidence: 0.4 };
  return { kind: 'machine', source: 'insertion', confidence: facts.assistant === 'active' ? 0.8 : 0.55 };
}

function visible(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Nothing visible has changed, or only what formatters change as well: quotes, final commas, semicolons, brackets around. */
function isLayout(changes: readonly EditedText[], came: string, went: string): boolean {
  if (came === went) return true;
  const bare = (text: string): string => text.replace(/[;,()"'`]/g, '');
  return changes.length > 1 && went !== '' && bare(came) === bare(went) && bare(came) !== '';
}

/** A name in place of a name, the same everywhere. */
function isRename(changes: readonly EditedText[]): boolean {
  const name = /^[\p{L}\p{N}_$.#@/-]+$/u;
  return changes.every(({ removed, inserted }) => name.test(inserted) && (removed === '' || name.test(removed))) && (changes.length > 1 || changes[0]!.removed !== '');
}

/** The clipboard in one place, in every place, or a line of it in each. A language service may add an import to it. */
function isPaste(changes: readonly EditedText[], came: string, clipboard: string): boolean {
  if (clipboard === '') return false;
  return came === clipboard || changes.some(({ inserted }) => visible(inserted) === clipboard && clipboard.length * 2 >= came.length) || changes.every(({ inserted }) => visible(inserted) === clipboard);
}

/** Most of what came stood in the document before: a function that was taken out, lines that were sorted or moved. Editors cut edits into pieces, so what went does not tell. */
function isMoved(changes: readonly EditedText[], before: string): boolean {
  const old = new Set(before.split('\n').map(visible).filter((line) => line.length > 2));
  const fresh = changes.flatMap(({ inserted }) => inserted.split('\n').map(visible));
  const count = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
  const all = count(fresh);
  return all > 0 && count(fresh.filter((line) => old.has(line))) >= all * MOVED;
}

/** The same text stands elsewhere in the document: a line was copied down, a block dragged with the key held. */
function isCopied({ changes, text }: EditFacts): boolean {
  return changes.every(({ inserted }) => {
    const part = inserted.trim();
    const first = part === '' ? -1 : text.indexOf(part);
    return part === '' || (first !== -1 && text.indexOf(part, first + part.length) !== -1);
  });
}
