import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { startLintel, type LintelApi } from './extension';

/** The part of the DOM's worker that is used; the project is not type-checked against the DOM. */
declare class Worker {
  constructor(script: string);
}

/** Starts Lintel with its server in a web worker: VS Code in a browser, without any machine behind it. */
export function activate(context: ExtensionContext): Promise<LintelApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'web.js').toString(true);
  return startLintel(context, {
    create: (options: LanguageClientOptions) =>
      new LanguageClient('lintel', 'Lintel', () => Promise.resolve(new Worker(script)), options),
    serverProcessId: () => undefined,
  });
}
