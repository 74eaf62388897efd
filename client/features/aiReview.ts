import { commands, DiagnosticSeverity, Disposable, EventEmitter, languages, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace, type Diagnostic, type TreeDataProvider } from 'vscode';
import { State, type Diagnostic as LspDiagnostic } from 'vscode-languageclient';
import { PROVENANCE, PROVENANCE_RECORDS, type RecordedFile } from '../../server/protocol';
import { Places, type Region, sha256 } from '../../server/provenance';
import { registerCommand } from '../command';
import type { Feature, Lintel } from '../lintel';
import { rangeOf, within } from '../provenance/findings';
import type { OpenText } from '../provenance/machineText';
import { sourceText, writerOf } from '../provenance/words';
import { countOf } from '../words';

/** Milliseconds that changes are collected for. */
const CALM = 200;
/** Files that are looked at for a review. */
const MOST_FILES = 500;

interface Listed {
  readonly uri: Uri;
  readonly region: Region;
  readonly findings: readonly Diagnostic[];
}

interface File {
  readonly uri: Uri;
  readonly regions: readonly Listed[];
}

/** A file that is not open, as it was when it was looked at. */
interface Closed {
  readonly open: OpenText;
  readonly findings: readonly Diagnostic[];
}

type Node = File | Listed | { readonly uri: Uri; readonly finding: Diagnostic };

/** `Lintel: Review AI-Written Code`: the machine-written lines of the workspace that nobody has reviewed, those with findings first. */
export const aiReview: Feature = (lintel) => {
  const tree = new ReviewTree(lintel);
  // No badge: the editor would add it to that of the findings, which counts them already.
  const view = window.createTreeView('lintel.aiReview', { treeDataProvider: tree, showCollapseAll: true });
  const regionAt = (uri: unknown, line: unknown): { readonly open: OpenText; readonly region: Region } | undefined => {
    const [address, first] = typeof uri === 'string' ? [uri, line] : isListed(uri) ? [uri.uri.toString(), uri.region.first] : [window.activeTextEditor?.document.uri.toString(), window.activeTextEditor?.selection.active.line];
    const open = address === undefined ? undefined : tree.find(address);
    const region = open && lintel.machine.regions(open).find((one) => one.first <= Number(first) && Number(first) <= one.last);
    return open && region ? { open, region } : undefined;
  };
  return Disposable.from(
    view,
    tree,
    registerCommand(lintel, 'lintel.ai.review', async (uri?: unknown, line?: unknown) => {
      await commands.executeCommand('lintel.aiReview.focus');
      await tree.gather();
      const target = tree.files.flatMap(({ regions }) => regions).find((one) => one.uri.toString() === uri && one.region.first === line);
      if (target) await view.reveal(target, { select: true, expand: true });
    }),
    registerCommand(lintel, 'lintel.ai.markReviewed', (uri?: unknown, line?: unknown) => {
      const found = regionAt(uri, line);
      if (found) lintel.machine.review(found.open, found.region);
    }),
    registerCommand(lintel, 'lintel.ai.notMachine', (uri?: unknown, line?: unknown) => {
      const found = regionAt(uri, line);
      if (found) lintel.machine.deny(found.open, found.region);
    }),
  );
};

