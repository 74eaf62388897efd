const express = require('express');
const escapeHtml = require('escape-html');

const app = express();

app.get('/hello', (req, res) => {
  // ruleid: javascript-xss-html-response
  res.send(`<h1>Hello ${req.query.name}</h1>`);
});

app.get('/search', (req, res) => {
  const term = req.query.q;
  // ruleid: javascript-xss-html-response
  const html = '<p>No results for <b>' + term + '</b></p>';
  res.send(html);
});

app.get('/echo', (req, res) => {
  // ruleid: javascript-xss-html-response
  res.send(req.query.message);
});

app.use((req, res) => {
  // ruleid: javascript-xss-html-response
  res.status(404).send(`<p>${req.originalUrl} was not found</p>`);
});

app.get('/safe', (req, res) => {
  // ok: javascript-xss-html-response
  res.send(`<h1>Hello ${escapeHtml(req.query.name)}</h1>`);
  // ok: javascript-xss-html-response
  res.json({ name: req.query.name });
  // ok: javascript-xss-html-response
  res.send({ name: req.body.name });
  // ok: javascript-xss-html-response
  res.send(`<p>Page ${Number(req.query.page)}</p>`);
  // ok: javascript-xss-html-response
  console.log(`GET ${req.originalUrl} took long`);
  // ok: javascript-xss-html-response
  res.render('hello', { name: req.query.name });
});

app.get('/bye', (req, res) => {
  // ruleid: javascript-xss-html-response
  res.send('Goodbye ' + req.query.name);
});
