const express = require('express');
const escapeHtml = require('escape-html');
const app = express();

app.get('/hello', (req, res) => {
  const name = req.query.name;
  // ruleid: javascript-xss-response-text
  res.send('Hello ' + name);
});

app.get('/bye', (req, res) => {
  const { name } = req.query;
  const text = `Goodbye ${name}`;
  // ruleid: javascript-xss-response-text
  res.status(200).send(text);
});

app.get('/stream', function (req, res) {
  // ruleid: javascript-xss-response-text
  res.write('You looked for ' + req.query.q);
  res.end();
});

app.get('/safe', (req, res) => {
  // ok: javascript-xss-response-text
  res.send('Hello ' + escapeHtml(req.query.name));
});

app.get('/plain', (req, res) => {
  res.type('text/plain');
  // ok: javascript-xss-response-text
  res.send('Hello ' + req.query.name);
});

app.get('/data', (req, res) => {
  const user = { name: req.query.name };
  // ok: javascript-xss-response-text
  res.send(user);
});

app.get('/page', async (req, res) => {
  const page = await db.pages.load(req.params.slug);
  // ok: javascript-xss-response-text
  res.send(page);
});

app.get('/number', (req, res) => {
  const count = Number(req.query.count);
  // ok: javascript-xss-response-text
  res.send('Count: ' + count);
});
