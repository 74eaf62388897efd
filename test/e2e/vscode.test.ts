import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInVSCode } from './innerSuite';

/** Enough files for a scan to be cancelled in its middle. */
const MANY = 1500;

describeInVSCode('In VS Code', ['typing', 'actions', 'scan', 'server'], {
  prepare: (folder) => {
    const many = join(folder, 'src', 'many');
    mkdirSync(many, { recursive: true });
    for (let index = 0; index < MANY; index++) {
      writeFileSync(join(many, `f${String(index)}.js`), `exports.f${String(index)} = (a, b) => a.map((x) => x + b);\n`.repeat(40));
    }
  },
});

describeInVSCode('In VS Code, with agents', ['agents'], { settings: { 'lintel.mcp.enabled': true } });

describeInVSCode('In VS Code, restricted', ['restricted'], { trust: 'untrusted' });
