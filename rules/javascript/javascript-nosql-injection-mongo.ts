import type { Request, Response } from 'express';
import { User } from './models/user';

export async function login(req: Request, res: Response): Promise<void> {
  const { email, password } = req.body;
  // ruleid: javascript-nosql-injection-mongo
  const user = await User.findOne({ email, active: true });
  if (!user || !(await user.verify(password))) {
    res.status(401).json({ error: 'Wrong email or password' });
    return;
  }
  res.json({ id: user.id });
}

export async function byEmail(email: string): Promise<unknown> {
  // ok: javascript-nosql-injection-mongo
  return User.findOne({ email });
}
