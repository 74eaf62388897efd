const crypto = require('crypto');
const { createDecipher } = require('crypto');

function encrypt(text, password) {
  // ruleid: javascript-create-cipher
  const cipher = crypto.createCipher('aes-256-cbc', password);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

function decrypt(data, password) {
  // ruleid: javascript-create-cipher
  const decipher = createDecipher('aes-256-cbc', password);
  return decipher.update(data, 'hex', 'utf8') + decipher.final('utf8');
}

function safe(text, password, salt, iv) {
  const key = crypto.scryptSync(password, salt, 32);
  // ok: javascript-create-cipher
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  // ok: javascript-create-cipher
  const other = factory.createCipher('aes', key);
  // ok: javascript-create-cipher
  return [cipher.update(text), other, crypto.createHash('sha256')];
}

module.exports = { encrypt, decrypt, safe };
