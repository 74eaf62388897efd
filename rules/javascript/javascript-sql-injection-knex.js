import knexFactory from 'knex';
import express from 'express';

const knex = knexFactory({ client: 'pg' });
const app = express();

app.get('/users', async (req, res) => {
  // ruleid: javascript-sql-injection-knex
  const found = await knex.raw(`SELECT * FROM users WHERE email = '${req.query.email}'`);
  res.json(found.rows);
});

export function renameUser(id, name) {
  // ruleid: javascript-sql-injection-knex
  return knex.raw(`UPDATE users SET name = '${name}' WHERE id = ${id}`);
}

app.get('/ok', async (req, res) => {
  // ok: javascript-sql-injection-knex
  const a = await knex.raw('SELECT * FROM users WHERE email = ?', [req.query.email]);
  // ok: javascript-sql-injection-knex
  const b = await knex('users').where({ email: req.query.email });
  // ok: javascript-sql-injection-knex
  const c = await knex('users').whereRaw('age > ?', [req.query.age]);
  // ok: javascript-sql-injection-knex
  const d = await knex.raw(`SELECT * FROM users LIMIT ${parseInt(req.query.limit, 10)}`);
  res.json([a, b, c, d]);
});

// ok: javascript-sql-injection-knex
app.use(express.raw({ type: 'application/octet-stream' }));
