router.get('/invoices/:id', requireAuth, async (req, res) => {
  // ruleid: javascript-unowned-lookup
  const invoice = await Invoice.findById(req.params.id);
  res.json(invoice);
});

router.delete('/orders/:id', authenticate, async (req, res) => {
  // ruleid: javascript-unowned-lookup
  await Order.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});

router.get('/invoices/:id/pdf', requireAuth, async (req, res) => {
  // ok: javascript-unowned-lookup
  const invoice = await Invoice.findById(req.params.id);
  if (invoice.owner !== req.user.id) return res.sendStatus(404);
  res.send(pdf(invoice));
});

router.get('/all/:id', requireAdmin, async (req, res) => {
  // ok: javascript-unowned-lookup
  res.json(await Invoice.findById(req.params.id));
});

router.get('/products/:id', requireAuth, async (req, res) => {
  // ok: javascript-unowned-lookup
  res.json(await Product.findById(req.params.id));
});

router.get('/mine/:id', requireAuth, async (req, res) => {
  // ok: javascript-unowned-lookup
  res.json(await Invoice.findOne({ _id: req.params.id, owner: req.user.id }));
});
