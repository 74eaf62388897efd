import { type DidChangeConfigurationParams, type DidChangeWatchedFilesParams, type DidChangeWorkspaceFoldersParams, type DidSaveTextDocumentParams, FileChangeType } from 'vscode-languageserver';
import { isProjectFile } from '../../host/projectFiles';
import { isBaseline } from '../baselines';
import { bringsRules } from '../customRules';
import { isIgnoreFile } from '../ignoredFiles';
import { recheckClosed } from '../recheck';
import type { Session } from '../session';
import { isProjectConfig } from '../settings';

/** `workspace/didChangeConfiguration`: everything may have changed; nothing needs a restart. */
export function didChangeConfiguration(session: Session, params: DidChangeConfigurationParams | undefined): void {
  if (!session.client.can.configuration) session.client.pushSettings(sectionOf(params?.settings));
  session.settings.drop();
  session.invalidate('settings');
}

/** `workspace/didChangeWatchedFiles`: project files, and files that a workspace scan looked at. */
export function didChangeWatchedFiles(session: Session, { changes }: DidChangeWatchedFilesParams): void {
  if (changes.some(({ uri }) => isProjectConfig(uri))) projectChanged(session);
  if (changes.some(({ uri }) => isProjectFile(uri))) packagesChanged(session);
  if (changes.some(({ uri }) => bringsRules(uri))) session.customRules.reload();
  if (changes.some(({ uri }) => isBaseline(uri))) baselineChanged(session);
  if (changes.some(({ uri }) => isIgnoreFile(uri))) ignoredChanged(session);
  for (const { uri, type } of changes) {
    if (type === FileChangeType.Deleted) session.closedFiles.forget(uri);
    else recheckClosed(session, uri);
  }
}

/** `textDocument/didSave`: for editors that do not watch files. */
export function didSave(session: Session, { textDocument }: DidSaveTextDocumentParams): void {
  if (isProjectConfig(textDocument.uri)) projectChanged(session);
  if (isProjectFile(textDocument.uri)) packagesChanged(session);
  if (bringsRules(textDocument.uri)) session.customRules.reload();
  if (isBaseline(textDocument.uri)) baselineChanged(session);
  if (isIgnoreFile(textDocument.uri)) ignoredChanged(session);
}

/** `workspace/didChangeWorkspaceFolders` */
export function didChangeWorkspaceFolders(session: Session, { event }: DidChangeWorkspaceFoldersParams): void {
  session.folders.change(event.added, event.removed);
  for (const uri of session.closedFiles.uris()) if (!session.folders.of(uri)) session.closedFiles.forget(uri);
  projectChanged(session);
  session.customRules.reload();
}

/** Other findings are known now: open documents are asked about anew, and so are the closed ones that a scan showed or hid something of. */
function baselineChanged(session: Session): void {
  const hiding = session.baselines.drop();
  session.invalidate('settings');
  for (const uri of new Set([...hiding, ...session.closedFiles.uris()])) recheckClosed(session, uri);
}

function ignoredChanged(session: Session): void {
  session.ignored.drop();
  session.invalidate('settings');
}

function projectChanged(session: Session): void {
  session.settings.dropProjects();
  session.baselines.drop();
  session.invalidate('settings');
}

/** What a project declares, locks or installs is another: imports are looked at again. */
function packagesChanged(session: Session): void {
  if (!session.runtime.projects) return;
  session.runtime.projects.changed();
  session.invalidate('settings');
}

/** Editors send either all settings or the section alone. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'lintel' in settings ? settings.lintel : settings;
}
