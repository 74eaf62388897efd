const util = require('util');

app.get('/a', (req, res) => {
  // ruleid: javascript-format-string-injection
  console.log('user ' + req.query.name, details);
  // ruleid: javascript-format-string-injection
  const text = util.format(req.query.format, details);
  // ok: javascript-format-string-injection
  console.log('user %s', req.query.name, details);
  // ok: javascript-format-string-injection
  console.log('user ' + req.query.name);
  // ok: javascript-format-string-injection
  console.log('page ' + Number(req.query.page), details);
  res.send(text);
});
