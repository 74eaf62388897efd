const express = require('express');
const path = require('path');

const app = express();
const PUBLIC = path.join(__dirname, 'public');

app.get('/files/:name', (req, res) => {
  // ruleid: javascript-path-traversal-send-file
  res.sendFile(path.join(__dirname, 'uploads', req.params.name));
});

app.get('/assets', (req, res) => {
  const file = req.query.file;
  // ruleid: javascript-path-traversal-send-file
  return res.sendFile(path.resolve(PUBLIC, file));
});

app.get('/safe/:name', (req, res) => {
  // ok: javascript-path-traversal-send-file
  res.sendFile(req.params.name, { root: PUBLIC });
  // ok: javascript-path-traversal-send-file
  res.sendFile(path.join(PUBLIC, 'index.html'));
  // ok: javascript-path-traversal-send-file
  res.sendFile(path.join(PUBLIC, path.basename(req.params.name)));
});
