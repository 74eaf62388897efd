import { Disposable, languages, LanguageStatusSeverity, window, workspace, type LanguageStatusItem, type Uri } from 'vscode';
import { State } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../../server/protocol';
import { SCHEMES } from '../clientOptions';
import { countOf } from '../words';
import type { Feature } from '../lintel';

/** A scan that is over sooner does not turn the spinner on: nobody needs to see it, and it would flicker while typing. */
const PATIENCE = 400;

/** The one status item, in the language menu of the status bar: ready, scanning, or paused on this file and why. */
export const statusItem: Feature = ({ client }) => {
  const item = languages.createLanguageStatusItem('lintel.status', SCHEMES.map((scheme) => ({ scheme })));
  item.name = 'Lintel';
  const byFile = new Map<string, StatusParams>();
  let patience: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    clearTimeout(patience);
    const uri = window.activeTextEditor?.document.uri;
    const status = uri && byFile.get(key(uri));
    if (client.state !== State.Running) showDown(item, client.state);
    else if (status?.state === 'scanning') patience = setTimeout(() => { item.busy = true; }, PATIENCE);
    else showStatus(item, status);
  };
  const key = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);

  show();
  return Disposable.from(
    item,
    client.onNotification(STATUS, (status: StatusParams) => {
      byFile.set(status.uri, status);
      show();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) byFile.clear();
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => byFile.delete(key(uri))),
    new Disposable(() => { clearTimeout(patience); }),
  );
};

function showDown(item: LanguageStatusItem, state: State): void {
  item.busy = state === State.Starting;
  item.severity = state === State.Starting ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
  item.text = state === State.Starting ? 'Lintel is starting' : 'Lintel is not running';
  item.detail = '';
  item.command = { title: 'Restart', command: 'lintel.restartServer' };
}

function showStatus(item: LanguageStatusItem, status: StatusParams | undefined): void {
  item.busy = false;
  if (status?.state === 'paused') {
    item.severity = LanguageStatusSeverity.Warning;
    item.text = 'Lintel is paused on this file';
    item.detail = brief(status.reason ?? '');
    item.command = { title: 'Settings', tooltip: status.reason ?? '', command: 'workbench.action.openSettings', arguments: ['@ext:lintel.lintel'] };
    return;
  }
  const found = status?.findings ?? 0;
  item.severity = LanguageStatusSeverity.Information;
  item.text = found > 0 ? `Lintel: ${countOf(found, 'finding')}` : 'Lintel is ready';
  item.detail = found > 0 ? 'in this file' : '';
  item.command = { title: 'Scan workspace', command: 'lintel.scanWorkspace' };
}

/** The reason without the name of the file, which is before the reader, and short: the menu has one line and does not wrap. */
function brief(reason: string): string {
  const why = reason.replace(/^.*? is not checked: /s, '').replace(/[ .]*(\([^()]*\))?[. ]*$/, '');
  return why.length > 60 ? `${why.slice(0, 59)}…` : why;
}
