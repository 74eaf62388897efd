import { exec, spawn } from 'child_process';
import { promisify } from 'util';
import shell from 'shelljs';
import type { Request, Response } from 'express';

const execAsync = promisify(exec);

export async function whois(req: Request, res: Response): Promise<void> {
  // ruleid: javascript-command-injection
  const { stdout } = await execAsync(`whois ${req.query.domain}`);
  res.json({ stdout });
}

export function build(req: Request, res: Response): void {
  const target: string = req.body.target;
  // ruleid: javascript-command-injection
  const child = spawn(`make ${target}`, { shell: true });
  child.on('close', () => res.end());
}

export function shellOut(req: Request, res: Response): void {
  // ruleid: javascript-command-injection
  const child = spawn('sh', ['-c', `grep -r ${req.query.term} /srv/docs`]);
  child.stdout.pipe(res);
}

export function grep(req: Request, res: Response): void {
  // ruleid: javascript-command-injection
  const child = spawn('grep', ['-r', String(req.query.term)], { shell: true });
  child.stdout.pipe(res);
}

export function remove(req: Request, res: Response): void {
  // ruleid: javascript-command-injection
  shell.exec('rm -rf ' + req.params.folder);
  res.sendStatus(204);
}

export function safe(req: Request, res: Response): void {
  const tools = ['lint', 'test'];
  const tool = String(req.query.tool);
  if (!tools.includes(tool)) {
    res.sendStatus(400);
    return;
  }
  // ok: javascript-command-injection
  spawn(`npm run ${tool}`, { shell: true });
  // ok: javascript-command-injection
  spawn('grep', ['-r', String(req.query.term)], { shell: false });
  // ok: javascript-command-injection
  spawn('sh', ['-c', 'grep -r "$TERM" /srv/docs'], { env: { TERM: String(req.query.term) } });
}
