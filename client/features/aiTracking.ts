import { Disposable, FileType, Range, workspace, type TextDocument, type Uri } from 'vscode';
import { State } from 'vscode-languageclient';
import { PROVENANCE, PROVENANCE_RECORDS, type ProvenanceParams, type RecordedFile } from '../../server/protocol';
import { confidenceOf, type Evidence, type FileRecord, LIKELY, sha256, toRecord, overlay, type Span, anchorLines, lineHash, linesOf } from '../../server/provenance';
import { SCHEMES } from '../clientOptions';
import { registerCommand } from '../command';
import type { Feature, Lintel } from '../lintel';
import { lineStretch } from '../provenance/lines';
import { EditObserver } from '../provenance/observer';
import { Surroundings } from '../provenance/surroundings';

/** Milliseconds that changes are collected for before the server is told. */
const CALM = 60;
/** Milliseconds after a change on disk: a hook reports what an agent wrote a moment after it wrote it. */
const REPORTED_BY: readonly number[] = [300, 2500];
/** UTF-16 code units. Nobody follows who wrote what in a longer document. */
const LONGEST = 1_000_000;
/** Files that change on disk at a time and are looked at; more is a checkout or a build. */
const MOST_AT_ONCE = 200;

/**
 * Follows which text a machine wrote, in open documents and on disk, and tells the server. What is known stays in the
 * workspace's storage of VS Code as hashes and ranges. `lintel.ai.enable` turns it off.
 */
export const aiTracking: Feature = (lintel) => {
  let running: Disposable | undefined;
  const update = (): void => {
    const wanted = workspace.getConfiguration('lintel').get('ai.enable', true);
    if (wanted && !running) running = track(lintel);
    if (!wanted && running) {
      running.dispose();
      running = undefined;
    }
  };
  update();
  return Disposable.from(
    workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('lintel.ai.enable')) update(); }),
    registerCommand(lintel, 'lintel.ai.forget', async () => {
      await lintel.machine.erase();
      lintel.notifier.glance('Lintel: everything about machine-written code is forgotten.');
    }),
    new Disposable(() => { running?.dispose(); }),
  );
};

function track(lintel: Lintel): Disposable {
  const { machine, client, observed } = lintel;
  const surroundings = new Surroundings();
  const observer = new EditObserver(machine, surroundings, lintel.ownEdits);
  const sender = new Sender(lintel);
  const records = (uri?: Uri): Promise<readonly RecordedFile[]> =>
    client.state === State.Running && uri?.scheme !== 'untitled' ? client.sendRequest<RecordedFile[]>(PROVENANCE_RECORDS, uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : {}).catch(() => []) : Promise.resolve([]);
  const ask = (uri: Uri): void => {
    const open = machine.get(uri);
    if (open) void records(uri).then((found) => { for (const file of found) machine.record(open, file); });
  };
  const opened = (document: TextDocument): void => {
    if (SCHEMES.includes(document.uri.scheme) && document.getText().length <= LONGEST) void machine.opened(document, records(document.uri));
  };
  workspace.textDocuments.forEach(opened);
  const watcher = workspace.createFileSystemWatcher('**/*');
  const onDisk = new DiskChanges(lintel, surroundings);
  return Disposable.from(
    surroundings,
    observer,
    sender,
    watcher,
    observer.onDidJudge((judged) => { observed.fire(judged); }),
    machine.onDidChange((uri) => { sender.soon(uri); }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) sender.soon(document.uri); }),
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidCloseTextDocument(({ uri }) => {
      machine.closed(uri);
      void sender.closed(uri);
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      const open = machine.get(uri);
      if (!open) return;
      machine.keep(open);
      ask(uri);
    }),
    watcher.onDidCreate((uri) => { onDisk.created(uri); }),
    watcher.onDidChange((uri) => {
      onDisk.changed(uri);
      for (const delay of REPORTED_BY) setTimeout(() => { ask(uri); }, delay);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      sender.forget();
      for (const open of machine.all()) {
        sender.soon(open.uri);
        ask(open.uri);
      }
      void sender.tellClosed();
    }),
    new Disposable(() => { for (const open of machine.all()) machine.settled(open, []); }),
  );
}

/** Tells the server what is known, a moment after it changed: the change of the text itself must be there first. */
class Sender implements Disposable {
  readonly #waiting = new Map<string, Uri>();
  readonly #sent = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly lintel: Lintel) {}

  soon(uri: Uri): void {
    this.#waiting.set(uri.toString(), uri);
    this.#timer ??= setTimeout(() => { this.#send(); }, CALM);
  }

