app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list());
  } catch (err) {
    // ruleid: javascript-error-message-to-client
    res.status(500).json({ error: err.message });
  }
});

app.use((err, req, res, next) => {
  // ruleid: javascript-error-message-to-client
  res.status(500).send(err.message);
});

app.use((err, req, res, next) => {
  logger.error(err);
  // ok: javascript-error-message-to-client
  res.status(500).json({ error: 'Something went wrong' });
});

app.post('/orders', (req, res) => {
  const { error } = schema.validate(req.body);
  // ok: javascript-error-message-to-client
  if (error) return res.status(400).json({ error: error.details });
  // ok: javascript-error-message-to-client
  res.json({ message: 'saved' });
});
