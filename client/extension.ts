import { Disposable, EventEmitter, Uri, window, type Event, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './clientOptions';
import { agentTool } from './features/agentTool';
import { aiMarks } from './features/aiMarks';
import { aiReview } from './features/aiReview';
import { aiTracking } from './features/aiTracking';
import { customRules } from './features/customRules';
import { disableRule } from './features/disableRule';
import { findingsTree } from './features/findingsTree';
import { fixAllSafe } from './features/fixAllSafe';
import { mcpServer } from './features/mcpServer';
import { openExample } from './features/openExample';
import { reports } from './features/reports';
import { restartServer } from './features/restartServer';
import { rulePages } from './features/rulePages';
import { scanFile } from './features/scanFile';
import { scanWorkspace } from './features/scanWorkspace';
import { showOutput } from './features/showOutput';
import { showRule } from './features/showRule';
import { statusItem } from './features/statusItem';
import { workspaceFiles } from './features/workspaceFiles';
import type { Feature, Lintel } from './lintel';
import { Notifier } from './notifier';
import { MachineText } from './provenance/machineText';
import type { Judged } from './provenance/observer';
import { OwnEdits } from './provenance/ownEdits';
import { RecordStore } from './provenance/store';
import { Results } from './results';
import type { Region } from '../server/provenance';

/** Everything Lintel can do in the editor, beside what the language server answers by itself. */
const FEATURES: readonly Feature[] = [
  statusItem,
  rulePages,
  showRule,
  scanWorkspace,
  scanFile,
  fixAllSafe,
  disableRule,
  restartServer,
  showOutput,
  openExample,
  customRules,
  findingsTree,
  reports,
  workspaceFiles,
  agentTool,
  mcpServer,
  aiTracking,
  aiMarks,
  aiReview,
];

/** What differs between the desktop and the browser. */
export interface Runtime {
  create(options: LanguageClientOptions): BaseLanguageClient;
  serverProcessId(client: BaseLanguageClient): number | undefined;
  /** A program that runs Node.js scripts; undefined in a browser. */
  readonly nodePath?: string;
}

/** What `extensions.getExtension('lintel.lintel').exports` offers to other extensions and to tests. */
export interface LintelApi {
  /** Fires with the text of each message that Lintel shows. */
  readonly onDidShowMessage: Event<string>;
  /** The process of the language server; undefined while it is down, and in a browser. */
  serverProcessId(): number | undefined;
  /** Fires for each edit of a document with what it was taken for: typing, a paste, a machine's. */
  readonly onDidJudgeEdit: Event<Judged>;
  /** Lines of an open document that a machine is likely to have written, from 0 and both inclusive. */
  machineWritten(uri: string): readonly Region[];
}

/** Starts the language server and registers every feature. Resolves once the server answers; a server that cannot start is told, not thrown. */
export async function startLintel(context: ExtensionContext, runtime: Runtime): Promise<LintelApi> {
  const output = window.createOutputChannel('Lintel', { log: true });
  const notifier = new Notifier(output);
  const results = new Results();
  const ownEdits = new OwnEdits();
  const client = runtime.create(clientOptions(context, output, notifier, results, ownEdits));
  const machine = new MachineText(new RecordStore(context.storageUri));
  const observed = new EventEmitter<Judged>();
  const lintel: Lintel = { context, client, output, results, notifier, nodePath: runtime.nodePath, machine, ownEdits, observed };
  context.subscriptions.push(output, notifier, new Disposable(() => { results.end(); }), machine, observed, client, ...FEATURES.map((feature) => feature(lintel)));
  try {
    await client.start();
  } catch (error) {
    output.error('The server did not start.', error instanceof Error ? error : String(error));
    void notifier.warn('Lintel could not start its server, so nothing is checked. "Lintel: Show Output" says why.');
  }
  return {
    onDidShowMessage: notifier.onDidShow,
    serverProcessId: () => runtime.serverProcessId(client),
    onDidJudgeEdit: observed.event,
    machineWritten: (uri) => {
      const open = machine.get(Uri.parse(uri));
      return open ? machine.regions(open) : [];
    },
  };
}
