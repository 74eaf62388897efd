const jwt = require('jwt-simple');

function claims(token) {
  // ruleid: javascript-jwt-simple-no-verify
  return jwt.decode(token, secret, true);
}

function other(req) {
  // ruleid: javascript-jwt-simple-no-verify
  const user = jwt.decode(req.headers.token, secret, true, 'HS256');
  return user;
}

function good(token) {
  // ok: javascript-jwt-simple-no-verify
  jwt.decode(token, secret);
  // ok: javascript-jwt-simple-no-verify
  jwt.decode(token, secret, false, 'HS256');
  // ok: javascript-jwt-simple-no-verify
  return jwt.encode({ id: 1 }, secret);
}
