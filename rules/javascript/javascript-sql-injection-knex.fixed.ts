import type { Request, Response } from 'express';
import { db } from './db';

const COLUMNS = new Map([['name', 'name'], ['price', 'price_cents']]);

export async function list(req: Request, res: Response): Promise<void> {
  // ruleid: javascript-sql-injection-knex
  const rows = await db('products').orderByRaw(req.query.sort as string);
  const { name } = req.query;
  // ruleid: javascript-sql-injection-knex
  const named = await db('products').whereRaw("lower(name) = ?", [name]).limit(10);
  // ok: javascript-sql-injection-knex
  const safe = await db('products').orderByRaw('price_cents DESC NULLS LAST');
  res.json({ rows, named, safe, column: COLUMNS.get('name') });
}
