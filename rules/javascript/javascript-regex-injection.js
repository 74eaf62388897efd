const express = require('express');
const _ = require('lodash');

const app = express();

app.get('/search', (req, res) => {
  // ruleid: javascript-regex-injection
  const pattern = new RegExp(req.query.q, 'i');
  res.json(products.filter((product) => pattern.test(product.name)));
});

app.get('/users', async (req, res) => {
  // ruleid: javascript-regex-injection
  res.json(await User.find({ name: { $regex: req.query.name, $options: 'i' } }));
});

app.get('/safe', (req, res) => {
  // ok: javascript-regex-injection
  const a = new RegExp(_.escapeRegExp(req.query.q), 'i');
  // ok: javascript-regex-injection
  const b = new RegExp('^[a-z]+$').test(req.query.q);
  // ok: javascript-regex-injection
  const c = new RegExp(req.query.q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // ok: javascript-regex-injection
  const d = new RegExp(`^${Number(req.query.year)}-`);
  res.json([a, b, c, d]);
});
