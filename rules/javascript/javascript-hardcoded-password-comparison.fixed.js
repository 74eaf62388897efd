function login(password) {
  // ruleid: javascript-hardcoded-password-comparison
  if (password === process.env.ADMIN_PASSWORD) return true;
  return false;
}

app.post('/admin', (req, res) => {
  // ruleid: javascript-hardcoded-password-comparison
  if (req.body.password !== process.env.ADMIN_PASSWORD) return res.sendStatus(403);
  res.redirect('/admin');
});

function field(kind, password, confirm) {
  // ok: javascript-hardcoded-password-comparison
  if (kind === 'password') return true;
  // ok: javascript-hardcoded-password-comparison
  if (password === '') return false;
  // ok: javascript-hardcoded-password-comparison
  if (password === confirm) return true;
  // ok: javascript-hardcoded-password-comparison
  return typeof password === 'string';
}
