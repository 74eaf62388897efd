import { SCAN_FILE, type FileSummary, type ScanFileParams } from '../../server/protocol';
import { activeDocument } from '../activeDocument';
import { registerCommand } from '../command';
import { basename } from '../paths';
import { listOf } from '../words';
import type { Feature } from '../lintel';

/** `Lintel: Scan File`: checks the file in the active editor afresh and tells the counts in the status bar. */
export const scanFile: Feature = (lintel) =>
  registerCommand(lintel, 'lintel.scanFile', async () => {
    const { client, notifier, output } = lintel;
    const document = activeDocument();
    if (!document) {
      notifier.glance('Lintel: open a file to scan it.');
      return undefined;
    }
    const params: ScanFileParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const summary = await client.sendRequest<FileSummary>(SCAN_FILE, params);
    const name = basename(document.uri);
    const found = listOf(summary.findings);
    for (const problem of summary.problems) output.warn(problem);
    const problem = summary.problems[0];
    notifier.glance(problem && found === '' ? `Lintel: ${problem}` : `Lintel: ${found === '' ? 'nothing found' : found} in ${name}`);
    return summary;
  });
