const express = require('express');
const db = require('./db');
const { pool } = require('./pool');
const sql = require('./tag');

const router = express.Router();

router.get('/users', async (req, res) => {
  // ruleid: javascript-sql-injection
  const users = await db.query("SELECT * FROM users WHERE name = '" + req.query.name + "'");
  res.json(users);
});

router.get('/report', async (req, res) => {
  const column = req.query.column;
  let text = `SELECT ${column}, COUNT(*) FROM orders`;
  text += ' GROUP BY 1';
  // ruleid: javascript-sql-injection
  const result = await pool.query(text, []);
  res.json(result.rows);
});

async function getUser(id) {
  // ruleid: javascript-sql-injection
  return db.query(`SELECT * FROM users WHERE id = ${id}`);
}

function loadNote(database, title) {
  // ruleid: javascript-sql-injection
  return database.prepare(`SELECT * FROM notes WHERE title = '${title}'`).get();
}

class Orders {
  constructor(db) {
    this.db = db;
  }

  async forCustomer(customer) {
    const statement = `SELECT * FROM orders WHERE customer = '${customer}'`;
    // ruleid: javascript-sql-injection
    return this.db.all(statement);
  }

  async one(id) {
    // ok: javascript-sql-injection
    return this.db.get('SELECT * FROM orders WHERE id = ?', id);
  }
}

router.get('/safe', async (req, res) => {
  // ok: javascript-sql-injection
  const a = await db.query('SELECT * FROM users WHERE id = $1', [req.query.id]);
  // ok: javascript-sql-injection
  const b = await db.query(sql`SELECT * FROM users WHERE id = ${req.query.id}`);
  const sortable = { name: 'name', created: 'created_at' };
  // ok: javascript-sql-injection
  const c = await db.query(`SELECT * FROM users ORDER BY ${sortable[req.query.sort]}`);
  // ok: javascript-sql-injection
  const d = await apollo.client.query({ query: USERS, variables: { id: req.query.id } });
  // ok: javascript-sql-injection
  const e = await cache.get(req.query.key);
  // ok: javascript-sql-injection
  const f = document.querySelector(req.query.selector);
  res.json([a, b, c, d, e, f]);
});

const TABLE = 'users';
async function count() {
  // ok: javascript-sql-injection
  return db.query(`SELECT COUNT(*) FROM ${TABLE}`);
}

async function inList(ids) {
  // ok: javascript-sql-injection
  return db.query(`SELECT * FROM users WHERE id IN (${ids.map(() => '?').join(',')})`, ids);
}

module.exports = { router, getUser, loadNote, Orders, count, inList };
