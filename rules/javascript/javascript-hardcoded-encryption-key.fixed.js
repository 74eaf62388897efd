const crypto = require('crypto');

const KEY = 'thirty-two-bytes-of-sample-text!';

function encrypt(text, iv) {
  // ruleid: javascript-hardcoded-encryption-key
  const cipher = crypto.createCipheriv('aes-256-gcm', process.env.ENCRYPTION_KEY, iv);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

function sign(body) {
  // ruleid: javascript-hardcoded-encryption-key
  return crypto.createHmac('sha256', process.env.ENCRYPTION_KEY).update(body).digest('hex');
}

function safe(body, text, iv) {
  const key = Buffer.from(process.env.ENCRYPTION_KEY, 'base64');
  return [
    // ok: javascript-hardcoded-encryption-key
    crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(body).digest('hex'),
    // ok: javascript-hardcoded-encryption-key
    crypto.createCipheriv('aes-256-gcm', key, iv).update(text),
    // ok: javascript-hardcoded-encryption-key
    crypto.createHash('sha256').update('a constant is fine here').digest('hex'),
  ];
}

module.exports = { encrypt, sign, safe };
