const express = require('express');
const { exec, execFile, execFileSync, execSync, spawn } = require('child_process');
const cp = require('child_process');

const app = express();

app.get('/ping', (req, res) => {
  // ruleid: javascript-command-injection
  execFile('ping', ['-c', '4', req.query.host], (error, stdout) => {
    res.send({ output: stdout, failed: Boolean(error) });
  });
});

app.post('/archive', (req, res) => {
  const { name } = req.body;
  // ruleid: javascript-command-injection
  const output = cp.execFileSync('tar', ['-czf', 'backup.tgz', name]);
  res.type('text/plain').send(output);
});

app.get('/safe', (req, res) => {
  // ok: javascript-command-injection
  exec('uptime', (error, stdout) => res.json({ stdout, asked: req.query.host }));
  // ok: javascript-command-injection
  execFile('ping', ['-c', '4', req.query.host], () => res.end());
  // ok: javascript-command-injection
  spawn('ls', ['-l', req.query.folder]);
  const count = Number(req.query.count);
  // ok: javascript-command-injection
  exec(`ping -c ${count} localhost`, () => res.end());
  // ok: javascript-command-injection
  const match = /^(\w+)$/.exec(req.query.name);
  // ok: javascript-command-injection
  execFileSync('node', ['--version', match]);
});

const ROOT = '/srv/data';
function listRoot() {
  // ok: javascript-command-injection
  return execSync(`ls -l ${ROOT}`);
}

module.exports = { app, listRoot };
