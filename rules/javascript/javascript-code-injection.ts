import type { Request, Response } from 'express';

export function importSettings(req: Request, res: Response): void {
  // ruleid: javascript-code-injection
  const settings = eval('(' + req.body.settings + ')');
  res.json(settings);
}

export function constants(_req: Request, res: Response): void {
  // ok: javascript-code-injection
  const limit = eval('60 * 60 * 24');
  res.json({ limit });
}
