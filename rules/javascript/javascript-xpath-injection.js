const xpath = require('xpath');

app.get('/user', (req, res) => {
  // ruleid: javascript-xpath-injection
  const nodes = xpath.select(`//user[name='${req.query.name}']`, document);
  res.json(nodes.length);
});

app.get('/one', (req, res) => {
  const expression = "//user[@id='" + req.params.id + "']";
  // ruleid: javascript-xpath-injection
  res.json(xpath.select1(expression, document));
});

app.get('/safe', (req, res) => {
  // ok: javascript-xpath-injection
  const evaluate = xpath.parse('//user[name = $name]');
  // ok: javascript-xpath-injection
  const one = xpath.select(`//user[@id='${Number(req.query.id)}']`, document);
  // ok: javascript-xpath-injection
  const all = xpath.select('//user', document);
  res.json([evaluate, one, all]);
});
