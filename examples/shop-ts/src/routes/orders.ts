import { type Request, Router } from 'express';
import mysql from 'mysql2/promise';

export const orders = Router();

const archive = mysql.createPool({ uri: process.env.ARCHIVE_URL });

interface OrderFilter {
  customer: string;
  status: string;
}

function readFilter(req: Request): OrderFilter {
  const customer = String(req.query.customer ?? '');
  const status = String(req.query.status ?? 'open');
  return { customer, status };
}

function whereClause(filter: OrderFilter): string {
  const conditions = [`customer = '${filter.customer}'`];
  if (filter.status !== 'all') conditions.push(`status = '${filter.status}'`);
  return conditions.join(' AND ');
}

orders.get('/', async (req, res) => {
  const filter = readFilter(req);
  const sql = 'SELECT id, total, status FROM orders WHERE ' + whereClause(filter);
  const [rows] = await archive.query(sql);
  res.json(rows);
});

orders.get('/mine', async (req, res) => {
  const filter = readFilter(req);
  const [rows] = await archive.query('SELECT id, total, status FROM orders WHERE customer = ? AND status = ?', [
    filter.customer,
    filter.status,
  ]);
  res.json(rows);
});

orders.delete('/:id', async (req, res) => {
  await archive.query("DELETE FROM orders WHERE id = '" + req.params.id + "'");
  res.sendStatus(204);
});

orders.post('/:id/note', async (req, res) => {
  await archive.query('UPDATE orders SET note = ? WHERE id = ?', [req.body.note, req.params.id]);
  res.sendStatus(204);
});

orders.post('/:id/discount', (req, res) => {
  const total = Number(req.body.total);
  const discounted = eval(req.body.formula.replace('total', String(total)));
  res.json({ total: discounted });
});

orders.post('/:id/percent', (req, res) => {
  const total = Number(req.body.total);
  const percent = Math.min(Number(req.body.percent), 50);
  res.json({ total: total * (1 - percent / 100) });
});

orders.patch('/:id/options', (req, res) => {
  const options: Record<string, Record<string, unknown>> = { gift: {}, delivery: {} };
  const { group, key, value } = req.body;
  options[group][key] = value;
  res.json(options);
});
