const bcrypt = require('bcrypt');
const express = require('express');
const app = express();

app.post('/login', async (req, res) => {
  const user = await User.findOne({ where: { email: String(req.body.email) } });
  // ruleid: javascript-password-plain-comparison
  if (!user || user.password !== req.body.password) {
    return res.status(401).json({ error: 'Wrong email or password' });
  }
  req.session.userId = user.id;
  res.json({ ok: true });
});

function findUser(users, email, password) {
  // ruleid: javascript-password-plain-comparison
  return users.find((user) => user.email === email && user.password === password);
}

app.post('/register', async (req, res) => {
  // ok: javascript-password-plain-comparison
  if (req.body.password !== req.body.confirmPassword) {
    return res.status(400).json({ error: 'The passwords differ' });
  }
  const user = await User.findOne({ where: { email: String(req.body.email) } });
  // ok: javascript-password-plain-comparison
  if (user && user.password === null) return res.sendStatus(409);
  // ok: javascript-password-plain-comparison
  if (user && (await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(409);
  // ok: javascript-password-plain-comparison
  if (form.password === form.repeatPassword) return res.sendStatus(201);
  res.sendStatus(201);
});

module.exports = { app, findUser };
