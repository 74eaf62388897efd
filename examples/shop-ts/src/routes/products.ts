import { Router } from 'express';
import { Pool } from 'pg';
import { replica } from '../db';
import { noResults, productList } from '../views/products';

export const products = Router();

const reporting = new Pool({ connectionString: process.env.REPORTING_URL });

const SORT_COLUMNS: Record<string, string> = { name: 'name', price: 'price', newest: 'created_at' };

products.get('/', async (req, res) => {
  const column = SORT_COLUMNS[String(req.query.sort)] ?? 'name';
  const { rows } = await replica.query(`SELECT id, name, price FROM products ORDER BY ${column}`);
  res.send(productList(rows));
});

products.get('/search', async (req, res) => {
  const term = String(req.query.term ?? '');
  const { rows } = await reporting.query(`SELECT id, name, price FROM products WHERE name ILIKE '%${term}%'`);
  if (rows.length === 0) {
    res.send('<p>Nothing found for <b>' + req.query.term + '</b>.</p>');
    return;
  }
  res.send(productList(rows));
});

products.get('/suggest', async (req, res) => {
  const term = String(req.query.term ?? '');
  const { rows } = await reporting.query('SELECT name FROM products WHERE name ILIKE $1 LIMIT 10', [`${term}%`]);
  if (rows.length === 0) {
    res.send(noResults(term));
    return;
  }
  res.json(rows);
});

products.get('/:id', async (req, res) => {
  const { rows } = await reporting.query(`SELECT * FROM products WHERE id = ${Number(req.params.id)}`);
  if (rows.length === 0) {
    res.sendStatus(404);
    return;
  }
  res.json(rows[0]);
});

products.get('/filter/:pattern', async (req, res) => {
  const wanted = new RegExp(req.params.pattern, 'i');
  const { rows } = await replica.query('SELECT id, name, price FROM products');
  res.json(rows.filter((row: { name: string }) => wanted.test(row.name)));
});
