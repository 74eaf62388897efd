const express = require('express');
const app = express();
const settings = {};

app.post('/settings', (req, res) => {
  const { section, key, value } = req.body;
  // ruleid: javascript-prototype-pollution
  settings[section][key] = value;
  res.sendStatus(204);
});

app.post('/flags/:name', (req, res) => {
  // ruleid: javascript-prototype-pollution
  settings[req.params.name].enabled = true;
  res.sendStatus(204);
});

app.post('/safe', (req, res) => {
  const { section, value } = req.body;
  if (!Object.hasOwn(settings, section)) {
    return res.sendStatus(400);
  }
  // ok: javascript-prototype-pollution
  settings[section].value = value;
  // ok: javascript-prototype-pollution
  settings.theme.color = req.body.color;
  // ok: javascript-prototype-pollution
  settings[Number(req.body.index)].value = req.body.value;
  // ok: javascript-prototype-pollution
  counts[req.params.name] = 1;
  res.sendStatus(204);
});
