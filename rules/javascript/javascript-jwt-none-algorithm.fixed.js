const jwt = require('jsonwebtoken');

function readToken(token, key) {
  // ruleid: javascript-jwt-none-algorithm
  return jwt.verify(token, key, { algorithms: ['HS256'] });
}

function issue(user) {
  // ruleid: javascript-jwt-none-algorithm
  return jwt.sign({ sub: user.id }, '', { algorithm: 'HS256', expiresIn: '1h' });
}

function safe(token, key) {
  // ok: javascript-jwt-none-algorithm
  jwt.verify(token, key, { algorithms: ['RS256'] });
  // ok: javascript-jwt-none-algorithm
  jwt.verify(token, key);
  // ok: javascript-jwt-none-algorithm
  return render({ display: 'none', algorithms: ['none of these'] });
}

module.exports = { readToken, issue, safe };
