const express = require('express');
const app = express();

app.post('/login', (req, res) => {
  // ruleid: javascript-cookie-secure
  res.cookie('session', createSession(req.body), { httpOnly: true });
  // ruleid: javascript-cookie-secure
  res.cookie('auth_token', createToken(req.body), { httpOnly: true, secure: false });
});

app.get('/safe', (req, res) => {
  // ok: javascript-cookie-secure
  res.cookie('session', createSession(req.body), { httpOnly: true, secure: true });
  // ok: javascript-cookie-secure
  res.cookie('session', createSession(req.body), { httpOnly: true, secure: process.env.NODE_ENV === 'production' });
  // ok: javascript-cookie-secure
  res.cookie('theme', 'dark', { httpOnly: true });
});
