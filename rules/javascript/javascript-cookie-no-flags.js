const express = require('express');
const app = express();

app.post('/login', (req, res) => {
  const token = issueToken(req.body);
  // ruleid: javascript-cookie-no-flags
  res.cookie('token', token);
  // ruleid: javascript-cookie-no-flags
  res.status(200).cookie('session_id', req.session.id).json({ ok: true });
});

app.get('/safe', (req, res) => {
  // ok: javascript-cookie-no-flags
  res.cookie('theme', 'dark');
  // ok: javascript-cookie-no-flags
  res.cookie('XSRF-TOKEN', req.csrfToken());
  // ok: javascript-cookie-no-flags
  res.cookie('session', req.session.id, { httpOnly: true, secure: true, sameSite: 'lax' });
  // ok: javascript-cookie-no-flags
  jar.cookie('token', 'value');
});
