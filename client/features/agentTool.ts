import { Disposable, LanguageModelTextPart, LanguageModelToolResult, lm, Uri, workspace, type LanguageModelTool } from 'vscode';
import { AGENT_SCAN, type AgentScanAnswer, type AgentScanParams } from '../../server/protocol';
import type { Feature, Lintel } from '../lintel';

/** As it is declared in the manifest. */
const NAME = 'lintel_scan';

/** What an agent passes; the editor has checked it against the schema in the manifest. */
interface ScanInput {
  readonly code?: string;
  readonly language?: string;
  readonly filePath?: string;
  readonly files?: readonly string[];
}

/** The tool `lintel_scan` for chat and agents: the findings of the language server that runs anyway. */
export const agentTool: Feature = (lintel) => {
  // Editors that are made from VS Code may have no language models.
  if (typeof lm?.registerTool !== 'function') return new Disposable(() => undefined);
  const tool: LanguageModelTool<ScanInput> = {
    prepareInvocation: ({ input }) => ({ invocationMessage: input.files && input.files.length > 0 ? 'Looking for security flaws in files' : 'Looking for security flaws in code' }),
    invoke: async ({ input }, token) => {
      const { answer } = await lintel.client.sendRequest<AgentScanAnswer>(AGENT_SCAN, paramsOf(input, lintel), token);
      return new LanguageModelToolResult([new LanguageModelTextPart(answer)]);
    },
  };
  return lm.registerTool(NAME, tool);
};

function paramsOf({ code, language, filePath, files }: ScanInput, { client }: Lintel): AgentScanParams {
  const sent = (path: string): string => client.code2ProtocolConverter.asUri(uriOf(path));
  return {
    ...(code === undefined ? {} : { code }),
    ...(language === undefined ? {} : { language }),
    ...(filePath === undefined || filePath === '' ? {} : { uri: sent(filePath) }),
    // What lies outside the workspace is none of an agent's business here.
    uris: (files ?? []).filter((path) => path !== '' && workspace.getWorkspaceFolder(uriOf(path)) !== undefined).map(sent),
  };
}

/** The file that an agent means: an absolute path, a URI, or a path from the first folder. */
function uriOf(path: string): Uri {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return Uri.parse(path);
  const [folder] = workspace.workspaceFolders ?? [];
  const absolute = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
  return absolute || !folder ? Uri.file(path) : Uri.joinPath(folder.uri, path.replaceAll('\\', '/'));
}
