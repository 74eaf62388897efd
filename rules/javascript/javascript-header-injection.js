app.get('/download', (req, res) => {
  // ruleid: javascript-header-injection
  res.setHeader('Content-Type', req.query.type);
  res.send(body);
});

app.get('/any', (req, res) => {
  const { name, value } = req.query;
  // ruleid: javascript-header-injection
  res.set(name, value);
  res.end();
});

app.get('/known', (req, res) => {
  // ok: javascript-header-injection
  res.setHeader('Content-Type', TYPES[req.query.format] || 'text/plain');
});

app.get('/etag', (req, res) => {
  // ok: javascript-header-injection
  res.setHeader('X-Request-Id', req.headers['x-request-id']);
});

app.get('/checked', (req, res) => {
  const type = req.query.type;
  if (!['text/csv', 'application/json'].includes(type)) return res.sendStatus(400);
  // ok: javascript-header-injection
  res.setHeader('Content-Type', type);
});
