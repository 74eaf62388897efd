const crypto = require('crypto');
const express = require('express');
const app = express();

app.post('/webhook', (req, res) => {
  const signature = req.headers['x-signature'];
  const expectedSignature = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(req.rawBody).digest('hex');
  // ruleid: javascript-timing-unsafe-comparison
  if (signature !== expectedSignature) {
    return res.sendStatus(401);
  }
  res.sendStatus(204);
});

function isValid(body, received, key) {
  // ruleid: javascript-timing-unsafe-comparison
  return received === crypto.createHmac('sha256', key).update(body).digest('base64');
}

async function verifyDownload(file, checksum) {
  const actual = crypto.createHash('sha256').update(file).digest('hex');
  // ok: javascript-timing-unsafe-comparison
  return actual === checksum;
}

function safe(signature, expected, body) {
  // ok: javascript-timing-unsafe-comparison
  if (!signature || signature === '') return false;
  // ok: javascript-timing-unsafe-comparison
  if (signature.length !== expected.length) return false;
  // ok: javascript-timing-unsafe-comparison
  if (process.env.NODE_ENV === 'production' && body.kind === process.env.KIND) return true;
  // ok: javascript-timing-unsafe-comparison
  return crypto.timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}

module.exports = { app, isValid, verifyDownload, safe };
