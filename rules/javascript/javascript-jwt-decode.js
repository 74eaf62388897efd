const jwt = require('jsonwebtoken');

function authenticate(req, res, next) {
  const token = req.headers.authorization?.split(' ')[1];
  // ruleid: javascript-jwt-decode
  req.user = jwt.decode(token);
  next();
}

const requireAdmin = (req, res, next) => {
  // ruleid: javascript-jwt-decode
  const claims = jwt.decode(req.cookies.token);
  if (claims?.role !== 'admin') return res.sendStatus(403);
  next();
};

const checked = (req, res, next) => {
  // ok: javascript-jwt-decode
  const header = jwt.decode(req.cookies.token, { complete: true });
  req.user = jwt.verify(req.cookies.token, keys[header.header.kid], { algorithms: ['RS256'] });
  next();
};

const both = (req, res, next) => {
  // ok: javascript-jwt-decode
  const claims = jwt.decode(req.cookies.token);
  const verified = jwt.verify(req.cookies.token, keyOf(claims.iss), { algorithms: ['RS256'] });
  req.user = verified;
  next();
};

function expiryOf(token) {
  // ok: javascript-jwt-decode
  return jwt.decode(token).exp;
}

module.exports = { authenticate, requireAdmin, checked, both, expiryOf };
