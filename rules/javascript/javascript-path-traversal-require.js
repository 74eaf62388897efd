app.get('/report/:format', (req, res) => {
  // ruleid: javascript-path-traversal-require
  const format = require('./formats/' + req.params.format);
  res.send(format.render());
});

app.get('/plugin', async (req, res) => {
  const name = req.query.plugin;
  // ruleid: javascript-path-traversal-require
  const plugin = await import(`./plugins/${name}.js`);
  plugin.run();
});

app.get('/fixed', async (req, res) => {
  const path = { pdf: './pdf.js', csv: './csv.js' }[req.query.format];
  // ok: javascript-path-traversal-require
  const format = await import(path);
  format.run();
});

app.get('/known/:format', (req, res) => {
  const { format } = req.params;
  if (!['pdf', 'csv'].includes(format)) return res.sendStatus(404);
  // ok: javascript-path-traversal-require
  require(`./formats/${format}`).run();
});

app.get('/plain', (req, res) => {
  // ok: javascript-path-traversal-require
  require('./plain').run(req.query.name);
});
