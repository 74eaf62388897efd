const jwt = require('jsonwebtoken');

function login(user) {
  // ruleid: javascript-jwt-no-expiry
  return jwt.sign({ sub: user.id, role: user.role }, process.env.JWT_SECRET);
}

function issue(user) {
  // ruleid: javascript-jwt-no-expiry
  return jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256' });
}

function safe(user, options) {
  return [
    // ok: javascript-jwt-no-expiry
    jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '15m' }),
    // ok: javascript-jwt-no-expiry
    jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 900 }, process.env.JWT_SECRET),
    // ok: javascript-jwt-no-expiry
    jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...options }),
    // ok: javascript-jwt-no-expiry
    jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options),
  ];
}

module.exports = { login, issue, safe };
