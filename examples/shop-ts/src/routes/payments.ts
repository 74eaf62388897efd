import { createCipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import https from 'node:https';
import express, { Router } from 'express';
import { config } from '../config';
import { primary } from '../db';

export const payments = Router();

const legacyAgent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
const agent = new https.Agent({ keepAlive: true });

payments.post('/webhook', express.raw({ type: 'application/json' }), (req, res) => {
  const expected = createHmac('sha256', config.webhookSecret).update(req.body).digest('hex');
  if (req.headers['x-signature'] !== expected) {
    res.sendStatus(401);
    return;
  }
  res.sendStatus(204);
});

payments.post('/refunds', express.raw({ type: 'application/json' }), (req, res) => {
  const expected = createHmac('sha256', config.webhookSecret).update(req.body).digest();
  const received = Buffer.from(String(req.headers['x-signature']), 'hex');
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) {
    res.sendStatus(401);
    return;
  }
  res.sendStatus(204);
});

payments.get('/receipt', async (req, res) => {
  const answer = await fetch(String(req.query.url));
  res.type('application/pdf').send(Buffer.from(await answer.arrayBuffer()));
});

payments.get('/rates', async (req, res) => {
  const answer = await fetch(`https://rates.example.com/latest?base=${encodeURIComponent(String(req.query.base))}`);
  res.json(await answer.json());
});

payments.post('/card', async (req, res) => {
  const key = Buffer.from(process.env.CARD_KEY ?? '', 'hex');
  const cipher = createCipheriv('aes-256-cbc', key, '0000000000000000');
  const stored = cipher.update(req.body.note, 'utf8', 'hex') + cipher.final('hex');
  await primary.query('INSERT INTO notes (body) VALUES ($1)', [stored]);
  res.sendStatus(201);
});

payments.post('/note', async (req, res) => {
  const key = Buffer.from(process.env.CARD_KEY ?? '', 'hex');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const stored = Buffer.concat([iv, cipher.update(req.body.note, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  await primary.query('INSERT INTO notes (body) VALUES ($1)', [stored]);
  res.sendStatus(201);
});

/** Names a cached answer; no secret depends on it. */
export function cacheKey(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}

export function request(url: string, legacy: boolean): void {
  https.get(url, { agent: legacy ? legacyAgent : agent }).end();
}
