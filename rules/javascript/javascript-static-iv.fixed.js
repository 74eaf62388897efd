const crypto = require('crypto');

const IV = Buffer.alloc(16, 0);

function encrypt(text, key) {
  // ruleid: javascript-static-iv
  const cipher = crypto.createCipheriv('aes-256-cbc', key, crypto.randomBytes(16));
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

function encryptAgain(text, key) {
  // ruleid: javascript-static-iv
  return crypto.createCipheriv('aes-256-cbc', key, crypto.randomBytes(16)).update(text);
}

function safe(text, key, stored) {
  const iv = crypto.randomBytes(12);
  return [
    // ok: javascript-static-iv
    crypto.createCipheriv('aes-256-gcm', key, iv).update(text),
    // ok: javascript-static-iv
    crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12)).update(text),
    // ok: javascript-static-iv
    crypto.createDecipheriv('aes-256-gcm', key, Buffer.from(stored.iv, 'hex')).update(text),
  ];
}

module.exports = { encrypt, encryptAgain, safe };
