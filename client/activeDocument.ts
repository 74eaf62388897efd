import { window, type TextDocument } from 'vscode';

/** The document a command is meant for: the one with the cursor, else the only one on screen, as beside the walkthrough. */
export function activeDocument(): TextDocument | undefined {
  const visible = new Set(window.visibleTextEditors.map(({ document }) => document));
  const [only] = visible.size === 1 ? visible : [];
  return window.activeTextEditor?.document ?? only;
}
