import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient/browser';
import { startLintel, type LintelApi } from './extension';

/** The part of the DOM's worker that is used; the project is not type-checked against the DOM. */
declare class Worker {
  constructor(script: string);
  terminate(): void;
}

/** Starts Lintel with its server in a web worker: VS Code in a browser, without any machine behind it. */
export function activate(context: ExtensionContext): Promise<LintelApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'web.js').toString(true);
  let worker: Worker | undefined;
  // A worker handed to the library as such is not recognised: in an extension host `Worker` is VS Code's own class.
  const connect = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  return startLintel(context, {
    create: (options: LanguageClientOptions) => new LanguageClient('lintel', 'Lintel', connect, options),
    serverProcessId: () => undefined,
  });
}
