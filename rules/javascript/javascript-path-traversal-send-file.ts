import type { Request, Response } from 'express';

export function show(req: Request, res: Response): void {
  // ruleid: javascript-path-traversal-send-file
  res.sendFile(`${process.cwd()}/images/${req.query.image}`);
}

export function logo(_req: Request, res: Response): void {
  // ok: javascript-path-traversal-send-file
  res.sendFile(`${process.cwd()}/images/logo.png`);
}
