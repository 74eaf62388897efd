import { Disposable, window, type Event, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './clientOptions';
import { agentTool } from './features/agentTool';
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
import { Results } from './results';

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
}

/** Starts the language server and registers every feature. Resolves once the server answers; a server that cannot start is told, not thrown. */
export async function startLintel(context: ExtensionContext, runtime: Runtime): Promise<LintelApi> {
  const output = window.createOutputChannel('Lintel', { log: true });
  const notifier = new Notifier(output);
  const results = new Results();
  const client = runtime.create(clientOptions(context, output, notifier, results));
  const lintel: Lintel = { context, client, output, results, notifier, nodePath: runtime.nodePath };
  context.subscriptions.push(output, notifier, new Disposable(() => { results.end(); }), client, ...FEATURES.map((feature) => feature(lintel)));
  try {
    await client.start();
  } catch (error) {
    output.error('The server did not start.', error instanceof Error ? error : String(error));
    void notifier.warn('Lintel could not start its server, so nothing is checked. "Lintel: Show Output" says why.');
  }
  return { onDidShowMessage: notifier.onDidShow, serverProcessId: () => runtime.serverProcessId(client) };
}
