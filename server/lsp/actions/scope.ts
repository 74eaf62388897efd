import { type CancellationToken, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import type { Applicability, Finding, FixEdit, Range, Signal, SuppressionScope, TextEdit } from '../../engine/index';
import { Stale } from '../errors';
import type { Scan } from '../scanner';
import type { Session } from '../session';
import type { DiagnosticContext } from '../toLsp';
import { toWorkspaceEdit } from '../workspaceEdit';
import { allowedSecretFile } from './allowedSecretFile';
import { environmentFiles } from './environment';
import type { OtherFile } from './otherFiles';

/** The kind that editors run on save, when told so: safe fixes only. */
export const FIX_ALL_KIND = 'source.fixAll.lintel';

/** What one `textDocument/codeAction` is about. */
export interface ActionScope {
  readonly session: Session;
  readonly scan: Scan;
  readonly context: DiagnosticContext;
  /** Findings that the asked range touches. */
  readonly findings: readonly Finding[];
  touches(place: Range): boolean;
  readonly token: CancellationToken;
}

/** What an action has to remember until its edit is wanted: plain JSON, it goes to the editor and comes back. */
export type ActionWork =
  | { readonly kind: 'fix'; readonly finding: FindingRef; readonly fixId: string }
  | { readonly kind: 'allow'; readonly finding: FindingRef }
  | { readonly kind: 'suppress'; readonly finding: FindingRef; readonly scope: SuppressionScope }
  | { readonly kind: 'fixAll'; readonly ruleId?: string; readonly applicability: readonly Applicability[] }
  | { readonly kind: 'remove'; readonly range: Range };

export interface FindingRef {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
}

export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly work: ActionWork;
}

export function refOf({ ruleId, range }: Finding): FindingRef {
  return { ruleId, start: range.start, end: range.end };
}

/** Gives an action its edit: later where the client can ask for it, else at once. Undefined when there is nothing to edit. */
export async function withEdit(scope: ActionScope, action: CodeAction, work: ActionWork): Promise<CodeAction | undefined> {
  const { session, scan, token } = scope;
  if (session.client.can.resolveEdit) return { ...action, data: { uri: scan.open.uri, version: scan.version, work } satisfies ActionData };
  const edit = await editFor(session, scan, work, token);
  return hasEdits(edit) ? { ...action, edit } : undefined;
}

export function hasEdits(edit: WorkspaceEdit): boolean {
  return (edit.documentChanges?.length ?? 0) > 0 || Object.keys(edit.changes ?? {}).length > 0;
}

/** The edit of an action. Throws `Stale` when the finding or its fix is no longer there. */
export async function editFor(session: Session, scan: Scan, given: ActionWork | ActionData, token: CancellationToken): Promise<WorkspaceEdit> {
  const work = 'work' in given ? given.work : given;
  const { edits, others } = await changesFor(session, scan, work, token);
  session.assertCurrent(scan);
  return toWorkspaceEdit(session, scan, edits, others);
}

/** What an action changes in the document, and in files beside it. */
interface Changes {
  readonly edits: readonly (TextEdit | FixEdit)[];
  readonly others: readonly OtherFile[];
}

async function changesFor(session: Session, scan: Scan, work: ActionWork, token: CancellationToken): Promise<Changes> {
  if (work.kind === 'allow') return { edits: [], others: [await allowedSecretFile(session, scan, findingOf(scan, work.finding))] };
  if (work.kind !== 'fix') return { edits: await editsFor(session, scan, work, token), others: [] };
  const fixes = await session.fixes.of(scan, findingOf(scan, work.finding));
  const fix = fixes.find((one) => one.id === work.fixId);
  if (!fix) throw new Stale();
  return { edits: fix.edits, others: fix.environment && session.client.can.createFiles ? await environmentFiles(session, scan, fix) : [] };
}

async function editsFor(session: Session, scan: Scan, work: Exclude<ActionWork, { readonly kind: 'fix' | 'allow' }>, token: CancellationToken): Promise<Changes['edits']> {
  switch (work.kind) {
    case 'suppress': {
      const engine = await session.engine;
      const edit = await engine.suppression(scan.document, findingOf(scan, work.finding), work.scope);
      if (!edit) throw new Stale();
      return [edit];
    }
    case 'fixAll': {
      const engine = await session.engine;
      const { kind: _, ...selection } = work;
      return (await engine.fixAll(scan.document, scan.config, selection, signalOf(session, token))).edits;
    }
    case 'remove': {
      const known = scan.result.unusedSuppressions.some(({ removal }) => removal.start === work.range.start && removal.end === work.range.end);
      if (!known) throw new Stale();
      return [{ range: work.range, newText: '' }];
    }
  }
}

function findingOf(scan: Scan, ref: FindingRef): Finding {
  const finding = scan.result.findings.find(({ ruleId, range }) => ruleId === ref.ruleId && range.start === ref.start && range.end === ref.end);
  if (!finding) throw new Stale();
  return finding;
}

function signalOf(session: Session, token: CancellationToken): Signal {
  return {
    get cancelled() {
      return token.isCancellationRequested;
    },
    pause: session.runtime.turn,
  };
}

/** Whether what came back with an action is what went out with it. */
export function isActionData(value: unknown): value is ActionData {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, version, work } = value as Record<string, unknown>;
  return typeof uri === 'string' && typeof version === 'number' && typeof work === 'object' && work !== null && isWork(work as Record<string, unknown>);
}

function isWork(work: Record<string, unknown>): boolean {
  switch (work['kind']) {
    case 'fix':
      return isRef(work['finding']) && typeof work['fixId'] === 'string';
    case 'allow':
      return isRef(work['finding']);
    case 'suppress':
      return isRef(work['finding']) && (work['scope'] === 'next-line' || work['scope'] === 'file');
    case 'fixAll':
      return Array.isArray(work['applicability']);
    case 'remove':
      return typeof work['range'] === 'object' && work['range'] !== null;
    default:
      return false;
  }
}

function isRef(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
