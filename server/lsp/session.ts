import { type Connection, type InitializeParams, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientPort, createClient } from './client';
import { Background } from './background';
import { Baselines } from './baselines';
import { IgnoredFiles } from './ignoredFiles';
import { CustomRules } from './customRules';
import { ClosedFiles } from './closedFiles';
import { createPull, createPush, type DiagnosticsMode } from './diagnosticsMode';
import { Documents } from './documents';
import { EngineUnavailable, Superseded, type SupersededBy } from './errors';
import { createClientFiles, FileReader } from './fileReader';
import { ClosedMachineText } from './machineText';
import { FixCache } from './fixCache';
import { Folders } from './folders';
import type { Runtime } from './runtime';
import { type Scan, Scanner } from './scanner';
import { SettingsStore } from './settings';
import { Status } from './status';
import { SwitchEngine } from './switchEngine';
import type { DiagnosticContext } from './toLsp';
import type { FinishedScan } from './workspaceScan/report';

/** Everything that lives from `initialize` to `shutdown`. Handlers get it and keep nothing themselves. */
export class Session {
  readonly client: ClientPort;
  readonly documents = new Documents();
  readonly folders: Folders;
  readonly files: FileReader;
  readonly settings: SettingsStore;
  readonly baselines: Baselines;
  readonly ignored: IgnoredFiles;
  readonly status: Status;
  readonly scanner: Scanner;
  readonly closedFiles: ClosedFiles;
  readonly closedMachineText = new ClosedMachineText();
  readonly fixes: FixCache;
  readonly diagnostics: DiagnosticsMode;
  readonly background: Background;
  readonly engine: Promise<SwitchEngine>;
  readonly customRules: CustomRules;
  /** Ends the workspace scan that is running. */
  stopWorkspaceScan: () => void = () => undefined;
  /** What the last workspace scan came to, for reports and the baseline. */
  lastScan: FinishedScan | undefined;
  /** Whether the editor was asked to tell of changes on disk. */
  watchesFiles = false;
  /** How to end the work that a progress token stands for. */
  readonly workDone = new Map<number | string, () => void>();
  private readonly problemsTold = new Set<string>();

  constructor(
    readonly connection: Connection,
    readonly runtime: Runtime,
    params: InitializeParams,
  ) {
    this.client = createClient(connection, params);
    this.folders = new Folders(params);
    const disk = runtime.disk ? [runtime.disk] : [];
    this.files = new FileReader(this.client.can.files ? [...disk, createClientFiles(connection)] : disk);
    this.status = new Status(connection, this.client);
    this.closedFiles = new ClosedFiles(connection);
    this.engine = this.startEngine();
    this.settings = new SettingsStore(this.client, this.folders, this.files, this.engine);
    this.baselines = new Baselines(this.files, this.client);
    this.ignored = new IgnoredFiles(this.files);
    this.scanner = new Scanner({
      engine: this.engine,
      runtime,
      documents: this.documents,
      settings: this.settings,
      baselines: this.baselines,
      ignored: this.ignored,
      listener: {
        scanning: (uri) => {
          this.status.scanning(uri);
        },
        scanned: (scan) => {
          this.scanned(scan);
        },
        failed: (uri, reason) => {
          this.status.paused(uri, reason);
        },
      },
    });
    this.fixes = new FixCache(this.engine);
    this.background = new Background(this.runtime, this.scanner);
    this.customRules = new CustomRules(this);
    this.diagnostics = this.client.can.pullDiagnostics ? createPull(this) : createPush(this);
  }

  /** Settings, project files or folders changed: nothing found so far holds, and whoever shows findings shall ask again. */
  invalidate(by: SupersededBy): void {
    this.scanner.supersedeAll(by);
    this.diagnostics.refresh();
  }

  /** Throws when the document has changed since it was scanned: positions of the scan no longer fit. */
  assertCurrent(scan: Scan): void {
    if (this.documents.get(scan.open.uri) !== scan.open || scan.open.revision !== scan.document.version) throw new Superseded('change');
  }

  /** What toLsp needs to know to show the findings of a text to this client. */
  async display(text: TextDocument): Promise<DiagnosticContext> {
    const engine = await this.engine;
    return { text, client: this.client, rule: (id) => engine.rule(id) };
  }

  private startEngine(): Promise<SwitchEngine> {
    const start = (async () => new SwitchEngine(await this.runtime.createEngine({ logger: this.client.logger, options: this.client.options })))();
    const engine = start.catch((error: unknown) => {
      throw new EngineUnavailable(error);
    });
    engine.then(
      (ready) => {
        for (const problem of ready.ruleProblems) this.tell(problem.message);
      },
      (error: unknown) => {
        const { message } = error as EngineUnavailable;
        this.client.logger.log('error', message);
        void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
      },
    );
    return engine;
  }

  private scanned(scan: Scan): void {
    this.status.scanned(scan.open.uri, scan.result);
    for (const problem of scan.result.problems) {
      if (problem.kind === 'rule-crashed' || problem.kind === 'rule-invalid') this.tell(problem.message);
    }
  }

  private tell(problem: string): void {
    if (this.problemsTold.has(problem)) return;
    this.problemsTold.add(problem);
    this.client.logger.log('warn', problem);
  }
}
