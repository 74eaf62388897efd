import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  WorkDoneProgressCancelNotification,
} from 'vscode-languageserver';
import { PROJECT_FILE_GLOBS } from '../host/projectFiles';
import { BASELINE_FILE, GITLEAKS_FILE, PROJECT_CONFIG_FILE } from '../engine/index';
import { AGENT_SCAN, BASELINE, PROVENANCE, PROVENANCE_RECORDS, REPORT, RULE_PAGE, RULES, SCAN_FILE, SCAN_WORKSPACE, TRUST_GRANTED, TRY_RULE } from '../protocol';
import { initializeResult } from './capabilities';
import { guardNotification, guardRequest, type SessionHolder } from './guard';
import { agentScan, NOTHING_FOR_AGENTS } from './handlers/agentScan';
import { codeAction } from './handlers/codeAction';
import { codeActionResolve } from './handlers/codeActionResolve';
import { didChangeConfiguration, didChangeWatchedFiles, didChangeWorkspaceFolders, didSave } from './handlers/configuration';
import { diagnostic, NO_DIAGNOSTICS } from './handlers/diagnostic';
import { hover } from './handlers/hover';
import { baseline, NOTHING_ACCEPTED, report } from './handlers/report';
import { rulePage, rules } from './handlers/rules';
import { NOTHING_RECORDED, provenance, provenanceRecords } from './handlers/provenance';
import { NOTHING_SCANNED, scanFile } from './handlers/scanFile';
import { NO_SCAN, scanWorkspace } from './handlers/scanWorkspace';
import { didChange, didClose, didOpen } from './handlers/sync';
import { NOTHING_TRIED, tryRule } from './handlers/tryRule';
import type { Runtime } from './runtime';
import { Session } from './session';

/** Serves one client over a connection until it says `exit`. Everything that differs between hosts is in `runtime`. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const state: { session: Session | undefined; ended: boolean } = { session: undefined, ended: false };
  const holder: SessionHolder = {
    get session() {
      return state.session;
    },
    get ended() {
      return state.ended;
    },
    turn: runtime.turn,
  };
  connection.onInitialize((params) => {
    state.session = new Session(connection, runtime, params);
    handleLibraryNotifications(connection, holder);
    return initializeResult(state.session.client.can);
  });
  connection.onInitialized(guardNotification(holder, 'initialized', register));
  connection.onShutdown(() => {
    state.session?.stopWorkspaceScan();
    state.session?.scanner.supersedeAll('shutdown');
    state.ended = true;
  });
  handleNotifications(connection, holder);
  handleRequests(connection, holder);
  connection.listen();
}

function handleNotifications(connection: Connection, holder: SessionHolder): void {
  connection.onDidOpenTextDocument(guardNotification(holder, 'textDocument/didOpen', didOpen));
  connection.onDidChangeTextDocument(guardNotification(holder, 'textDocument/didChange', didChange));
  connection.onDidCloseTextDocument(guardNotification(holder, 'textDocument/didClose', didClose));
  connection.onDidSaveTextDocument(guardNotification(holder, 'textDocument/didSave', didSave));
  connection.onDidChangeConfiguration(guardNotification(holder, 'workspace/didChangeConfiguration', didChangeConfiguration));
  connection.onNotification(TRUST_GRANTED, guardNotification(holder, TRUST_GRANTED, (session) => { session.customRules.allow(); }));
  connection.onNotification(PROVENANCE, guardNotification(holder, PROVENANCE, provenance));
  connection.onDidChangeWatchedFiles(guardNotification(holder, 'workspace/didChangeWatchedFiles', didChangeWatchedFiles));
}

/** The library puts its own handlers there while `initialize` runs; ours take their place afterwards. */
function handleLibraryNotifications(connection: Connection, holder: SessionHolder): void {
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    guardNotification(holder, 'workspace/didChangeWorkspaceFolders', didChangeWorkspaceFolders),
  );
  connection.onNotification(
    WorkDoneProgressCancelNotification.type,
    guardNotification(holder, 'window/workDoneProgress/cancel', ({ workDone }, { token }) => workDone.get(token)?.()),
  );
}

function handleRequests(connection: Connection, holder: SessionHolder): void {
  const none: CodeAction[] = [];
  connection.onRequest('textDocument/diagnostic', guardRequest(holder, 'textDocument/diagnostic', NO_DIAGNOSTICS, diagnostic));
  connection.onRequest('textDocument/hover', guardRequest(holder, 'textDocument/hover', null, hover));
  connection.onRequest('textDocument/codeAction', guardRequest(holder, 'textDocument/codeAction', none, codeAction));
  connection.onRequest('codeAction/resolve', (action: CodeAction, token: CancellationToken) => guardRequest(holder, 'codeAction/resolve', action, codeActionResolve)(action, token));
  connection.onRequest(RULES, guardRequest(holder, RULES, [], rules));
  connection.onRequest(RULE_PAGE, guardRequest(holder, RULE_PAGE, null, rulePage));
  connection.onRequest(TRY_RULE, guardRequest(holder, TRY_RULE, NOTHING_TRIED, tryRule));
  connection.onRequest(AGENT_SCAN, guardRequest(holder, AGENT_SCAN, NOTHING_FOR_AGENTS, agentScan));
  connection.onRequest(PROVENANCE_RECORDS, guardRequest(holder, PROVENANCE_RECORDS, NOTHING_RECORDED, provenanceRecords));
  connection.onRequest(SCAN_FILE, guardRequest(holder, SCAN_FILE, NOTHING_SCANNED, scanFile));
  connection.onRequest(REPORT, guardRequest(holder, REPORT, null, report));
  connection.onRequest(BASELINE, guardRequest(holder, BASELINE, NOTHING_ACCEPTED, baseline));
  connection.onRequest(SCAN_WORKSPACE, guardRequest(holder, SCAN_WORKSPACE, NO_SCAN, scanWorkspace, 'let it sum up'));
}

/** What can only be asked of a client after it is up. */
async function register({ connection, client, customRules, runtime }: Session): Promise<void> {
  customRules.reload();
  if (client.can.registerConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'lintel' });
  if (client.can.registerWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [`**/${PROJECT_CONFIG_FILE}`, `**/${BASELINE_FILE}`, '**/.lintel/rules/**', `**/${GITLEAKS_FILE}`, '**/.gitignore', ...(runtime.projects ? PROJECT_FILE_GLOBS : [])].map((globPattern) => ({ globPattern })),
    });
  }
}
