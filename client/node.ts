import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { startLintel, type LintelApi } from './extension';

/** Starts Lintel with its server as a process of its own: the desktop, remote windows and containers. */
export function activate(context: ExtensionContext): Promise<LintelApi> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return startLintel(context, {
    create: (options: LanguageClientOptions) => new LanguageClient('lintel', 'Lintel', { run, debug }, options),
    nodePath: process.execPath,
    serverProcessId: (client) => (client instanceof LanguageClient ? client.serverProcess?.pid : undefined),
  });
}
