const crypto = require('crypto');

function hash(password, salt, done) {
  // ruleid: javascript-pbkdf2-low-iterations
  crypto.pbkdf2(password, salt, 1000, 64, 'sha512', done);
}

function hashSync(password, salt) {
  // ruleid: javascript-pbkdf2-low-iterations
  return crypto.pbkdf2Sync(password, salt, 10000, 32, 'sha256').toString('hex');
}

const ITERATIONS = 600000;

function safe(password, salt, done) {
  // ok: javascript-pbkdf2-low-iterations
  crypto.pbkdf2(password, salt, 600000, 32, 'sha256', done);
  // ok: javascript-pbkdf2-low-iterations
  crypto.pbkdf2(password, salt, ITERATIONS, 32, 'sha256', done);
  // ok: javascript-pbkdf2-low-iterations
  return crypto.scryptSync(password, salt, 64);
}

module.exports = { hash, hashSync, safe };