  /** The server is another one now. */
  forget(): void {
    this.#sent.clear();
  }

  /** Files that are not open, as they were kept. */
  async tellClosed(): Promise<void> {
    for (const record of await this.lintel.machine.store.all()) await this.#tellRecord(record);
  }

  /** The server has forgotten what it knew of the document: it is told of the file instead. */
  async closed(uri: Uri): Promise<void> {
    this.#sent.delete(uri.toString());
    const record = await this.lintel.machine.store.read(uri.toString());
    if (record && !this.lintel.machine.get(uri)) await this.#tellRecord(record);
  }

  async #tellRecord({ uri, fileHash, spans }: FileRecord): Promise<void> {
    const { client } = this.lintel;
    const ranges = spans.map((span) => ({ range: { start: span.start, end: span.end }, confidence: confidenceOf(span) })).filter(({ confidence }) => confidence >= LIKELY);
    if (client.state === State.Running && ranges.length > 0) await client.sendNotification(PROVENANCE, { uri, fileHash, ranges });
  }

  #send(): void {
    this.#timer = undefined;
    const { client, machine } = this.lintel;
    if (client.state !== State.Running) return;
    const documents = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    for (const [key, uri] of this.#waiting) {
      const document = documents.get(key);
      const open = machine.get(uri);
      if (!document || !open) continue;
      const ranges = machine.likely(open).map(({ start, end, confidence }) => ({ range: new Range(document.positionAt(start), document.positionAt(end)), confidence }));
      const params: ProvenanceParams = { uri: client.code2ProtocolConverter.asUri(uri), version: document.version, ranges: ranges.map(({ range: { start, end }, confidence }) => ({ range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } }, confidence })) };
      const content = JSON.stringify(params.ranges);
      // The server follows the edits itself: nothing is sent where there is nothing, and has been nothing.
      if (content === (this.#sent.get(key) ?? '[]')) continue;
      this.#sent.set(key, content);
      void client.sendNotification(PROVENANCE, params);
    }
    this.#waiting.clear();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}

/** Files that appear or change on disk without being open, while an agent is at work. */
class DiskChanges {
  #lately = 0;
  #since = 0;

  constructor(
    private readonly lintel: Lintel,
    private readonly surroundings: Surroundings,
  ) {}

  created(uri: Uri): void {
    void this.#look(uri, () => Promise.resolve(''));
  }

  changed(uri: Uri): void {
    void this.#look(uri, () => this.surroundings.committed(uri));
  }

  async #look(uri: Uri, before: () => Promise<string | undefined>): Promise<void> {
    if (this.surroundings.agent === 'absent' || this.lintel.machine.get(uri) || uri.scheme !== 'file' || /\/(?:\.git|node_modules)\//.test(uri.path)) return;
    const now = Date.now();
    if (now - this.#since > 1000) [this.#since, this.#lately] = [now, 0];
    if (++this.#lately > MOST_AT_ONCE) return;
    try {
      const { size, type } = await workspace.fs.stat(uri);
      if (type !== FileType.File || size > LONGEST) return;
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
      if (text.includes('\0') || (await this.surroundings.versionControl(uri, text)) === 'changed') return;
      const base = await before();
      if (base !== undefined) await this.#keep(uri, text, base);
    } catch {
      // It is gone again.
    }
  }

  /** The lines that the version before does not have are the agent's. */
  async #keep(uri: Uri, text: string, before: string): Promise<void> {
    const { machine } = this.lintel;
    const record = await machine.store.read(uri.toString());
    const lines = linesOf(text);
    const old = new Set(anchorLines(linesOf(before).map(lineHash), lines.map(lineHash)));
    const evidence: Evidence = { source: 'disk', confidence: 0.85, at: Date.now() };
    let spans: readonly Span[] = [];
    for (const line of lines.keys()) if (!old.has(line)) spans = overlay(spans, lineStretch(text, line, line), evidence);
    if (machine.get(uri)) return;
    const kept = toRecord(uri.toString(), text, { spans, reviewed: record?.reviewed ?? [], denied: record?.denied ?? [] }, Date.now());
    machine.store.write(uri.toString(), kept);
    const ranges = kept?.spans.map(({ start, end }) => ({ range: { start, end }, confidence: evidence.confidence })) ?? [];
    await this.lintel.client.sendNotification(PROVENANCE, { uri: uri.toString(), fileHash: sha256(text), ranges });
  }
}

