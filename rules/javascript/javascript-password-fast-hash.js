const crypto = require('crypto');
const bcrypt = require('bcrypt');
const md5 = require('md5');

async function register(req, res) {
  // ruleid: javascript-password-fast-hash
  const passwordHash = crypto.createHash('sha256').update(req.body.password).digest('hex');
  await User.create({ email: req.body.email, passwordHash });
  res.sendStatus(201);
}

function hashPassword(password, salt) {
  // ruleid: javascript-password-fast-hash
  return crypto.createHash('sha512').update(password + salt).digest('hex');
}

function legacy(password) {
  // ruleid: javascript-password-fast-hash
  return md5(password);
}

async function safe(password, salt, file, passwordResetToken) {
  return [
    // ok: javascript-password-fast-hash
    await bcrypt.hash(password, 12),
    // ok: javascript-password-fast-hash
    crypto.scryptSync(password, salt, 64).toString('hex'),
    // ok: javascript-password-fast-hash
    crypto.createHash('sha256').update(file).digest('hex'),
    // ok: javascript-password-fast-hash
    crypto.createHash('sha256').update(passwordResetToken).digest('hex'),
  ];
}

module.exports = { register, hashPassword, legacy, safe };
