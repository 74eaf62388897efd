import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packExtension } from './package';
import { projectRoot } from './project';
import { startServer } from './server';
import { Workbench } from './workbench';

/**
 * Takes the pictures of the README and of the walkthrough from the extension as it is, in a light and in a dark theme, and
 * puts them into docs/images. Run it when what they show has changed: `npm run pictures`.
 */

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;

const SHOP: Readonly<Record<string, string>> = {
  'src/orders.js': `const express = require('express');
const mysql = require('mysql2/promise');

const router = express.Router();
const pool = mysql.createPool({ host: 'localhost', database: 'shop' });

router.get('/orders', async (req, res) => {
  const customer = req.query.customer;
  const [orders] = await pool.query(\`SELECT * FROM orders WHERE customer = '\${customer}'\`);
  res.json(orders);
});

module.exports = router;
`,
  'src/images.js': `const { exec } = require('child_process');

module.exports = function resize(req, res) {
  exec('convert ' + req.body.file + ' -resize 200x200 thumb.png', (error) => {
    res.sendStatus(error ? 500 : 204);
  });
};
`,
  'report/config.py': `import yaml


def read_config(path):
    with open(path) as file:
        return yaml.load(file, Loader=yaml.Loader)
`,
  'README.md': '# Shop\n',
};

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The editor without what is around it. */
const CLIP: Clip = { x: 350, y: 36, width: 1046, height: 560 };

async function take(theme: keyof typeof THEMES, vsix: string): Promise<void> {
  const folder = join(mkdtempSync(join(tmpdir(), 'lintel-pictures-')), 'shop');
  for (const [path, text] of Object.entries({ ...SHOP, '.vscode/settings.json': settings(theme) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const images = join(projectRoot(), 'docs', 'images');
  const vscode = await Workbench.open({ folder, server: await startServer({ trust: 'trusted', vsix }), screenshots: images });
  const picture = async (name: string, clip?: Clip): Promise<void> => {
    await vscode.page.screenshot({ path: join(images, `${name}-${theme}.png`), animations: 'disabled', ...(clip && { clip }) });
  };
  try {
    await vscode.openFile('orders.js');
    await vscode.someUnderlined();
    await vscode.goTo(3);
    await vscode.hoverFinding();
    await vscode.page.locator('.monaco-hover', { hasText: 'What to do' }).first().waitFor();
    await picture('walkthrough-see', CLIP);
    await vscode.press('Escape');
    await vscode.goTo(9, 45);
    await vscode.lightBulb();
    await picture('walkthrough-fix', CLIP);
    await vscode.press('Escape');
    await vscode.command('Lintel: Scan Workspace');
    await vscode.notification(/Lintel checked/);
    await vscode.problems();
    await picture('walkthrough-scan', { ...CLIP, y: 336 });
  } finally {
    await vscode.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  }
}

function settings(theme: keyof typeof THEMES): string {
  return JSON.stringify({ 'workbench.colorTheme': THEMES[theme], 'editor.minimap.enabled': false, 'editor.fontSize': 15 });
}

async function main(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'lintel-pictures-'));
  const vsix = join(scratch, 'lintel.vsix');
  try {
    await packExtension(vsix);
    for (const theme of ['light', 'dark'] as const) await take(theme, vsix);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
