const ejs = require('ejs');
const pug = require('pug');
const express = require('express');

const app = express();

app.post('/preview', (req, res) => {
  // ruleid: javascript-template-injection
  res.send(ejs.render(req.body.template, { user: req.user }));
});

app.get('/hello', (req, res) => {
  const name = req.query.name;
  const template = 'h1 Hello ' + name;
  // ruleid: javascript-template-injection
  res.send(pug.render(template));
});

app.get('/safe', (req, res) => {
  // ok: javascript-template-injection
  res.send(ejs.render('<p><%= name %></p>', { name: req.query.name }));
  // ok: javascript-template-injection
  res.send(pug.compile('h1= name')({ name: req.query.name }));
  const templates = { short: 'p= name', long: 'h1= name' };
  // ok: javascript-template-injection
  res.send(pug.render(templates[req.query.kind], { name: req.query.name }));
});
