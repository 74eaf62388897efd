const crypto = require('crypto');
const { createHash } = require('crypto');

function signRequest(body, key) {
  // ruleid: javascript-weak-hash
  return crypto.createHash('md5').update(body + key).digest('hex');
}

function documentId(text) {
  // ruleid: javascript-weak-hash
  return createHash('sha1').update(text).digest('base64');
}

function safe(text, key) {
  return [
    // ok: javascript-weak-hash
    crypto.createHash('sha256').update(text).digest('hex'),
    // ok: javascript-weak-hash
    crypto.createHmac('sha1', key).update(text).digest('hex'),
    // ok: javascript-weak-hash
    createHash('sha512').update(text).digest('hex'),
  ];
}

module.exports = { signRequest, documentId, safe };
