const express = require('express');
const app = express();
const ALLOWED = new Set(['https://app.example.com']);

app.use((req, res, next) => {
  // ruleid: javascript-cors-reflected-origin
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});

app.use((req, res, next) => {
  const origin = req.get('origin') || '*';
  // ruleid: javascript-cors-reflected-origin
  res.header('Access-Control-Allow-Origin', origin);
  next();
});

app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (ALLOWED.has(origin)) {
    // ok: javascript-cors-reflected-origin
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  // ok: javascript-cors-reflected-origin
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  // ok: javascript-cors-reflected-origin
  res.setHeader('X-Requested-From', req.headers.origin);
  next();
});
