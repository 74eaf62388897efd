import { CancellationTokenSource, commands, Disposable, Uri, window, workspace, type TextDocumentContentProvider, type UriHandler } from 'vscode';
import { RULE_PAGE, type RulePage, type RulePageParams } from '../../server/protocol';
import { basename } from '../paths';
import type { Feature, Lintel } from '../lintel';

/** The scheme of the read-only documents that hold a rule's page. */
export const RULE_SCHEME = 'lintel-rule';

/** The pages of the rules as documents of the editor, and `vscode://lintel.lintel/rule/<id>` as a link to one. Nothing is fetched. */
export const rulePages: Feature = (lintel) => {
  const provider: TextDocumentContentProvider = { provideTextDocumentContent: (uri) => pageText(lintel, ruleIdOf(uri)) };
  const handler: UriHandler = {
    handleUri: async (uri) => {
      const [, id] = /^\/rule\/([\w.-]+)$/.exec(uri.path) ?? [];
      if (id !== undefined) await commands.executeCommand('lintel.showRule', id);
    },
  };
  return Disposable.from(workspace.registerTextDocumentContentProvider(RULE_SCHEME, provider), window.registerUriHandler(handler));
};

/** The address of a rule's page. */
export function rulePageUri(id: string): Uri {
  return Uri.from({ scheme: RULE_SCHEME, path: `/${id}.md` });
}

function ruleIdOf(uri: Uri): string {
  return basename(uri).replace(/\.md$/, '');
}

async function pageText({ client }: Lintel, id: string): Promise<string> {
  const params: RulePageParams = { id };
  const source = new CancellationTokenSource();
  try {
    const page = await client.sendRequest<RulePage | null>(RULE_PAGE, params, source.token);
    return page?.markdown ?? `# ${id}\n\nLintel has no rule of this name. "Lintel: Show Rule" lists those it has.\n`;
  } finally {
    source.dispose();
  }
}
