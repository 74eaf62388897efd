app.get('/pages/:page', (req, res) => {
  // ruleid: javascript-template-path-injection
  res.render(`pages/${req.params.page}`, { user: req.user });
});

app.get('/view', (req, res) => {
  const view = 'view-' + req.query.name;
  // ruleid: javascript-template-path-injection
  return res.render(view);
});

app.get('/about', (req, res) => {
  // ok: javascript-template-path-injection
  res.render('about', { name: req.query.name });
});

app.get('/known/:page', (req, res) => {
  const page = req.params.page;
  if (!PAGES.has(page)) return res.sendStatus(404);
  // ok: javascript-template-path-injection
  res.render(page);
});

app.get('/map/:page', (req, res) => {
  // ok: javascript-template-path-injection
  res.render(VIEWS[req.params.page] || 'missing');
});
