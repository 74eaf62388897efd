import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import type { Logger } from '../engine/index';
import type { InitializationOptions } from '../protocol';

/** What the other side can do and wants, read once from `initialize`; and the few things that are asked of it. */
export interface ClientPort {
  readonly can: ClientAbilities;
  readonly options: InitializationOptions;
  readonly logger: Logger;
  /** The content of the section `lintel` for a resource; undefined where the client does not say. */
  settings(uri: string): Promise<unknown>;
  /** Settings that came with a notification, for clients that are not asked. */
  pushSettings(settings: unknown): void;
}

export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchers: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly diagnosticTags: boolean;
  readonly literalActions: boolean;
  readonly resolveEdit: boolean;
  readonly disabledActions: boolean;
  readonly documentChanges: boolean;
  /** Whether an edit may make a file. */
  readonly createFiles: boolean;
  readonly markdownHover: boolean;
  readonly status: boolean;
  readonly files: boolean;
  readonly disableRule: boolean;
}

export function createClient(connection: Connection, params: InitializeParams): ClientPort {
  const options = readOptions(params.initializationOptions);
  const can = readAbilities(params.capabilities, options);
  const logger = createLogger(connection, options.log ?? 'info');
  let pushed: unknown = options.settings;
  return {
    can,
    options,
    logger,
    async settings(uri) {
      if (!can.configuration) return pushed;
      try {
        return (await connection.workspace.getConfiguration({ scopeUri: uri, section: 'lintel' })) as unknown;
      } catch (error) {
        logger.log('warn', 'The editor did not tell its settings; the defaults are used.', { uri, error: String(error) });
        return undefined;
      }
    },
    pushSettings(settings) {
      pushed = settings;
    },
  };
}

/** Anything may come from an unknown client: what has the wrong type counts as absent. */
function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const known = ['status', 'files', 'disableRule'] as const;
  const understands = Array.isArray(given['understands']) ? given['understands'] : [];
  return {
    understands: known.filter((name) => understands.includes(name)),
    ...(typeof given['rulePage'] === 'string' ? { rulePage: given['rulePage'] } : {}),
    ...(typeof given['dist'] === 'string' ? { dist: given['dist'] } : {}),
    ...(given['settings'] === undefined ? {} : { settings: given['settings'] }),
    customRules: given['customRules'] === 'load' ? 'load' : 'ignore',
    log: given['log'] === 'debug' ? 'debug' : 'info',
  };
}

function readAbilities(capabilities: ClientCapabilities, options: InitializationOptions): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const pull = textDocument?.diagnostic;
  // What diagnostics may carry is declared apart for pulled and for pushed ones, since LSP 3.18 in the same terms.
  const carried = [pull, textDocument?.publishDiagnostics];
  const understands = options.understands ?? [];
  return {
    pullDiagnostics: pull !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: carried.some((one) => one?.relatedInformation === true),
    codeDescription: carried.some((one) => one?.codeDescriptionSupport === true),
    diagnosticData: carried.some((one) => one?.dataSupport === true),
    diagnosticTags: carried.some((one) => one?.tagSupport !== undefined),
    literalActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolveEdit: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true && textDocument.codeAction.dataSupport === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    status: understands.includes('status'),
    files: understands.includes('files'),
    disableRule: understands.includes('disableRule'),
  };
}

function createLogger(connection: Connection, level: 'debug' | 'info'): Logger {
  return {
    log(at, message, data) {
      if (at === 'debug' && level !== 'debug') return;
      const line = data ? `${message} ${JSON.stringify(data)}` : message;
      connection.console[at](line);
    },
  };
}
