const express = require('express');
const vm = require('vm');

const app = express();

app.get('/calc', (req, res) => {
  // ruleid: javascript-code-injection
  const result = eval(req.query.expression);
  res.json({ result });
});

app.post('/rule', (req, res) => {
  const { body } = req.body;
  // ruleid: javascript-code-injection
  const rule = new Function('order', `return ${body}`);
  res.json({ matches: orders.filter(rule) });
});

app.post('/run', (req, res) => {
  // ruleid: javascript-code-injection
  const output = vm.runInNewContext(req.body.script, { console });
  res.json({ output });
});

window.addEventListener('message', (event) => {
  // ruleid: javascript-code-injection
  setTimeout(event.data, 100);
});

app.get('/safe', (req, res) => {
  // ok: javascript-code-injection
  setTimeout(() => res.json({ id: req.query.id }), 100);
  // ok: javascript-code-injection
  setTimeout(done, Number(req.query.delay));
  // ok: javascript-code-injection
  const data = JSON.parse(req.query.filter);
  // ok: javascript-code-injection
  const constant = eval('1 + 1');
  // ok: javascript-code-injection
  const found = /^a(.*)$/.exec(req.query.name);
  res.json([data, constant, found]);
});
