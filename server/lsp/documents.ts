import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { DocumentEdits, MachineRange, TextChange } from '../engine/index';
import type { ProvenanceParams } from '../protocol';
import { moveRanges } from './machineText';
import { uriKey } from './uris';

/** More changes than this since the last scan are no help any more: the engine finds the difference faster itself. */
const MAX_TRACKED_CHANGES = 500;

/**
 * A document that is open in the editor. `revision` is the version the engine knows it by: it grows with every change of
 * any document, so closing and opening again never gives two texts the same one. `text.version` is the editor's own.
 */
export class OpenDocument {
  private changes: TextChange[] = [];
  private base: number | undefined;
  /** Whether the editor has asked for this document's diagnostics: it then shows them itself. */
  pulled = false;
  /** What of the text a machine wrote, as far as the client has told; follows every change. */
  machineWritten: readonly MachineRange[] = [];
  /** Ranges that speak of a text that has not come yet. */
  awaited: ProvenanceParams | undefined;

  constructor(
    readonly text: TextDocument,
    public revision: number,
  ) {}

  get uri(): string {
    return this.text.uri;
  }

  /** Remembers a change for the engine. Offsets are of the text as the change before it left it. */
  track(change: TextChange, revision: number): void {
    this.revision = revision;
    this.changes.push(change);
    this.machineWritten = moveRanges(this.machineWritten, change);
    if (this.changes.length > MAX_TRACKED_CHANGES) {
      this.changes = [];
      this.base = undefined;
    }
  }

  /** The changes since the last call, which the engine is about to see. */
  takeEdits(): DocumentEdits | undefined {
    const edits = this.base === undefined || this.changes.length === 0 ? undefined : { baseVersion: this.base, changes: this.changes };
    this.changes = [];
    this.base = this.revision;
    return edits;
  }
}

/** The texts that are open in the editor, kept up to date by its change notifications. */
export class Documents {
  private readonly open = new Map<string, OpenDocument>();
  private readonly byKey = new Map<string, OpenDocument>();
  private revision = 0;

  /** By the editor's own spelling of the URI. */
  get(uri: string): OpenDocument | undefined {
    return this.open.get(uri);
  }

  /** By any spelling of the URI. */
  find(uri: string): OpenDocument | undefined {
    return this.open.get(uri) ?? this.byKey.get(uriKey(uri));
  }

  all(): readonly OpenDocument[] {
    return [...this.open.values()];
  }

  /** Takes over a text that was opened; one that is open already is replaced. */
  didOpen(item: TextDocumentItem): OpenDocument {
    const text = TextDocument.create(item.uri, item.languageId, item.version, item.text);
    const document = new OpenDocument(text, ++this.revision);
    this.open.set(item.uri, document);
    this.byKey.set(uriKey(item.uri), document);
    return document;
  }

  /**
   * Applies changes in their order. Undefined when the document is not open. Throws, before anything is changed, when a
   * change is not one of the protocol.
   */
  didChange(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const document = this.open.get(uri);
    if (!document) return undefined;
    changes.forEach(assertChange);
    for (const change of changes) {
      const tracked = toTextChange(document.text, change);
      TextDocument.update(document.text, [toFittingChange(document.text, tracked)], version);
      document.track(tracked, ++this.revision);
    }
    return document;
  }

  didClose(uri: string): OpenDocument | undefined {
    const document = this.open.get(uri);
    this.open.delete(uri);
    if (this.byKey.get(uriKey(uri)) === document) this.byKey.delete(uriKey(uri));
    return document;
  }
}

function assertChange(change: TextDocumentContentChangeEvent, index: number): void {
  const fits = typeof change.text === 'string' && (!('range' in change) || (isPosition(change.range.start) && isPosition(change.range.end)));
  if (!fits) throw new Error(`contentChanges[${String(index)}] is not a change of the protocol.`);
}

function isPosition(value: Position): boolean {
  return Number.isInteger(value.line) && Number.isInteger(value.character);
}

/** In UTF-16 offsets; positions outside the text are moved to its nearest end, as the protocol asks. */
function toTextChange(text: TextDocument, change: TextDocumentContentChangeEvent): TextChange {
  if (!('range' in change)) return { range: { start: 0, end: text.getText().length }, newText: change.text };
  const a = text.offsetAt(change.range.start);
  const b = text.offsetAt(change.range.end);
  return { range: { start: Math.min(a, b), end: Math.max(a, b) }, newText: change.text };
}

/** The text library keeps its table of lines by the lines of the range and would damage it by a line that is not there. */
function toFittingChange(text: TextDocument, change: TextChange): TextDocumentContentChangeEvent {
  return { range: { start: text.positionAt(change.range.start), end: text.positionAt(change.range.end) }, text: change.newText };
}
