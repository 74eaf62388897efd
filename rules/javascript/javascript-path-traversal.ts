import { readFile } from 'fs/promises';
import fs from 'fs';
import type { Request, Response } from 'express';

export async function template(req: Request, res: Response): Promise<void> {
  // ruleid: javascript-path-traversal
  const text = await readFile(`./templates/${req.query.name}.html`, 'utf8');
  res.type('html').send(text);
}

export function download(req: Request, res: Response): void {
  const file = './exports/' + req.params.file;
  // ruleid: javascript-path-traversal
  if (!fs.existsSync(file)) {
    res.sendStatus(404);
    return;
  }
  // ruleid: javascript-path-traversal
  res.download(file);
}

export async function page(req: Request, res: Response): Promise<void> {
  const pages: Record<string, string> = { about: './pages/about.html', terms: './pages/terms.html' };
  // ok: javascript-path-traversal
  res.type('html').send(await readFile(pages[req.params.page as string] ?? './pages/404.html'));
}
