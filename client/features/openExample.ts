import { ViewColumn, window, workspace } from 'vscode';
import { registerCommand } from '../command';
import type { Feature } from '../lintel';

const EXAMPLE = `// Try Lintel: hover over an underlined part
// to read why it is unsafe, then press Ctrl+.
// (on a Mac Cmd+.) for its fix.
// Change the code and watch.
const bcrypt = require('bcrypt');
const mysql = require('mysql2/promise');

const pool = mysql.createPool({ host: 'localhost', database: 'shop' });

async function orders(req, res) {
  const customer = req.query.customer;
  const [rows] = await pool.query(
    \`SELECT * FROM orders WHERE customer = '\${customer}'\`,
  );
  res.json(rows);
}

async function register(req, res) {
  const { email, password } = req.body;
  const hash = await bcrypt.hash(password, 4);
  await pool.query(
    'INSERT INTO users (email, hash) VALUES (?, ?)',
    [email, hash],
  );
  res.sendStatus(201);
}

module.exports = { orders, register };
`;

/** The walkthrough's first step: code with flaws in an untitled document beside it, so nothing is written to disk. */
export const openExample: Feature = (lintel) =>
  registerCommand(lintel, 'lintel.openExample', async () => {
    const document = await workspace.openTextDocument({ language: 'javascript', content: EXAMPLE });
    await window.showTextDocument(document, ViewColumn.Beside);
  });
