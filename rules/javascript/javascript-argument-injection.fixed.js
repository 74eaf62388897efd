const { spawn, execFile } = require('child_process');

app.post('/clone', (req, res) => {
  const url = req.body.url;
  // ruleid: javascript-argument-injection
  const git = spawn('git', ['clone', '--', url]);
  git.on('close', () => res.end());
});

app.get('/fetch', (req, res) => {
  // ruleid: javascript-argument-injection
  execFile('curl', ['-s', '--', req.query.url], (error, out) => res.type('text').send(out));
});

app.post('/safe', (req, res) => {
  // ok: javascript-argument-injection
  execFile('git', ['clone', '--', req.body.url, 'target'], done);
});

app.post('/checked', (req, res) => {
  const url = req.body.url;
  if (!url.startsWith('https://')) return res.sendStatus(400);
  // ok: javascript-argument-injection
  execFile('git', ['clone', url], done);
});

app.get('/size', (req, res) => {
  // ok: javascript-argument-injection
  execFile('convert', ['in.png', '-resize', Number(req.query.width), 'out.png'], done);
});
