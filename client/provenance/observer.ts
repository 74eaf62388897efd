import { Disposable, env, EventEmitter, TextDocumentChangeReason, TextEditorSelectionChangeKind, UIKind, window, workspace, type TextDocument, type TextDocumentChangeEvent, type Uri } from 'vscode';
import { applyChanges, applyLayout, classify, type Change, type EditedText, type EditFacts, type Evidence, isLarge, isLayoutEdit, settle, type Span, type Verdict, weigh } from '../../server/provenance';
import type { MachineText, OpenText } from './machineText';
import type { OwnEdits } from './ownEdits';
import type { Surroundings } from './surroundings';

/** Milliseconds after which an edit has shown what it was: whether the document became dirty, where the cursor went. */
const SETTLING = 100;
/** Milliseconds within which large insertions without a key between them are one stream. */
const STREAM_WINDOW = 2000;
/** Milliseconds within which edits of several documents belong together. */
const TOGETHER = 60;

/** An edit and what it was taken for, for tests and for the log. */
export interface Judged {
  readonly uri: Uri;
  /** The document's version after the edit. */
  readonly version: number;
  readonly verdict: Verdict;
}

/** Sees every edit of a document, follows the ranges through it at once, and says a moment later what it was. */
export class EditObserver implements Disposable {
  readonly #judged = new EventEmitter<Judged>();
  /** Fires once for each edit. */
  readonly onDidJudge = this.#judged.event;
  readonly #subscriptions: Disposable;
  /** By document: when large insertions came since the last key. */
  readonly #stream = new Map<string, number[]>();
  /** Documents that became dirty by an edit that is not settled yet. */
  readonly #dirtied = new Set<string>();
  #recent: { readonly uri: string; readonly at: number }[] = [];

  constructor(
    private readonly machine: MachineText,
    private readonly surroundings: Surroundings,
    private readonly own: OwnEdits,
  ) {
    this.#subscriptions = Disposable.from(
      workspace.onDidChangeTextDocument((event) => { this.#changed(event); }),
      window.onDidChangeTextEditorSelection(({ kind, textEditor }) => {
        if (kind === TextEditorSelectionChangeKind.Keyboard) this.#stream.delete(textEditor.document.uri.toString());
      }),
    );
  }

  #changed({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    // An event without changes says that the document is dirty now, or no longer.
    if (contentChanges.length === 0) {
      if (document.isDirty) this.#dirtied.add(key);
      return;
    }
    const open = this.machine.get(document.uri);
    if (!open) return;
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ offset: rangeOffset, removed: rangeLength, inserted: text.length }));
    const texts = contentChanges.map(({ rangeOffset, rangeLength, text }): EditedText => ({ removed: open.text.slice(rangeOffset, rangeOffset + rangeLength), inserted: text }));
    const history = reason === TextDocumentChangeReason.Undo ? 'undo' : reason === TextDocumentChangeReason.Redo ? 'redo' : 'none';
    const large = isLarge(texts);
    const provisional: Evidence = { source: 'insertion', confidence: 0, at: document.version };
    const before = open.text;
    const text = document.getText();
    this.machine.follow(open, text, follow(open, { changes, texts, history, large, text, provisional }));
    const clean = !document.isDirty;
    if (clean) this.#dirtied.delete(key);
    const run = large && history === 'none' ? this.#streamed(key) : 0;
    const version = document.version;
    if (!large || history !== 'none') {
      // What is small, or brought back, needs no look around.
      this.#end({ open, document, version, provisional, large }, classify({ ...PLAIN, changes: texts, history, before, text, place: 'memory', run, own: 'other' }));
      return;
    }
    this.#recent = [...this.#recent.filter(({ at }) => Date.now() - at < TOGETHER), { uri: key, at: Date.now() }];
    setTimeout(() => {
      void this.#judge({ open, document, version, provisional, large, texts, before, text, clean, run });
    }, SETTLING);
  }

  async #judge(edit: Edit & { readonly texts: readonly EditedText[]; readonly before: string; readonly text: string; readonly clean: boolean; readonly run: number }): Promise<void> {
    const { open, document, texts, before, text, clean, run } = edit;
    const key = document.uri.toString();
    const place = clean && !this.#dirtied.has(key) ? 'disk' : 'memory';
    const facts: EditFacts = {
      changes: texts,
      history: 'none',
      place,
      own: this.own.includes(texts) ? 'own' : 'other',
      before,
      text,
      agent: this.surroundings.agent,
      assistant: this.surroundings.assistant,
      cursor: cursorAfter(document, texts),
      run,
      spread: new Set(this.#recent.map(({ uri }) => uri)).size > 1 ? 'several-documents' : 'one-document',
      versionControl: await this.surroundings.versionControl(document.uri, text),
      ...(place === 'memory' && mayReadClipboard() ? { clipboard: await env.clipboard.readText().then((held) => held, () => '') } : {}),
    };
    const verdict = classify(facts);
    // A file that was brought back to what it was, as by a revert, is as known as it was then.
    const earlier = place === 'disk' ? open.history.recall(text) : undefined;
    const known = earlier?.some(({ origin }) => origin.evidence.some(({ confidence }) => confidence > 0));
    this.#end(edit, verdict, known === true && document.getText() === text ? earlier : undefined);
  }

  #end({ open, document, version, provisional, large }: Edit, verdict: Verdict, restored?: readonly Span[]): void {
    if (large || verdict.kind === 'history') {
      const evidence: Evidence | undefined = verdict.kind === 'machine' ? { source: verdict.source, confidence: verdict.confidence, at: Date.now() } : undefined;
      const spans = settle(restored ?? open.spans, provisional, evidence);
      this.machine.settled(open, evidence || verdict.kind === 'history' ? spans : weigh(spans));
    }
    this.#judged.fire({ uri: document.uri, version, verdict });
  }

  #streamed(key: string): number {
    const now = Date.now();
    const times = [...(this.#stream.get(key) ?? []).filter((at) => now - at < STREAM_WINDOW), now];
    this.#stream.set(key, times);
    return times.length;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#judged.dispose();
  }
}

