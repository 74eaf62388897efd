const { Sequelize, QueryTypes } = require('sequelize');
const express = require('express');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const app = express();

app.get('/projects', async (req, res) => {
  // ruleid: javascript-sql-injection-sequelize
  const projects = await sequelize.query('SELECT * FROM projects WHERE status = ?', { replacements: [req.query.status], type: QueryTypes.SELECT });
  res.json(projects);
});

async function findUser(email) {
  // ruleid: javascript-sql-injection-sequelize
  const [rows] = await sequelize.query("SELECT * FROM users WHERE email = ?", { replacements: [email] });
  return rows[0];
}

async function search(req, res) {
  const term = req.body.term;
  // ruleid: javascript-sql-injection-sequelize
  const found = await db.sequelize.query('SELECT * FROM items WHERE title LIKE ?', { replacements: [`%${term}%`], type: QueryTypes.SELECT });
  res.json(found);
}

app.get('/safe', async (req, res) => {
  // ok: javascript-sql-injection-sequelize
  const a = await sequelize.query('SELECT * FROM projects WHERE status = ?', {
    replacements: [req.query.status],
    type: QueryTypes.SELECT,
  });
  // ok: javascript-sql-injection-sequelize
  const b = await sequelize.query('SELECT * FROM projects WHERE status = $1', { bind: [req.query.status] });
  // ok: javascript-sql-injection-sequelize
  const c = await sequelize.query(`SELECT * FROM projects LIMIT ${Number(req.query.limit)}`);
  // ok: javascript-sql-injection-sequelize
  const d = await sequelize.query('SELECT COUNT(*) FROM projects');
  res.json([a, b, c, d]);
});

module.exports = { findUser, search };
