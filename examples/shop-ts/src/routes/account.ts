import { createHash, randomBytes } from 'node:crypto';
import bcrypt from 'bcrypt';
import { Router } from 'express';
import jwt from 'jsonwebtoken';
import { config } from '../config';
import { primary } from '../db';

export const account = Router();

account.post('/register', async (req, res) => {
  const { email, password } = req.body;
  const hash = await bcrypt.hash(password, 12);
  await primary.query('INSERT INTO customers (email, password) VALUES ($1, $2)', [email, hash]);
  res.sendStatus(201);
});

account.post('/guest', async (req, res) => {
  const password = randomBytes(16).toString('hex');
  const hash = await bcrypt.hash(password, 4);
  await primary.query('INSERT INTO customers (email, password) VALUES ($1, $2)', [req.body.email, hash]);
  res.json({ password });
});

account.post('/legacy-login', async (req, res) => {
  const { email, password } = req.body;
  const passwordHash = createHash('md5').update(password).digest('hex');
  const { rows } = await primary.query('SELECT id FROM customers WHERE email = $1 AND legacy_hash = $2', [email, passwordHash]);
  res.sendStatus(rows.length === 1 ? 204 : 401);
});

account.post('/login', async (req, res) => {
  const { email, password } = req.body;
  const { rows } = await primary.query('SELECT id, password FROM customers WHERE email = $1', [email]);
  const customer = rows[0];
  if (!customer || !(await bcrypt.compare(password, customer.password))) {
    res.sendStatus(401);
    return;
  }
  const token = jwt.sign({ sub: customer.id }, config.jwtSecret, { expiresIn: '1h' });
  res.cookie('session_token', token, { httpOnly: true, secure: true, sameSite: 'lax' });
  res.sendStatus(204);
});

account.post('/remember', (req, res) => {
  const token = jwt.sign({ sub: req.body.customer }, 'blue-harbour-4711');
  res.cookie('remember_token', token);
  res.sendStatus(204);
});

account.get('/profile', async (req, res) => {
  const claims = jwt.decode(req.cookies.session_token);
  const { rows } = await primary.query('SELECT email, address FROM customers WHERE id = $1', [claims?.sub]);
  res.json(rows[0]);
});

account.get('/invoices', async (req, res) => {
  const claims = jwt.verify(req.cookies.session_token, config.jwtSecret, { algorithms: ['HS256'] });
  const { rows } = await primary.query('SELECT id, total FROM invoices WHERE customer = $1', [claims.sub]);
  res.json(rows);
});

account.post('/reset', async (req, res) => {
  const resetToken = Math.random().toString(36).slice(2);
  await primary.query('UPDATE customers SET reset_token = $1 WHERE email = $2', [resetToken, req.body.email]);
  res.sendStatus(204);
});

account.post('/invite', async (req, res) => {
  const inviteToken = randomBytes(32).toString('base64url');
  await primary.query('INSERT INTO invitations (email, token) VALUES ($1, $2)', [req.body.email, inviteToken]);
  res.sendStatus(204);
});

account.get('/continue', (req, res) => {
  res.redirect(String(req.query.next));
});

account.get('/leave', (req, res) => {
  const pages: Record<string, string> = { home: '/', help: '/help', terms: '/terms' };
  res.redirect(pages[String(req.query.page)] ?? '/');
});