/** It is read, compared and forgotten. A browser asks the user first, so there it is left alone unless they wish it. */
function mayReadClipboard(): boolean {
  const wish = workspace.getConfiguration('lintel').get<'desktop' | 'always' | 'never'>('ai.compareClipboard', 'desktop');
  return wish === 'always' || (wish === 'desktop' && env.uiKind === UIKind.Desktop);
}

interface Edit {
  readonly open: OpenText;
  readonly document: TextDocument;
  readonly version: number;
  readonly provisional: Evidence;
  readonly large: boolean;
}

/** What an edit is taken for where nothing around it matters. */
const PLAIN = { versionControl: 'quiet', agent: 'absent', assistant: 'absent', cursor: 'unknown', spread: 'one-document' } as const;

interface Followed {
  readonly changes: readonly Change[];
  readonly texts: readonly EditedText[];
  readonly history: EditFacts['history'];
  readonly large: boolean;
  readonly text: string;
  readonly provisional: Evidence;
}

/** The spans right after an edit: restored by undo, kept by layout, provisional where it is not known yet, else by hand. */
function follow(open: OpenText, { changes, texts, history, large, text, provisional }: Followed): readonly Span[] {
  if (history !== 'none') return open.history.recall(text) ?? applyChanges(open.spans, changes);
  if (isLayoutEdit(texts)) return applyLayout(open.spans, changes);
  return large ? applyChanges(open.spans, changes, provisional) : weigh(applyChanges(open.spans, changes));
}

/** A snippet leaves its first placeholder selected, or several cursors; a completion leaves the cursor behind its text. */
function cursorAfter(document: TextDocument, texts: readonly EditedText[]): EditFacts['cursor'] {
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  if (!editor) return 'unknown';
  const selected = editor.selections.some((selection) => !selection.isEmpty && selection.isSingleLine && texts.some(({ inserted }) => inserted.includes(document.getText(selection))));
  return selected || editor.selections.length > Math.max(1, texts.length) ? 'placeholder' : 'behind';
}
