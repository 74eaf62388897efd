const express = require('express');
const User = require('./models/user');

const app = express();

app.post('/users', async (req, res) => {
  // ruleid: javascript-mass-assignment
  const user = await User.create(req.body);
  res.status(201).json(user);
});

app.patch('/users/:id', async (req, res) => {
  // ruleid: javascript-mass-assignment
  const user = await User.findByIdAndUpdate(req.params.id, req.body, { new: true });
  res.json(user);
});

app.put('/profile', async (req, res) => {
  const user = await User.findById(req.user.id);
  // ruleid: javascript-mass-assignment
  Object.assign(user, req.body);
  await user.save();
  res.json(user);
});

app.post('/accounts', async (req, res) => {
  // ruleid: javascript-mass-assignment
  const account = new Account(req.body);
  // ruleid: javascript-mass-assignment
  await prisma.account.create({ data: req.body });
  res.json(await account.save());
});

app.post('/safe', async (req, res) => {
  const { name, email } = req.body;
  // ok: javascript-mass-assignment
  const user = await User.create({ name, email });
  // ok: javascript-mass-assignment
  const other = await User.create(userSchema.parse(req.body));
  // ok: javascript-mass-assignment
  const filters = Object.assign({}, req.body);
  // ok: javascript-mass-assignment
  const session = await stripe.checkout.sessions.create(req.body.session);
  // ok: javascript-mass-assignment
  const dto = new CreateUserDto(req.body);
  res.json([user, other, filters, session, dto]);
});
