app.post('/login', async (req, res) => {
  const user = await authenticate(req.body);
  // ruleid: javascript-session-no-regenerate
  req.session.userId = user.id;
  res.redirect('/');
});

app.post('/signin', (req, res) => {
  check(req.body, (error, user) => {
    // ruleid: javascript-session-no-regenerate
    req.session.user = { id: user.id, name: user.name };
    res.redirect('/');
  });
});

app.post('/renewed', (req, res, next) => {
  req.session.regenerate((error) => {
    if (error) return next(error);
    // ok: javascript-session-no-regenerate
    req.session.userId = req.account.id;
    res.redirect('/');
  });
});

app.post('/logout', (req, res) => {
  // ok: javascript-session-no-regenerate
  req.session.userId = null;
  res.redirect('/');
});

app.get('/theme', (req, res) => {
  // ok: javascript-session-no-regenerate
  req.session.theme = 'dark';
  res.end();
});
