import {
  commands, Disposable, env, EventEmitter, languages, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace,
  DiagnosticSeverity, WorkspaceEdit, type Diagnostic, type TreeDataProvider,
} from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import { registerCommand } from '../command';
import { isFinding, isMachineWritten, ruleIdOf } from '../diagnostics';
import type { Feature, Lintel } from '../lintel';
import { basename } from '../paths';
import { countOf } from '../words';

/** What findings are put together by. */
const GROUPINGS = ['severity', 'rule', 'file', 'CWE'] as const;
type Grouping = (typeof GROUPINGS)[number];
const GROUPING_KEY = 'lintel.findings.grouping';
/** Milliseconds that changes are collected for: a scan tells of its files one by one. */
const CALM = 150;

/** A finding as the list of problems has it. */
export interface Listed {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
  readonly rule: string;
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly findings: readonly Listed[];
}

type Node = Group | Listed;

/** The view `Lintel: Findings`: everything in the list of problems that Lintel found, grouped, filtered, and with a way to act on it. */
export const findingsTree: Feature = (lintel) => {
  const tree = new FindingsTree(lintel);
  const view = window.createTreeView('lintel.findings', { treeDataProvider: tree, showCollapseAll: true });
  const update = (): void => {
    const { length } = tree.findings;
    view.badge = length > 0 ? { value: length, tooltip: countOf(length, 'finding') } : undefined;
    view.description = tree.summary;
    view.message = length === 0 && tree.filter !== '' ? `Nothing matches "${tree.filter}".` : length === 0 && tree.author === 'ai' ? 'Nothing was found in code that a machine is likely to have written.' : '';
  };
  update();
  return Disposable.from(
    view,
    tree,
    tree.onDidChangeTreeData(update),
    registerCommand(lintel, 'lintel.findings.group', () => tree.chooseGrouping()),
    registerCommand(lintel, 'lintel.findings.filter', (text?: unknown) => tree.chooseFilter(text)),
    registerCommand(lintel, 'lintel.findings.clearFilter', () => {
      tree.author = 'all';
      tree.setFilter('');
    }),
    registerCommand(lintel, 'lintel.findings.onlyAi', () => { tree.showAuthor('ai'); }),
    registerCommand(lintel, 'lintel.findings.allAuthors', () => { tree.showAuthor('all'); }),
    registerCommand(lintel, 'lintel.findings.fix', (node?: unknown) => fix(lintel, listed(node))),
    registerCommand(lintel, 'lintel.findings.fixAllOfRule', (node?: unknown) => fixAllOfRule(lintel, tree, node)),
    registerCommand(lintel, 'lintel.findings.suppress', (node?: unknown) => suppress(lintel, listed(node))),
    registerCommand(lintel, 'lintel.findings.showRule', (node?: unknown) => commands.executeCommand('lintel.showRule', listed(node)?.rule ?? ruleOf(node))),
    registerCommand(lintel, 'lintel.findings.copy', async (node?: unknown) => {
      const finding = listed(node);
      if (finding) await env.clipboard.writeText(issueText(finding));
    }),
  );
};

