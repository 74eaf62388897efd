import { Disposable, EventEmitter, lm, McpStdioServerDefinition, Uri, workspace } from 'vscode';
import type { Feature, Lintel } from '../lintel';

/** As it is declared in the manifest. */
const PROVIDER = 'lintel.mcp';

/** Offers the MCP server to chat and agents, where `lintel.mcp.enabled` says so. The editor starts it when a tool of it is first used. */
export const mcpServer: Feature = (lintel) => {
  // Editors that are made from VS Code may not have it.
  if (lintel.nodePath === undefined || typeof lm?.registerMcpServerDefinitionProvider !== 'function') return new Disposable(() => undefined);
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    workspace.onDidChangeWorkspaceFolders(() => { changed.fire(); }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('lintel.mcp')) changed.fire();
    }),
    lm.registerMcpServerDefinitionProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => definitions(lintel),
    }),
  );
};

function definitions({ context, nodePath }: Lintel): McpStdioServerDefinition[] {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (nodePath === undefined || folders.length === 0 || !workspace.getConfiguration('lintel').get<boolean>('mcp.enabled', false)) return [];
  const script = Uri.joinPath(context.extensionUri, 'dist', 'mcp', 'main.js').fsPath;
  const { version } = context.extension.packageJSON as { readonly version: string };
  return [new McpStdioServerDefinition('Lintel', nodePath, [script, ...folders.map(({ uri }) => uri.fsPath)], { ELECTRON_RUN_AS_NODE: '1' }, version)];
}
