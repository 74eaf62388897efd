import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../support/assets';
import { typingTexts } from './corpus';
import type { Measures } from './main';
import { quantile, shown, table } from './statistics';

const LINES = 2000;
const ROUNDS = 15;
const FLAW = "const express = require('express');\nconst app = express();\napp.get('/u', (req, res) => {\n  db.query('select * from u where id = ' + req.query.id);\n});\n";

/** Prints how long the MCP server takes for `scan_code` of 2,000 lines: what an agent waits for, with the protocol around it. */
export async function benchMcp(): Promise<Measures> {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
  const client = new Client({ name: 'bench', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [join(repositoryRoot(), 'dist/mcp/main.js')], cwd: folder, stderr: 'inherit' }));
  const rows = [[`scan_code, ${LINES} lines`, 'first, ms', 'median, ms', '90 %, ms', 'findings']];
  try {
    for (const { name, path, text } of typingTexts(LINES)) {
      const times: number[] = [];
      let total = 0;
      for (let round = 0; round < ROUNDS; round++) {
        // Another text each time: nothing can be answered from memory.
        const code = `${text}\n${path.endsWith('.py') ? '#' : '//'} ${round}\n`;
        const started = performance.now();
        const { content } = await client.callTool({ name: 'scan_code', arguments: { code, filePath: path } });
        times.push(performance.now() - started);
        total = (JSON.parse((content as readonly { text: string }[])[0]!.text) as { total: number }).total;
      }
      rows.push([name, shown(times[0]!), shown(quantile(times.slice(3), 0.5)), shown(quantile(times.slice(3), 0.9)), String(total)]);
    }
  } finally {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${table(rows)}\n\n`);
  return {};
}

/** Prints how long a hook takes from the start of its process to its answer, and what it uses of the processor. */
export async function benchHook(): Promise<Measures> {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
  const path = join(folder, 'app.js');
  const [, script] = typingTexts(LINES);
  const cases: readonly (readonly [string, string])[] = [
    ['a new file with a flaw', FLAW],
    ['a new file without', 'export const sum = (a, b) => a + b;\n'.repeat(20)],
    [`a new file of ${LINES} lines`, script?.text ?? ''],
  ];
  const rows = [['lintel hook, from cold', 'median, ms', '90 %, ms', 'processor, ms', 'node alone, ms']];
  const once = (args: readonly string[], input: string): { wall: number; used: number } => {
    writeFileSync(join(folder, 'payload.json'), input);
    const started = performance.now();
    const { stderr, error } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" < payload.json > /dev/null', 'bash', process.execPath, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, LINTEL_CACHE_DIR: folder } });
    const used = /([\d.]+) ([\d.]+)\s*$/.exec(stderr);
    if (error || !used) throw new Error(`The hook failed: ${error?.message ?? stderr}`);
    return { wall: performance.now() - started, used: (Number(used[1]) + Number(used[2])) * 1000 };
  };
  try {
    for (const [name, content] of cases) {
      const payload = JSON.stringify({ hook_event_name: 'PreToolUse', cwd: folder, tool_name: 'Write', tool_input: { file_path: path, content } });
      const runs = Array.from({ length: ROUNDS }, () => once([join(repositoryRoot(), 'dist/cli/main.js'), 'hook', '--agent', 'claude'], payload));
      const bare = Array.from({ length: 5 }, () => once(['-e', '0'], ''));
      const walls = runs.map(({ wall }) => wall);
      rows.push([name, shown(quantile(walls, 0.5)), shown(quantile(walls, 0.9)), shown(quantile(runs.map(({ used }) => used), 0.5)), shown(quantile(bare.map(({ wall }) => wall), 0.5))]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${table(rows)}\n\n`);
  return Promise.resolve({});
}
