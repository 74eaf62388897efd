import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInVSCode } from './innerSuite';

/** Replays what people and machines do to documents, and prints how it was taken. */
describeInVSCode('In VS Code, who wrote it', ['provenance'], {
  // The suite completes code itself, as an assistant would; a browser's clipboard is allowed to it.
  settings: { 'lintel.ai.assistants': ['lintel.lintel'], 'lintel.ai.compareClipboard': 'always', 'lintel.ai.decorations': 'all', 'chat.disableAIFeatures': false, 'editor.inlineSuggest.enabled': true, 'editor.formatOnPaste': false, 'editor.tabSize': 2 },
  done: (folder) => {
    const matrix = join(folder, 'confusion.txt');
    if (existsSync(matrix)) process.stdout.write(`\n${readFileSync(matrix, 'utf8')}\n`);
  },
});
