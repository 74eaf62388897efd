import { EventEmitter, type Disposable, type TextDocument, type Uri } from 'vscode';
import {
  confidenceOf, erase, type Evidence, type FileKnowledge, fromRecord, lineHash, LIKELY, linesOf, markersIn, overlay, type Region, regionsOf, sha256, type Span, SpanHistory, toRecord,
} from '../../server/provenance';
import type { RecordedFile } from '../../server/protocol';
import { lineStretch } from './lines';
import type { RecordStore } from './store';

/** What is known about one document. */
export interface OpenText {
  readonly uri: Uri;
  /** The text as it was after the last change that was followed. */
  text: string;
  spans: readonly Span[];
  reviewed: Set<string>;
  denied: Set<string>;
  readonly history: SpanHistory;
}

/** Which parts of open documents a machine wrote, and what a person has said about them. */
export class MachineText implements Disposable {
  readonly #open = new Map<string, OpenText>();
  readonly #changed = new EventEmitter<Uri>();
  /** Fires when something else is known about a document than before; a change that only moves ranges does not count. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly store: RecordStore) {}

  get(uri: Uri): OpenText | undefined {
    return this.#open.get(uri.toString());
  }

  all(): readonly OpenText[] {
    return [...this.#open.values()];
  }

  /** Takes up a document, with what was kept about it, what it says of itself and what tools have recorded. */
  async opened(document: TextDocument, recorded: Promise<readonly RecordedFile[]>): Promise<void> {
    const open = fresh(document.uri, document.getText());
    this.#open.set(document.uri.toString(), open);
    await this.#load(open);
    this.#tell(open);
    for (const file of await recorded) this.record(open, file);
  }

  /** What is known about a file that is not open, with its text as it is on disk. It is not followed. */
  async peek(uri: Uri, text: string, recorded: readonly RecordedFile[]): Promise<OpenText> {
    const closed = fresh(uri, text);
    await this.#load(closed);
    for (const file of recorded) this.#overlay(closed, file);
    return closed;
  }

  async #load(open: OpenText): Promise<void> {
    const record = await this.store.read(open.uri.toString());
    if (record) {
      open.reviewed = new Set(record.reviewed);
      open.denied = new Set(record.denied);
      // What was typed while the record was read is nobody's; the rest is found again by its lines.
      if (open.spans.length === 0) open.spans = fromRecord(open.text, record, Date.now());
    }
    for (const { stretch, evidence } of markersIn(open.text, Date.now())) this.#add(open, stretch, evidence);
    open.history.remember(open.text, open.spans);
  }

  /** Takes over what tools have recorded about a document, as far as its text is the one that they speak of. */
  record(open: OpenText, file: RecordedFile): void {
    if (this.#open.get(open.uri.toString()) === open && this.#overlay(open, file)) this.#tell(open);
  }

  #overlay(open: OpenText, { fileHash, lines }: RecordedFile): boolean {
    if (lines.length === 0 || sha256(open.text) !== fileHash) return false;
    for (const { first, last, source, confidence, tool, session, at } of lines) {
      const evidence: Evidence = { source, confidence, at, ...(tool === undefined ? {} : { tool }), ...(session === undefined ? {} : { session }) };
      this.#add(open, lineStretch(open.text, first, last), evidence);
    }
    return true;
  }

  /** Follows an edit that is understood as far as `spans` say. */
  follow(open: OpenText, text: string, spans: readonly Span[]): void {
    open.text = text;
    open.spans = spans;
    open.history.remember(text, spans);
  }

  /** Takes over what an edit turned out to be. */
  settled(open: OpenText, spans: readonly Span[]): void {
    open.spans = spans;
    open.history.remember(open.text, spans);
    this.#tell(open);
  }

  closed(uri: Uri): void {
    const open = this.get(uri);
    if (!open) return;
    this.#open.delete(uri.toString());
    this.keep(open);
  }

  /** Keeps what is known about a document: hashes and ranges. */
  keep(open: OpenText): void {
    const uri = open.uri.toString();
    if (open.uri.scheme === 'untitled') return;
    this.store.write(uri, toRecord(uri, open.text, knowledge(open), Date.now()));
  }

  /** Lines that a machine is likely to have written, for people. */
  regions(open: OpenText): Region[] {
    return regionsOf(open.text, open.spans);
  }

  isReviewed(open: OpenText, region: Region): boolean {
    return open.reviewed.has(region.contentHash);
  }

  /** A person has looked at a region: it counts until its text changes. */
  review(open: OpenText, region: Region): void {
    open.reviewed.add(region.contentHash);
    this.#tell(open);
    this.keep(open);
  }

  /** A person says that a machine did not write a region. */
  deny(open: OpenText, region: Region): void {
    const stretch = lineStretch(open.text, region.first, region.last);
    for (const line of linesOf(open.text).slice(region.first, region.last + 1)) if (line.trim() !== '') open.denied.add(lineHash(line));
    this.settled(open, erase(open.spans, stretch));
    this.keep(open);
  }

  /** Forgets everything, here and on disk. */
  async erase(): Promise<void> {
    await this.store.erase();
    for (const open of this.#open.values()) {
      open.reviewed.clear();
      open.denied.clear();
      this.settled(open, []);
    }
  }

  /** What the server needs: ranges that are at least likely. */
  likely(open: OpenText): { readonly start: number; readonly end: number; readonly confidence: number }[] {
    return open.spans.map(({ start, end, origin }) => ({ start, end, confidence: confidenceOf(origin) })).filter(({ confidence }) => confidence >= LIKELY);
  }

  dispose(): void {
    for (const open of this.#open.values()) this.keep(open);
    void this.store.flush();
    this.#changed.dispose();
  }

  #add(open: OpenText, stretch: { readonly start: number; readonly end: number }, evidence: Evidence): void {
    let spans = overlay(open.spans, stretch, evidence);
    // A line that a person has claimed stays theirs, whatever a tool says.
    if (open.denied.size > 0) for (const [index, line] of linesOf(open.text).entries()) if (open.denied.has(lineHash(line)) && line.trim() !== '') spans = erase(spans, lineStretch(open.text, index, index));
    open.spans = spans;
    open.history.remember(open.text, spans);
  }

  #tell(open: OpenText): void {
    this.#changed.fire(open.uri);
  }
}

function fresh(uri: Uri, text: string): OpenText {
  return { uri, text, spans: [], reviewed: new Set(), denied: new Set(), history: new SpanHistory() };
}

function knowledge({ spans, reviewed, denied }: OpenText): FileKnowledge {
  return { spans, reviewed: [...reviewed], denied: [...denied] };
}
