const crypto = require('crypto');
const express = require('express');
const app = express();

app.use('/internal', (req, res, next) => {
  // ruleid: javascript-timing-unsafe-comparison-env
  if (req.headers['x-api-key'] === process.env.INTERNAL_API_KEY) return next();
  res.sendStatus(401);
});

app.post('/cron', (req, res) => {
  // ruleid: javascript-timing-unsafe-comparison-env
  if (req.get('authorization') !== process.env.CRON_SECRET) {
    return res.sendStatus(403);
  }
  res.sendStatus(204);
});

function safe(token) {
  // ok: javascript-timing-unsafe-comparison-env
  if (process.env.NODE_ENV === 'production' && app.get('env') === process.env.STAGE) return true;
  // ok: javascript-timing-unsafe-comparison-env
  if (undefined === process.env.API_KEY) throw new Error('API_KEY is not set');
  // ok: javascript-timing-unsafe-comparison-env
  if ('' === process.env.ADMIN_TOKEN) return false;
  // ok: javascript-timing-unsafe-comparison-env
  return crypto.timingSafeEqual(Buffer.from(token), Buffer.from(process.env.ADMIN_TOKEN));
}

module.exports = { app, safe };
