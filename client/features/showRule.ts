import { commands, languages, window, type QuickPickItem } from 'vscode';
import { RULES, type RuleSummary } from '../../server/protocol';
import { registerCommand } from '../command';
import { rulePageUri } from './rulePages';
import { isOwn } from '../diagnostics';
import type { Feature, Lintel } from '../lintel';

/** `Lintel: Show Rule`: the page of the rule that is named, or that is chosen from a list; the rules found at the cursor come first. */
export const showRule: Feature = (lintel) =>
  registerCommand(lintel, 'lintel.showRule', async (id?: unknown) => {
    const beside = typeof id === 'string';
    const rule = beside ? id : await pick(lintel);
    if (rule === undefined) return;
    const uri = rulePageUri(rule);
    try {
      await commands.executeCommand(beside ? 'markdown.showPreviewToSide' : 'markdown.showPreview', uri);
    } catch {
      // The Markdown extension can be disabled; the page is readable as it is.
      await window.showTextDocument(uri, { preview: true });
    }
  });

async function pick({ client }: Lintel): Promise<string | undefined> {
  const here = new Set(rulesAtCursor());
  const items = client.sendRequest<RuleSummary[]>(RULES, {}).then((rules) =>
    rules
      .map((rule): QuickPickItem => ({
        label: rule.id,
        description: here.has(rule.id) ? `${rule.title} (found here)` : rule.title,
        detail: `${rule.family} · ${rule.severity}`,
      }))
      .sort((a, b) => Number(here.has(b.label)) - Number(here.has(a.label)) || (a.label < b.label ? -1 : 1)),
  );
  const chosen = await window.showQuickPick(items, {
    title: 'Lintel: Show Rule',
    placeHolder: 'Search by name, weakness or severity',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.label;
}

function rulesAtCursor(): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  return languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => isOwn(diagnostic) && diagnostic.range.intersection(editor.selection) !== undefined)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
