const bcrypt = require('bcrypt');

const SALT_ROUNDS = 12;

async function register(password) {
  // ruleid: javascript-bcrypt-low-rounds
  const hash = await bcrypt.hash(password, 12);
  return hash;
}

function registerSync(password) {
  // ruleid: javascript-bcrypt-low-rounds
  const salt = bcrypt.genSaltSync(12);
  return bcrypt.hashSync(password, salt);
}

async function safe(password) {
  return [
    // ok: javascript-bcrypt-low-rounds
    await bcrypt.hash(password, 12),
    // ok: javascript-bcrypt-low-rounds
    await bcrypt.hash(password, SALT_ROUNDS),
    // ok: javascript-bcrypt-low-rounds
    bcrypt.hashSync(password, 10),
    // ok: javascript-bcrypt-low-rounds
    await bcrypt.hash(password, Number(process.env.BCRYPT_ROUNDS)),
  ];
}

module.exports = { register, registerSync, safe };
