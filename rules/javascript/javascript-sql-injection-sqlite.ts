import sqlite3 from 'sqlite3';

const db = new sqlite3.Database(':memory:');

export function findUser(username: string, callback: (row: unknown) => void): void {
  const query = "SELECT * FROM users WHERE username = '" + username + "'";
  // ruleid: javascript-sql-injection-sqlite
  db.get(query, (err, row) => callback(row));
}

export function findById(id: number, callback: (row: unknown) => void): void {
  const query = 'SELECT * FROM users WHERE id = ?';
  // ok: javascript-sql-injection-sqlite
  db.get(query, [id], (err, row) => callback(row));
}
