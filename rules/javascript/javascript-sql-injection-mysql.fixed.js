const express = require('express');
const mysql = require('mysql2/promise');

const app = express();
const pool = mysql.createPool({ host: 'localhost', user: 'shop', database: 'shop' });
const PAGE_SIZE = 20;

app.get('/users/:id', async (req, res) => {
  // ruleid: javascript-sql-injection-mysql
  const [rows] = await pool.query('SELECT * FROM users WHERE id = ?', [req.params.id]);
  res.json(rows[0]);
});

app.post('/login', async (req, res) => {
  const { username, password } = req.body;
  const [rows] = await pool.execute(
    // ruleid: javascript-sql-injection-mysql
    "SELECT id FROM users WHERE username = ? AND password_hash = ?", [username, hash(password)]
  );
  res.json({ ok: rows.length === 1 });
});

app.get('/search', (req, res) => {
  const term = req.query.q;
  // ruleid: javascript-sql-injection-mysql
  connection.query('SELECT * FROM products WHERE name LIKE ?', [`%${term}%`], (err, results) => {
    if (err) return res.sendStatus(500);
    res.json(results);
  });
});

async function addUser(name, email) {
  // ruleid: javascript-sql-injection-mysql
  await pool.query('INSERT INTO users (name, email) VALUES (?, ?)', [name, email]);
}

async function findByEmail(email) {
  // ruleid: javascript-sql-injection-mysql
  const [rows] = await pool.query("SELECT * FROM users WHERE email = ?", [email]);
  return rows[0];
}

app.get('/orders', async (req, res) => {
  const page = Number(req.query.page) || 0;
  // ok: javascript-sql-injection-mysql
  const [rows] = await pool.query(`SELECT * FROM orders LIMIT ${PAGE_SIZE} OFFSET ${page * PAGE_SIZE}`);
  // ok: javascript-sql-injection-mysql
  const [mine] = await pool.query('SELECT * FROM orders WHERE user_id = ?', [req.query.user]);
  res.json([rows, mine]);
});

app.get('/sorted', async (req, res) => {
  const columns = ['name', 'price'];
  const sort = req.query.sort;
  if (!columns.includes(sort)) {
    return res.sendStatus(400);
  }
  // ok: javascript-sql-injection-mysql
  const [rows] = await pool.query(`SELECT * FROM products ORDER BY ${sort}`);
  res.json(rows);
});

async function insertMany(table, values) {
  const placeholders = values.map(() => '?').join(', ');
  // ok: javascript-sql-injection-mysql
  await pool.query(`INSERT INTO audit (id, action) VALUES (${placeholders})`);
  // ok: javascript-sql-injection-mysql
  await pool.query(`SELECT COUNT(*) FROM ${table}`);
}

async function byName(name) {
  // ok: javascript-sql-injection-mysql
  return pool.query(`SELECT * FROM users WHERE name = ${mysql.escape(name)}`);
}

function run(sql) {
  // ok: javascript-sql-injection-mysql
  return pool.query(sql);
}
