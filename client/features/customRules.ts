import { commands, Disposable, Position, Range, Uri, window, workspace, Location, type QuickPickItem, type TextDocument } from 'vscode';
import { TRUST_GRANTED, TRY_RULE, type TryRuleParams, type TryRuleResult } from '../../server/protocol';
import { activeDocument } from '../activeDocument';
import { registerCommand } from '../command';
import { basename } from '../paths';
import type { Feature, Lintel } from '../lintel';

/** Rule files offered to choose from. */
const MOST_FILES = 200;

/** Rules that the workspace brings along: they load once it is trusted, and `Lintel: Try Rule on This File` runs one on the file at hand. */
export const customRules: Feature = (lintel) =>
  Disposable.from(
    workspace.onDidGrantWorkspaceTrust(() => { void lintel.client.sendNotification(TRUST_GRANTED); }),
    registerCommand(lintel, 'lintel.tryRule', async (rules?: unknown, target?: unknown) => tryRule(lintel, rules, target)),
  );

/** Both addresses may be given, for tests and key bindings; else the rule file at hand is tried on a file that is chosen, or a rule file that is chosen on the one at hand. */
async function tryRule(lintel: Lintel, givenRules: unknown, givenTarget: unknown): Promise<TryRuleResult | undefined> {
  const { client, notifier } = lintel;
  const here = activeDocument();
  if (!workspace.isTrusted) {
    notifier.glance('Lintel: rules of a workspace run only when the workspace is trusted.');
    return undefined;
  }
  const onRules = here !== undefined && isRuleFile(here);
  const rules = typeof givenRules === 'string' ? Uri.parse(givenRules) : onRules ? here.uri : await pickRules(lintel);
  if (!rules) return undefined;
  const target = typeof givenTarget === 'string' ? Uri.parse(givenTarget) : onRules || !here ? await pickTarget(rules) : here.uri;
  if (!target) return undefined;
  const asUri = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
  const params: TryRuleParams = { rules: asUri(rules), uri: asUri(target) };
  const result = await client.sendRequest<TryRuleResult>(TRY_RULE, params);
  await show(lintel, rules, target, result);
  return result;
}

async function show({ notifier, output }: Lintel, rules: Uri, target: Uri, { problems, matches, rules: count }: TryRuleResult): Promise<void> {
  for (const problem of problems) output.warn(`${basename(rules)}: ${problem}`);
  const [first] = problems;
  if (first !== undefined) void notifier.warn(`${basename(rules)}: ${first}`, 'Show Output').then((pressed) => { if (pressed) output.show(true); });
  if (first !== undefined && count === 0) return;
  notifier.glance(`Lintel: ${matches.length === 1 ? '1 match' : `${String(matches.length)} matches`} of ${basename(rules)} in ${basename(target)}`);
  if (matches.length === 0) return;
  const places = matches.map(({ range: { start, end } }) => new Location(target, new Range(start.line, start.character, end.line, end.character)));
  await window.showTextDocument(target);
  await commands.executeCommand('editor.action.goToLocations', target, places[0]?.range.start ?? new Position(0, 0), places, 'peek', 'No match');
}

function isRuleFile({ languageId, uri, getText }: TextDocument): boolean {
  return languageId === 'yaml' && (uri.path.includes('/.lintel/rules/') || /^rules\s*:/m.test(getText().slice(0, 5000)));
}

async function pickRules({ notifier }: Lintel): Promise<Uri | undefined> {
  const found = await workspace.findFiles('**/.lintel/rules/**/*.{yaml,yml}', null, MOST_FILES);
  const open = workspace.textDocuments.filter(isRuleFile).map(({ uri }) => uri);
  const files = [...new Map([...open, ...found].map((uri) => [uri.toString(), uri])).values()].filter((uri) => !/\.(?:test|fixed)\.ya?ml$/i.test(uri.path));
  if (files.length === 0) {
    notifier.glance('Lintel: there is no rule file in .lintel/rules, and none is open.');
    return undefined;
  }
  return pick('Which rules?', files);
}

async function pickTarget(rules: Uri): Promise<Uri | undefined> {
  const open = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => (input as { uri?: Uri } | undefined)?.uri)).filter((uri) => uri instanceof Uri);
  const stem = rules.path.replace(/\.ya?ml$/i, '');
  const folder = Uri.joinPath(rules, '..');
  const beside = await workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => Uri.joinPath(folder, name)).filter((uri) => uri.path.startsWith(`${stem}.`) && !/\.ya?ml$/i.test(uri.path)),
    () => [],
  );
  const files = [...new Map([...beside, ...open].map((uri) => [uri.toString(), uri])).values()].filter((uri) => uri.toString() !== rules.toString());
  if (files.length > 0) return pick('On which file?', files);
  const [chosen] = (await window.showOpenDialog({ title: 'Try the rules on', canSelectMany: false })) ?? [];
  return chosen;
}

async function pick(placeHolder: string, files: readonly Uri[]): Promise<Uri | undefined> {
  const items = files.map((uri): QuickPickItem & { uri: Uri } => ({ label: basename(uri), description: workspace.asRelativePath(Uri.joinPath(uri, '..')), uri }));
  return (await window.showQuickPick(items, { title: 'Lintel: Try Rule', placeHolder }))?.uri;
}
