app.get('/orders/:userId', (req, res) => {
  // ruleid: javascript-user-id-from-address
  const { userId } = req.params;
  load(userId, res);
});

app.get('/account/:accountId', (req, res) => {
  // ruleid: javascript-user-id-from-address
  load(req.params.accountId, res);
});

app.get('/orders', (req, res) => {
  // ok: javascript-user-id-from-address
  const { userId } = req.session;
  // ok: javascript-user-id-from-address
  load(req.params.page, res);
  // ok: javascript-user-id-from-address
  const { page } = req.params;
});