class FindingsTree implements TreeDataProvider<Node>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscription: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #grouping: Grouping;
  filter = '';
  /** `ai`: only findings in code that a machine is likely to have written. */
  author: 'all' | 'ai' = 'all';
  findings: readonly Listed[] = [];

  constructor(private readonly lintel: Lintel) {
    const kept = lintel.context.workspaceState.get<string>(GROUPING_KEY);
    this.#grouping = GROUPINGS.find((name) => name === kept) ?? 'severity';
    this.#subscription = languages.onDidChangeDiagnostics(() => {
      this.#timer ??= setTimeout(() => { this.refresh(); }, CALM);
    });
    this.refresh();
  }

  get summary(): string {
    const parts = [`by ${this.#grouping}`, ...(this.author === 'ai' ? ['AI-written only'] : []), ...(this.filter === '' ? [] : [`"${this.filter}"`])];
    return this.findings.length === 0 && this.filter === '' && this.author === 'all' ? '' : parts.join(', ');
  }

  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const words = this.filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
    this.findings = allFindings().filter((finding) => (this.author === 'all' || isMachineWritten(finding.diagnostic)) && words.every((word) => haystack(finding).includes(word)));
    void commands.executeCommand('setContext', 'lintel.findings.filtered', this.filter !== '' || this.author === 'ai');
    void commands.executeCommand('setContext', 'lintel.findings.author', this.author);
    this.#changed.fire(undefined);
  }

  setFilter(text: string): void {
    this.filter = text.trim();
    this.refresh();
  }

  showAuthor(author: 'all' | 'ai'): void {
    this.author = author;
    this.refresh();
  }

  async chooseFilter(text: unknown): Promise<void> {
    const chosen = typeof text === 'string' ? text : await window.showInputBox({ title: 'Filter Findings', prompt: 'Words of the message, the rule, the file, the CWE or the severity', value: this.filter });
    if (chosen !== undefined) this.setFilter(chosen);
  }

  async chooseGrouping(): Promise<void> {
    const chosen = await window.showQuickPick(GROUPINGS.map((name) => ({ label: `By ${name}`, name, picked: name === this.#grouping })), { title: 'Group Findings' });
    if (!chosen) return;
    this.#grouping = chosen.name;
    await this.lintel.context.workspaceState.update(GROUPING_KEY, chosen.name);
    this.refresh();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return groupsOf(this.findings, this.#grouping);
    return 'findings' in node ? [...node.findings] : [];
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(node: Node): TreeItem {
    return 'findings' in node ? this.#groupItem(node) : findingItem(node);
  }

  #groupItem({ key, label, findings }: Group): TreeItem {
    const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
    item.id = `${this.#grouping}:${key}`;
    item.description = String(findings.length);
    item.accessibilityInformation = { label: `${label}, ${countOf(findings.length, 'finding')}` };
    item.contextValue = this.#grouping === 'rule' ? 'lintelRule' : 'lintelGroup';
    const [first] = findings;
    if (this.#grouping === 'severity' && first) item.iconPath = severityIcon(first.diagnostic.severity);
    if (this.#grouping === 'file' && first) {
      item.resourceUri = first.uri;
      item.iconPath = ThemeIcon.File;
    }
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function findingItem({ uri, diagnostic, rule }: Listed): TreeItem {
  const { line, character } = diagnostic.range.start;
  const item = new TreeItem(diagnostic.message, TreeItemCollapsibleState.None);
  const place = `${workspace.asRelativePath(uri)}:${String(line + 1)}`;
  item.description = place;
  item.tooltip = `${diagnostic.message}\n\n${rule}\n${place}:${String(character + 1)}`;
  item.iconPath = severityIcon(diagnostic.severity);
  item.accessibilityInformation = { label: `${severityName(diagnostic.severity)}: ${diagnostic.message} ${basename(uri)}, line ${String(line + 1)}` };
  item.contextValue = 'lintelFinding';
  item.command = { title: 'Open', command: 'vscode.open', arguments: [uri, { selection: diagnostic.range, preserveFocus: true }] };
  return item;
}

/** Everything that Lintel has in the list of problems and that is a finding of a rule. */
function allFindings(): Listed[] {
  return languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(isFinding)
        .map((diagnostic): Listed => ({ uri, diagnostic, rule: ruleIdOf(diagnostic) })),
    )
    .sort((a, b) => a.diagnostic.severity - b.diagnostic.severity || compare(a.uri.path, b.uri.path) || a.diagnostic.range.start.compareTo(b.diagnostic.range.start));
}

function groupsOf(findings: readonly Listed[], grouping: Grouping): Group[] {
  const groups = new Map<string, Listed[]>();
  for (const finding of findings) {
    for (const key of keysOf(finding, grouping)) {
      const list = groups.get(key);
      if (list) list.push(finding);
      else groups.set(key, [finding]);
    }
  }
  const list = [...groups].map(([key, own]): Group => ({ key, label: labelOf(key, grouping), findings: own }));
  return grouping === 'severity' ? list.sort((a, b) => compare(a.key, b.key)) : list.sort((a, b) => b.findings.length - a.findings.length || compare(a.label, b.label));
}

function keysOf({ uri, diagnostic, rule }: Listed, grouping: Grouping): string[] {
  switch (grouping) {
    case 'severity':
      return [String(diagnostic.severity)];
    case 'rule':
      return [rule];
    case 'file':
      return [uri.toString()];
    case 'CWE': {
      const cwe = cweOf(diagnostic);
      return cwe.length > 0 ? cwe.map((number) => `CWE-${String(number)}`) : ['No CWE'];
    }
  }
}

function labelOf(key: string, grouping: Grouping): string {
  if (grouping === 'severity') return `${severityName(Number(key))}s`;
  return grouping === 'file' ? workspace.asRelativePath(Uri.parse(key)) : key;
}

function haystack({ uri, diagnostic, rule }: Listed): string {
  const cwe = cweOf(diagnostic).map((number) => `cwe-${String(number)}`);
  return [diagnostic.message, rule, workspace.asRelativePath(uri), severityName(diagnostic.severity), ...cwe].join('\n').toLowerCase();
}

/** Makes the best fix of a finding, as its light bulb would. */
async function fix(lintel: Lintel, finding: Listed | undefined): Promise<boolean> {
  if (!finding) return false;
  const action = (await actionsFor(lintel, finding)).find(({ isPreferred }) => isPreferred === true);
  const edit = action && (await editOf(lintel, action));
  if (edit) {
    lintel.ownEdits.expect(edit);
    return workspace.applyEdit(edit);
  }
  lintel.notifier.glance('Lintel: this finding has no fix that holds.');
  return false;
}

/** The fixes of every finding of a rule in one edit, shown in VS Code's refactor preview before anything is changed. */
async function fixAllOfRule(lintel: Lintel, tree: FindingsTree, node: unknown): Promise<boolean> {
  const rule = listed(node)?.rule ?? ruleOf(node);
  if (rule === undefined) return false;
  const all = new WorkspaceEdit();
  const files = new Map<string, Listed>();
  for (const finding of tree.findings) if (finding.rule === rule && !files.has(finding.uri.toString())) files.set(finding.uri.toString(), finding);
  let count = 0;
  for (const finding of files.values()) {
    const actions = await actionsFor(lintel, finding);
    const action = actions.find(({ title }) => title.startsWith('Fix all in this file')) ?? actions.find(({ isPreferred }) => isPreferred === true);
    const edit = action && (await editOf(lintel, action));
    for (const [uri, edits] of edit?.entries() ?? []) {
      count += edits.length;
      for (const { range, newText } of edits) all.replace(uri, range, newText, { label: `Fix ${rule}`, needsConfirmation: true });
    }
  }
  if (count === 0) {
    lintel.notifier.glance(`Lintel: no finding of ${rule} has a fix that holds.`);
    return false;
  }
  lintel.ownEdits.expect(all);
  return workspace.applyEdit(all, { isRefactoring: true });
}

/** Puts a comment that hides the finding before it, with the reason that is asked for. */
async function suppress(lintel: Lintel, finding: Listed | undefined): Promise<boolean> {
  if (!finding) return false;
  const reason = await window.showInputBox({ title: `Suppress ${finding.rule}`, prompt: 'Why is this right as it is? The reason stands in the comment.' });
  if (reason === undefined) return false;
  const action = (await actionsFor(lintel, finding)).find(({ title }) => title.startsWith('Ignore ') && title.includes(' here'));
  const made = action && (await editOf(lintel, action));
  if (!made) {
    lintel.notifier.glance('Lintel: there is no place for a comment here.');
    return false;
  }
  const edit = new WorkspaceEdit();
  for (const [uri, edits] of made.entries()) for (const { range, newText } of edits) edit.replace(uri, range, withReason(newText, reason.trim()));
  lintel.ownEdits.expect(edit);
  return workspace.applyEdit(edit);
}

/** The comment with the reason behind the rule's name, in place of one that is there. A text that is no comment of its own stays. */
function withReason(comment: string, reason: string): string {
  const at = comment.indexOf('lintel-ignore');
  const clean = reason.replace(/[\r\n]+/g, ' ').replace(/\*\/|-->/g, '').trim();
  if (at === -1 || clean === '') return comment;
  const parts = /^(.*?)(?: -- .*?)?(\s*(?:\*\/|-->)?\s*)$/s.exec(comment.slice(at));
  return parts ? `${comment.slice(0, at)}${parts[1] ?? ''} -- ${clean}${parts[2] ?? ''}` : comment;
}

/** What the server offers for one finding. Asked of it directly: VS Code's own command leaves out which finding an action is for. */
async function actionsFor({ client }: Lintel, { uri, diagnostic, rule }: Listed): Promise<CodeAction[]> {
  await workspace.openTextDocument(uri);
  const { code2ProtocolConverter: converter } = client;
  const range = converter.asRange(diagnostic.range);
  const params = { textDocument: { uri: converter.asUri(uri) }, range, context: { diagnostics: [], only: ['quickfix'] } };
  const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', params);
  const here = (own: { readonly line: number; readonly character: number }, other: typeof own): boolean => own.line === other.line && own.character === other.character;
  return (actions ?? []).filter(({ diagnostics }) => diagnostics?.some((one) => one.code === rule && here(one.range.start, range.start) && here(one.range.end, range.end)) ?? false);
}

async function editOf({ client }: Lintel, action: CodeAction): Promise<WorkspaceEdit | undefined> {
  const complete = action.edit ? action : await client.sendRequest<CodeAction>('codeAction/resolve', action);
  return complete.edit && client.protocol2CodeConverter.asWorkspaceEdit(complete.edit);
}

function issueText({ uri, diagnostic, rule }: Listed): string {
  const { line, character } = diagnostic.range.start;
  const way = (diagnostic.relatedInformation ?? []).map(({ location, message }, index) => `${String(index + 1)}. line ${String(location.range.start.line + 1)}: ${message}`);
  const cwe = cweOf(diagnostic).map((number) => `[CWE-${String(number)}](https://cwe.mitre.org/data/definitions/${String(number)}.html)`);
  return [
    `### \`${workspace.asRelativePath(uri)}:${String(line + 1)}:${String(character + 1)}\``,
    [severityName(diagnostic.severity), `\`${rule}\``, ...cwe].join(' · '),
    diagnostic.message,
    ...(way.length > 0 ? [`How it gets here:\n\n${way.join('\n')}`] : []),
  ].join('\n\n');
}

function listed(node: unknown): Listed | undefined {
  return typeof node === 'object' && node !== null && 'diagnostic' in node ? (node as Listed) : undefined;
}

function ruleOf(node: unknown): string | undefined {
  if (typeof node === 'string') return node;
  return typeof node === 'object' && node !== null && 'findings' in node ? (node as Group).findings[0]?.rule : undefined;
}

/** The server sends the numbers along with the diagnostic; the language client keeps them in `data`, which VS Code passes on untyped. */
function cweOf(diagnostic: Diagnostic): readonly number[] {
  const { data } = diagnostic as Diagnostic & { readonly data?: { readonly cwe?: readonly number[] } };
  return data?.cwe ?? [];
}

function severityIcon(severity: DiagnosticSeverity): ThemeIcon {
  const [id, colour] = severity === DiagnosticSeverity.Error ? ['error', 'problemsErrorIcon.foreground'] : severity === DiagnosticSeverity.Warning ? ['warning', 'problemsWarningIcon.foreground'] : ['info', 'problemsInfoIcon.foreground'];
  return new ThemeIcon(id, new ThemeColor(colour));
}

function severityName(severity: DiagnosticSeverity): string {
  return severity === DiagnosticSeverity.Error ? 'Error' : severity === DiagnosticSeverity.Warning ? 'Warning' : 'Note';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
