import { commands } from 'vscode';
import type { Feature } from '../lintel';

/** `Lintel: Show Output`. */
export const showOutput: Feature = ({ output }) =>
  commands.registerCommand('lintel.showOutput', () => {
    output.show(true);
  });
