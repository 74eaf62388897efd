import { window, workspace } from 'vscode';
import { registerCommand } from '../command';
import type { Feature } from '../lintel';

const EXAMPLE = `// Lintel checks code while you type. Hover over an underlined part to read why it is unsafe and where
// the value came from, then press Ctrl+. (Cmd+. on a Mac) for its fix. Change the code and watch.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import express from 'express';

const app = express();

app.get('/archive', (request, response) => {
  const folder = request.query.folder;
  response.send(execSync('tar -c ' + folder));
});

export function passwordHash(password: string): string {
  return createHash('md5').update(password).digest('hex');
}
`;

/** The walkthrough's first step: code with flaws in an untitled document, so nothing is written to disk. */
export const openExample: Feature = (lintel) =>
  registerCommand(lintel, 'lintel.openExample', async () => {
    const document = await workspace.openTextDocument({ language: 'typescript', content: EXAMPLE });
    await window.showTextDocument(document);
  });
