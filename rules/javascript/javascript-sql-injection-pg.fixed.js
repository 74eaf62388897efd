import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();

app.get('/users/:id', async (req, res) => {
  // ruleid: javascript-sql-injection-pg
  const result = await pool.query('SELECT id, name FROM users WHERE id = $1', [req.params.id]);
  res.json(result.rows);
});

app.get('/search', async (req, res) => {
  const { name, city } = req.query;
  // ruleid: javascript-sql-injection-pg
  const { rows } = await pool.query(`
    SELECT id, name
    FROM users
    WHERE name ILIKE $1 AND city = $2
  `, [`%${name}%`, city]);
  res.json(rows);
});

export async function getUserByEmail(email) {
  // ruleid: javascript-sql-injection-pg
  const result = await pool.query("SELECT * FROM users WHERE email = $1", [email]);
  return result.rows[0];
}

export function deleteSession(client, session, done) {
  // ruleid: javascript-sql-injection-pg
  client.query('DELETE FROM sessions WHERE id = $1', [session.id], (err) => done(err));
}

export async function updateProfile(req, res) {
  await pool.query(
    // ruleid: javascript-sql-injection-pg
    'UPDATE users SET name = $1, bio = $2 WHERE id = $3', [req.body.name, req.body.bio, req.user.id]
  );
  res.sendStatus(204);
}

export async function list(req, res) {
  const limit = parseInt(req.query.limit, 10);
  // ok: javascript-sql-injection-pg
  const a = await pool.query(`SELECT * FROM users LIMIT ${limit}`);
  // ok: javascript-sql-injection-pg
  const b = await pool.query('SELECT * FROM users WHERE id = $1', [req.params.id]);
  const order = req.query.order === 'asc' ? 'ASC' : 'DESC';
  // ok: javascript-sql-injection-pg
  const c = await pool.query(`SELECT * FROM users ORDER BY created_at ${order}`);
  res.json([a.rows, b.rows, c.rows]);
}

export async function patch(id, fields) {
  const sets = Object.keys(fields).map((key, index) => `${key} = $${index + 2}`);
  // ok: javascript-sql-injection-pg
  await pool.query(`UPDATE users SET ${sets.join(', ')} WHERE id = $1`, [id, ...Object.values(fields)]);
}

const ACTIVE = 'active';
export async function active(sql) {
  // ok: javascript-sql-injection-pg
  await pool.query(`SELECT * FROM users WHERE status = '${ACTIVE}'`);
  // ok: javascript-sql-injection-pg
  return pool.query(sql);
}
