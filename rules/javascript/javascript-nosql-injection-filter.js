const express = require('express');
const Order = require('./models/order');

const app = express();

app.post('/orders/search', async (req, res) => {
  // ruleid: javascript-nosql-injection-filter
  const orders = await Order.find(req.body);
  res.json(orders);
});

app.get('/orders', async (req, res) => {
  const filter = req.query;
  // ruleid: javascript-nosql-injection-filter
  const orders = await db.collection('orders').find(filter).toArray();
  res.json(orders);
});

app.get('/orders/by-total', async (req, res) => {
  // ruleid: javascript-nosql-injection-filter
  const orders = await Order.find({ $where: `this.total > ${req.query.min}` });
  res.json(orders);
});

app.delete('/orders', async (req, res) => {
  // ruleid: javascript-nosql-injection-filter
  await Order.deleteMany(req.body.filter);
  res.sendStatus(204);
});

app.get('/safe', async (req, res) => {
  const filter = { status: String(req.query.status) };
  // ok: javascript-nosql-injection-filter
  const a = await Order.find(filter);
  const query = searchSchema.parse(req.query);
  // ok: javascript-nosql-injection-filter
  const b = await Order.find(query);
  // ok: javascript-nosql-injection-filter
  const c = ORDERS.find((order) => order.id === req.params.id);
  // ok: javascript-nosql-injection-filter
  const d = await Order.find({ $where: 'this.total > this.paid' });
  // ok: javascript-nosql-injection-filter
  const e = await Order.find({ total: { $gt: Number(req.query.min) } });
  res.json([a, b, c, d, e]);
});
