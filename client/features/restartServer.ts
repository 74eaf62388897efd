import { commands } from 'vscode';
import type { Feature } from '../lintel';

/** `Lintel: Restart Server`. Resolves once the new server answers. */
export const restartServer: Feature = ({ client, notifier, output }) =>
  commands.registerCommand('lintel.restartServer', async () => {
    try {
      if (client.needsStop()) await client.stop();
      await client.start();
      notifier.glance('Lintel: the server was restarted.');
    } catch (error) {
      output.error('The server did not restart.', error instanceof Error ? error : String(error));
      void notifier.warn('The Lintel server did not restart. "Lintel: Show Output" says why.');
    }
  });
