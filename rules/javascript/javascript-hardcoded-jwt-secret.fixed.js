const jwt = require('jsonwebtoken');
const { Strategy: JwtStrategy } = require('passport-jwt');

const JWT_SECRET = 'not-a-real-key';

function login(user) {
  // ruleid: javascript-hardcoded-jwt-secret
  return jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' });
}

function check(token) {
  // ruleid: javascript-hardcoded-jwt-secret
  return jwt.verify(token, process.env.JWT_SECRET);
}

function strategy(options, verify) {
  // ruleid: javascript-hardcoded-jwt-secret
  return new JwtStrategy({ jwtFromRequest: options.from, secretOrKey: process.env.JWT_SECRET }, verify);
}

function safe(user, token, key) {
  return [
    // ok: javascript-hardcoded-jwt-secret
    jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' }),
    // ok: javascript-hardcoded-jwt-secret
    jwt.verify(token, key),
    // ok: javascript-hardcoded-jwt-secret
    jwt.verify(token, fs.readFileSync('public.pem')),
    // ok: javascript-hardcoded-jwt-secret
    verify(token, 'HS256'),
  ];
}

module.exports = { login, check, strategy, safe };
