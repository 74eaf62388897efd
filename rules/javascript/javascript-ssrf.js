const express = require('express');
const axios = require('axios');
const http = require('http');

const app = express();
const ALLOWED_HOSTS = new Set(['images.example.com']);
const API_URL = process.env.API_URL;

app.get('/preview', async (req, res) => {
  // ruleid: javascript-ssrf
  const response = await axios.get(req.query.url);
  res.send(response.data);
});

app.post('/webhook-test', async (req, res) => {
  const { callbackUrl, payload } = req.body;
  // ruleid: javascript-ssrf
  await fetch(callbackUrl, { method: 'POST', body: JSON.stringify(payload) });
  res.sendStatus(204);
});

app.get('/proxy', (req, res) => {
  // ruleid: javascript-ssrf
  http.get(`http://${req.query.host}/status`, (upstream) => upstream.pipe(res));
});

app.get('/image', async (req, res) => {
  // ruleid: javascript-ssrf
  const image = await axios({ method: 'get', url: req.query.src, responseType: 'stream' });
  image.data.pipe(res);
});

app.get('/safe', async (req, res) => {
  // ok: javascript-ssrf
  const a = await fetch(`https://api.example.com/users/${req.params.id}`);
  // ok: javascript-ssrf
  const b = await axios.get('https://api.example.com/search?q=' + req.query.q);
  // ok: javascript-ssrf
  const c = await axios.get(`${API_URL}/users/${req.query.id}`);
  // ok: javascript-ssrf
  const d = await fetch('https://api.example.com/items', { method: 'POST', body: JSON.stringify(req.body) });
  // ok: javascript-ssrf
  const e = await axios.get('https://api.example.com/search', { params: { q: req.query.q } });
  const target = new URL(req.query.url);
  if (!ALLOWED_HOSTS.has(target.hostname)) {
    return res.sendStatus(400);
  }
  // ok: javascript-ssrf
  const f = await fetch(target, { redirect: 'error' });
  res.json([a, b, c, d, e, f]);
});

app.get('/stock', async (req, res) => {
  // ok: javascript-ssrf
  const known = await fetch(settings.stocks + req.query.symbol);
  // ok: javascript-ssrf
  const other = await fetch(`${settings.stocks}${req.query.symbol}/price`);
  // ruleid: javascript-ssrf
  const wrong = await fetch(req.query.url + req.query.symbol);
  res.json([known.status, other.status, wrong.status]);
});
