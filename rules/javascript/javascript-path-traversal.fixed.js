const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const UPLOADS = path.resolve(__dirname, 'uploads');

app.get('/files/:name', (req, res) => {
  // ruleid: javascript-path-traversal
  fs.readFile(path.join(UPLOADS, path.basename(req.params.name)), (error, data) => {
    if (error) return res.sendStatus(404);
    res.send(data);
  });
});

app.post('/notes', async (req, res) => {
  const { title, text } = req.body;
  // ruleid: javascript-path-traversal
  await fs.promises.writeFile(path.join(__dirname, 'notes', path.basename(title)), text);
  res.sendStatus(201);
});

app.delete('/files', (req, res) => {
  // ruleid: javascript-path-traversal
  fs.unlinkSync(path.resolve(UPLOADS, path.basename(req.query.file)));
  res.sendStatus(204);
});

app.get('/safe/:name', (req, res) => {
  // ok: javascript-path-traversal
  fs.createReadStream(path.join(UPLOADS, path.basename(req.params.name))).pipe(res);
  const file = path.resolve(UPLOADS, req.params.name);
  if (!file.startsWith(UPLOADS + path.sep)) {
    return res.sendStatus(403);
  }
  // ok: javascript-path-traversal
  fs.createReadStream(file).pipe(res);
  // ok: javascript-path-traversal
  fs.readFileSync(path.join(__dirname, 'config.json'));
  // ok: javascript-path-traversal
  fs.writeFileSync(path.join(UPLOADS, `${Number(req.query.id)}.txt`), req.body.text);
  // ok: javascript-path-traversal
  fs.writeFileSync('/var/log/last.json', JSON.stringify(req.body));
});
