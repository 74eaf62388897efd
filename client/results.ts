import { languages, Uri, workspace, type Diagnostic, type DiagnosticCollection } from 'vscode';
import { DiagnosticCollectionSource, type DiagnosticCollectionProvider } from 'vscode-languageclient';

/**
 * What the Problems panel shows of Lintel, in one collection. The server is asked about what is on screen (pull) and tells by
 * itself about closed files that a workspace scan found something in (push). A document can also be open without being on
 * screen, when another extension holds it: then what the scan said counts. Of several answers for a file only the first
 * of these is shown, so no finding is ever listed twice.
 */
export class Results implements DiagnosticCollectionProvider {
  /** When the last scan of files ended; undefined before the first. */
  scanned: Date | undefined;
  readonly #shown: DiagnosticCollection = languages.createDiagnosticCollection('lintel');
  readonly #pulled = new Layer('lintel', (uri) => {
    if (this.#pulled.has(uri)) this.#hidden.delete(uri);
    this.#show(uri);
  });
  readonly #pushed = new Layer('lintel', (uri) => { this.#show(uri); });
  readonly #hidden = new Layer('lintel', (uri) => { this.#show(uri); });
  readonly #closing = workspace.onDidCloseTextDocument(({ uri }) => { this.#hidden.delete(uri); });

  create(_name: string | undefined, source: DiagnosticCollectionSource): DiagnosticCollection {
    return source === DiagnosticCollectionSource.pull ? this.#pulled : this.#pushed;
  }

  dispose(collection: DiagnosticCollection): void {
    collection.clear();
  }

  /** Takes what a new scan says about documents that are open but not on screen, in place of what the last one said. */
  replaceHidden(found: readonly (readonly [Uri, readonly Diagnostic[]])[]): void {
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    const fresh = new Map(found.filter(([uri]) => open.has(uri.toString()) && !this.#pulled.has(uri)).map((entry) => [entry[0].toString(), entry]));
    for (const [uri] of [...this.#hidden]) if (!fresh.has(uri.toString())) this.#hidden.delete(uri);
    for (const [uri, diagnostics] of fresh.values()) this.#hidden.set(uri, diagnostics);
  }

  /** What the last scan said about documents that are open but not on screen no longer holds: the server tells anew. */
  dropHidden(): void {
    this.#hidden.clear();
  }

  /** Takes everything away. */
  end(): void {
    this.#closing.dispose();
    this.#shown.dispose();
  }

  #show(uri: Uri): void {
    const pushed = this.#pushed.get(uri) ?? [];
    this.#shown.set(uri, this.#pulled.get(uri) ?? (pushed.length > 0 ? pushed : this.#hidden.get(uri)));
  }
}

/** One side's diagnostics: keeps them and tells which file changed. */
class Layer implements DiagnosticCollection {
  readonly #entries = new Map<string, [uri: Uri, diagnostics: readonly Diagnostic[]]>();

  constructor(
    readonly name: string,
    private readonly changed: (uri: Uri) => void,
  ) {}

  set(uri: Uri, diagnostics: readonly Diagnostic[] | undefined): void;
  set(entries: readonly [Uri, readonly Diagnostic[] | undefined][]): void;
  set(first: Uri | readonly [Uri, readonly Diagnostic[] | undefined][], diagnostics?: readonly Diagnostic[]): void {
    if (!(first instanceof Uri)) {
      for (const [uri, list] of first) this.set(uri, list);
      return;
    }
    if (diagnostics) this.#entries.set(first.toString(), [first, diagnostics]);
    else this.#entries.delete(first.toString());
    this.changed(first);
  }

  delete(uri: Uri): void {
    if (this.#entries.delete(uri.toString())) this.changed(uri);
  }

  clear(): void {
    for (const [uri] of [...this.#entries.values()]) this.delete(uri);
  }

  forEach(callback: (uri: Uri, diagnostics: readonly Diagnostic[], collection: DiagnosticCollection) => unknown): void {
    for (const [uri, diagnostics] of this) callback(uri, diagnostics, this);
  }

  get(uri: Uri): readonly Diagnostic[] | undefined {
    return this.#entries.get(uri.toString())?.[1];
  }

  has(uri: Uri): boolean {
    return this.#entries.has(uri.toString());
  }

  dispose(): void {
    this.clear();
  }

  *[Symbol.iterator](): IterableIterator<[Uri, readonly Diagnostic[]]> {
    for (const [uri, diagnostics] of this.#entries.values()) yield [uri, diagnostics];
  }
}
