const crypto = require('crypto');
const CryptoJS = require('crypto-js');

function encryptCard(number, key) {
  // ruleid: javascript-weak-cipher
  const cipher = crypto.createCipheriv('aes-256-ecb', key, null);
  return cipher.update(number, 'utf8', 'hex') + cipher.final('hex');
}

function encryptLegacy(text, key, iv) {
  // ruleid: javascript-weak-cipher
  return crypto.createCipheriv('des-ede3-cbc', key, iv).update(text);
}

function encryptInBrowser(text, key) {
  // ruleid: javascript-weak-cipher
  return CryptoJS.TripleDES.encrypt(text, key).toString();
}

function safe(text, key, iv, algorithm) {
  return [
    // ok: javascript-weak-cipher
    crypto.createCipheriv('aes-256-gcm', key, iv).update(text),
    // ok: javascript-weak-cipher
    crypto.createCipheriv('chacha20-poly1305', key, iv, { authTagLength: 16 }).update(text),
    // ok: javascript-weak-cipher
    crypto.createCipheriv(algorithm, key, iv).update(text),
    // ok: javascript-weak-cipher
    describe('des-ede3-cbc is not offered'),
  ];
}

module.exports = { encryptCard, encryptLegacy, encryptInBrowser, safe };
