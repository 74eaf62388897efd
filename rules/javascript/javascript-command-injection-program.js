const { spawn, execFile } = require('child_process');
const cp = require('node:child_process');

const TOOLS = { resize: 'convert', info: 'identify' };

app.post('/run', (req, res) => {
  // ruleid: javascript-command-injection-program
  const child = spawn(req.body.command, ['--version']);
  child.stdout.pipe(res);
});

app.get('/tool/:tool', (req, res) => {
  const { tool } = req.params;
  // ruleid: javascript-command-injection-program
  cp.execFile(`/opt/tools/${tool}`, [], (error, out) => res.json({ out }));
});

app.get('/list', (req, res) => {
  const program = TOOLS[req.query.tool];
  // ok: javascript-command-injection-program
  execFile(program, ['--', 'a.png'], done);
});

app.get('/log', (req, res) => {
  // ok: javascript-command-injection-program
  execFile('git', ['log', '--', req.query.file], done);
});

app.get('/known', (req, res) => {
  const name = req.query.name;
  if (!['convert', 'identify'].includes(name)) return res.sendStatus(400);
  // ok: javascript-command-injection-program
  spawn(name, []);
});
