function addUser(name, password, done) {
  const user = { name, password };
  // ruleid: javascript-password-plain-storage
  users.insert(user, done);
}

app.post('/signup', async (req, res) => {
  // ruleid: javascript-password-plain-storage
  await User.create({ email: req.body.email, password: req.body.password });
  res.end();
});

app.post('/hashed', async (req, res) => {
  const hash = await bcrypt.hash(req.body.password, 12);
  // ok: javascript-password-plain-storage
  await User.create({ email: req.body.email, password: hash });
  res.end();
});

async function register(name, password) {
  // ok: javascript-password-plain-storage
  await users.insertOne({ name, hash: await argon2.hash(password) });
  // ok: javascript-password-plain-storage
  await users.insertOne({ name });
}
