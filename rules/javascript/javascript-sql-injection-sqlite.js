const express = require('express');
const sqlite3 = require('sqlite3').verbose();

const app = express();
const db = new sqlite3.Database('./data.db');

app.get('/notes', (req, res) => {
  // ruleid: javascript-sql-injection-sqlite
  db.all(`SELECT * FROM notes WHERE owner = '${req.query.owner}'`, (err, rows) => {
    if (err) return res.status(500).end();
    res.json(rows);
  });
});

app.delete('/notes/:id', (req, res) => {
  // ruleid: javascript-sql-injection-sqlite
  db.run("DELETE FROM notes WHERE id = " + req.params.id, function (err) {
    res.json({ deleted: this.changes });
  });
});

app.get('/notes/:id', (req, res) => {
  // ok: javascript-sql-injection-sqlite
  db.get('SELECT * FROM notes WHERE id = ?', [req.params.id], (err, row) => res.json(row));
  // ok: javascript-sql-injection-sqlite
  db.get('SELECT COUNT(*) AS n FROM notes', (err, row) => res.json(row));
});

const settings = new Map();
app.get('/settings/:name', (req, res) => {
  const limit = Number(req.query.limit);
  // ok: javascript-sql-injection-sqlite
  db.all(`SELECT * FROM settings LIMIT ${limit}`, (err, rows) => res.json(rows));
});
