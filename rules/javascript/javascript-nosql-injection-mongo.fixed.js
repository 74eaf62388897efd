const express = require('express');
const { ObjectId } = require('mongodb');
const User = require('./models/user');

const router = express.Router();

router.post('/login', async (req, res) => {
  const user = await User.findOne({
    // ruleid: javascript-nosql-injection-mongo
    username: { $eq: req.body.username },
    // ruleid: javascript-nosql-injection-mongo
    password: { $eq: req.body.password },
  });
  res.json({ ok: Boolean(user) });
});

router.post('/reset', async (req, res) => {
  const { email, token } = req.body;
  // ruleid: javascript-nosql-injection-mongo
  const user = await User.findOne({ resetToken: { $eq: token }, active: true });
  // ruleid: javascript-nosql-injection-mongo
  await User.updateOne({ email: { $eq: email } }, { $set: { resetToken: null } });
  res.json({ id: user.id });
});

router.get('/items', async (req, res) => {
  const kind = req.query.kind;
  // ruleid: javascript-nosql-injection-mongo
  const items = await req.app.locals.db.collection('items').find({ $and: [{ kind: { $eq: kind } }, { hidden: false }] }).toArray();
  res.json(items);
});

router.get('/safe', async (req, res) => {
  const id = req.query.id;
  // ok: javascript-nosql-injection-mongo
  const a = await User.findOne({ _id: new ObjectId(req.query.id) });
  // ok: javascript-nosql-injection-mongo
  const b = await User.findOne({ email: String(req.body.email) });
  // ok: javascript-nosql-injection-mongo
  const c = await User.findOne({ email: { $eq: req.body.email } });
  // ok: javascript-nosql-injection-mongo
  const d = await User.findOne({ _id: req.params.id });
  // ok: javascript-nosql-injection-mongo
  const e = items.find((item) => item.id === req.query.id);
  // ok: javascript-nosql-injection-mongo
  const f = await Account.findOne({ where: { id: Number(req.query.id) } });
  // ok: javascript-nosql-injection-mongo
  const g = await User.updateOne({ _id: req.user.id }, { name: req.body.name });
  res.json([a, b, c, d, e, f, g, id]);
});

router.post('/checked', async (req, res) => {
  const { email } = req.body;
  if (typeof email !== 'string') {
    return res.status(400).json({ error: 'email must be a string' });
  }
  // ok: javascript-nosql-injection-mongo
  const user = await User.findOne({ email });
  res.json(user);
});

module.exports = router;
