const express = require('express');
const app = express();

app.get('/login/done', (req, res) => {
  // ruleid: javascript-open-redirect
  res.redirect(/^\/(?![/\\\s])/.test(req.query.next) ? req.query.next : '/');
});

app.post('/leave', (req, res) => {
  // ruleid: javascript-open-redirect
  res.redirect(302, /^\/(?![/\\\s])/.test(req.body.returnTo) ? req.body.returnTo : '/');
});

app.get('/safe', (req, res) => {
  // ok: javascript-open-redirect
  res.redirect('/home?from=' + req.query.from);
  // ok: javascript-open-redirect
  res.redirect(`/users/${req.params.id}`);
  // ok: javascript-open-redirect
  res.redirect(`https://www.example.com/search?q=${encodeURIComponent(req.query.q)}`);
  // ok: javascript-open-redirect
  res.redirect('/login');
  const next = req.query.next;
  if (!next.startsWith('/') || next.startsWith('//')) {
    return res.redirect('/');
  }
  // ok: javascript-open-redirect
  res.redirect(next);
});

app.post('/posts', async (req, res) => {
  const post = await Post.findById(req.params.id);
  // ok: javascript-open-redirect
  res.redirect(post.url);
});

app.get('/shop', (req, res) => {
  // ok: javascript-open-redirect
  res.redirect(settings.shop + req.query.page);
});