class ReviewTree implements TreeDataProvider<Node>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #closed = new Map<string, Closed>();
  files: readonly File[] = [];

  constructor(private readonly lintel: Lintel) {
    const soon = (): void => { this.#timer ??= setTimeout(() => { this.refresh(); }, CALM); };
    this.#subscriptions = Disposable.from(lintel.machine.onDidChange(soon), languages.onDidChangeDiagnostics(soon), workspace.onDidCloseTextDocument(soon));
  }

  /** Looks at every file of the workspace about which something is known, open or not. */
  async gather(): Promise<void> {
    const { client, machine } = this.lintel;
    const recorded = client.state === State.Running ? await client.sendRequest<RecordedFile[]>(PROVENANCE_RECORDS, {}).catch(() => []) : [];
    const kept = (await machine.store.all()).filter(({ spans }) => spans.length > 0);
    const uris = [...new Set([...recorded, ...kept].map(({ uri }) => Uri.parse(uri).toString()))].slice(0, MOST_FILES);
    this.#closed.clear();
    for (const address of uris) {
      const uri = Uri.parse(address);
      if (machine.get(uri)) continue;
      const looked = await this.#look(uri, recorded.filter((file) => Uri.parse(file.uri).toString() === address));
      if (looked) this.#closed.set(address, looked);
    }
    this.refresh();
  }

  /** What is known about a file that is not open, and what Lintel finds in it. */
  async #look(uri: Uri, recorded: readonly RecordedFile[]): Promise<Closed | undefined> {
    const { client, machine } = this.lintel;
    try {
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
      const open = await machine.peek(uri, text, recorded);
      if (machine.regions(open).length === 0 || client.state !== State.Running) return undefined;
      const address = client.code2ProtocolConverter.asUri(uri);
      const places = new Places(text);
      const ranges = machine.likely(open).map(({ start, end, confidence }) => ({ range: { start: places.at(start), end: places.at(end) }, confidence }));
      await client.sendNotification(PROVENANCE, { uri: address, fileHash: sha256(text), ranges });
      const report = await client.sendRequest<{ readonly items?: LspDiagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: address } });
      return { open, findings: await client.protocol2CodeConverter.asDiagnostics(report.items ?? []) };
    } catch {
      // It is gone, or the server is.
      return undefined;
    }
  }

  /** The document, open or as it was looked at. */
  find(uri: string): OpenText | undefined {
    return this.lintel.machine.get(Uri.parse(uri)) ?? this.#closed.get(Uri.parse(uri).toString())?.open;
  }

  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { machine } = this.lintel;
    for (const { uri } of machine.all()) this.#closed.delete(uri.toString());
    this.files = [...machine.all(), ...[...this.#closed.values()].map(({ open }) => open)]
      .map((open): File => ({
        uri: open.uri,
        regions: machine
          .regions(open)
          .filter((region) => !machine.isReviewed(open, region))
          .map((region): Listed => ({ uri: open.uri, region, findings: within(this.#closed.get(open.uri.toString())?.findings ?? languages.getDiagnostics(open.uri), region) }))
          .sort((a, b) => b.findings.length - a.findings.length || a.region.first - b.region.first),
      }))
      .filter(({ regions }) => regions.length > 0)
      .sort((a, b) => worst(b) - worst(a) || (a.uri.path < b.uri.path ? -1 : 1));
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.files];
    if ('regions' in node) return [...node.regions];
    return 'region' in node ? node.findings.map((finding) => ({ uri: node.uri, finding })) : [];
  }

  getParent(node: Node): Node | undefined {
    return 'region' in node ? this.files.find(({ regions }) => regions.includes(node)) : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    if ('regions' in node) return fileItem(node);
    return 'region' in node ? regionItem(node) : findingItem(node.uri, node.finding);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

function worst({ regions }: File): number {
  return regions.reduce((sum, { findings }) => sum + findings.length, 0);
}

function fileItem({ uri, regions }: File): TreeItem {
  const item = new TreeItem(uri, TreeItemCollapsibleState.Expanded);
  item.id = uri.toString();
  item.description = countOf(regions.length, 'region');
  item.iconPath = ThemeIcon.File;
  return item;
}

function regionItem({ uri, region, findings }: Listed): TreeItem {
  const label = `Lines ${String(region.first + 1)}–${String(region.last + 1)}${findings.length > 0 ? `: ${countOf(findings.length, 'finding')}` : ''}`;
  const item = new TreeItem(label, findings.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
  item.id = `${uri.toString()}#${region.contentHash}:${String(region.first)}`;
  item.description = [...writerOf(region), `${String(Math.round(region.confidence * 100))} % sure`].join(', ');
  item.tooltip = sourceText(region);
  item.contextValue = 'lintelAiRegion';
  item.iconPath = new ThemeIcon('sparkle', new ThemeColor(findings.length > 0 ? 'problemsWarningIcon.foreground' : 'icon.foreground'));
  item.command = { title: 'Open', command: 'vscode.open', arguments: [uri, { selection: rangeOf({ first: region.first, last: region.first }), preserveFocus: true }] };
  return item;
}

function findingItem(uri: Uri, finding: Diagnostic): TreeItem {
  const item = new TreeItem(finding.message, TreeItemCollapsibleState.None);
  item.description = `line ${String(finding.range.start.line + 1)}`;
  const name = finding.severity === DiagnosticSeverity.Error ? 'error' : finding.severity === DiagnosticSeverity.Warning ? 'warning' : 'info';
  item.iconPath = new ThemeIcon(name, new ThemeColor(`problems${name.replace(/^./, (letter) => letter.toUpperCase())}Icon.foreground`));
  item.command = { title: 'Open', command: 'vscode.open', arguments: [uri, { selection: finding.range, preserveFocus: true }] };
  return item;
}

function isListed(value: unknown): value is Listed {
  return typeof value === 'object' && value !== null && 'region' in value;
}
