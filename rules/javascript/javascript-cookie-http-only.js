const express = require('express');
const app = express();

app.post('/login', (req, res) => {
  // ruleid: javascript-cookie-http-only
  res.cookie('session', createSession(req.body), { secure: true, maxAge: 3600000 });
  // ruleid: javascript-cookie-http-only
  res.cookie('refreshToken', createToken(req.body), { httpOnly: false, secure: true });
});

app.get('/safe', (req, res) => {
  // ok: javascript-cookie-http-only
  res.cookie('session', createSession(req.body), { httpOnly: true, secure: true });
  // ok: javascript-cookie-http-only
  res.cookie('session', createSession(req.body), { ...defaults, maxAge: 1000 });
  // ok: javascript-cookie-http-only
  res.cookie('csrf-token', req.csrfToken(), { secure: true, httpOnly: false });
  // ok: javascript-cookie-http-only
  res.cookie('language', 'en', { maxAge: 1000 });
  // ok: javascript-cookie-http-only
  res.cookie('auth', createToken(req.body), cookieOptions);
});
