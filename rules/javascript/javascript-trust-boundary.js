app.post('/role', (req, res) => {
  // ruleid: javascript-trust-boundary
  req.session.role = req.body.role;
  res.end();
});

app.post('/any', (req, res) => {
  const value = req.body.value;
  // ruleid: javascript-trust-boundary
  req.session[req.body.key] = value;
  res.end();
});

app.post('/login', async (req, res) => {
  const user = await authenticate(req.body);
  // ok: javascript-trust-boundary
  req.session.userId = user.id;
  // ok: javascript-trust-boundary
  req.session.visits = Number(req.body.visits);
  // ok: javascript-trust-boundary
  req.session.seen = true;
  res.end();
});
