app.post('/signup', async (req, res) => {
  // ruleid: javascript-client-trusted-value
  const user = await User.create({ name: req.body.name, role: req.body.role });
  res.json(user);
});

app.post('/checkout', async (req, res) => {
  // ruleid: javascript-client-trusted-value
  order.price = req.body.price;
  // ok: javascript-client-trusted-value
  order.article = req.body.article;
  await order.save();
});

app.post('/users', requireAdmin, async (req, res) => {
  // ok: javascript-client-trusted-value
  res.json(await User.create({ name: req.body.name, role: req.body.role }));
});

// ok: javascript-client-trusted-value
const shown = { role: req.user.role };
// ok: javascript-client-trusted-value
const quantity = { quantity: req.body.quantity };
