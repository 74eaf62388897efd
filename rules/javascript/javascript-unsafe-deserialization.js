const serialize = require('node-serialize');
const v8 = require('v8');

function profile(req, res) {
  const cookie = Buffer.from(req.cookies.profile, 'base64').toString();
  // ruleid: javascript-unsafe-deserialization
  const data = serialize.unserialize(cookie);
  res.json({ name: data.name });
}

function load(req, res) {
  // ruleid: javascript-unsafe-deserialization
  res.json(serialize.unserialize(req.body.state));
}

function safe(req, res) {
  // ok: javascript-unsafe-deserialization
  const data = JSON.parse(req.cookies.profile);
  // ok: javascript-unsafe-deserialization
  const text = serialize.serialize({ name: data.name });
  // ok: javascript-unsafe-deserialization
  const copy = v8.deserialize(v8.serialize(data));
  res.json({ text, copy });
}

module.exports = { profile, load, safe };
