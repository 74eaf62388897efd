const crypto = require('crypto');
const { generateKeyPair } = require('crypto');

// ruleid: javascript-weak-rsa-key
const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 3072 });

function create(done) {
  // ruleid: javascript-weak-rsa-key
  generateKeyPair('rsa', { modulusLength: 3072, publicKeyEncoding: { type: 'spki', format: 'pem' } }, done);
}

// ok: javascript-weak-rsa-key
const strong = crypto.generateKeyPairSync('rsa', { modulusLength: 4096 });
// ok: javascript-weak-rsa-key
const minimum = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
// ok: javascript-weak-rsa-key
const curve = crypto.generateKeyPairSync('ed25519');

module.exports = { pair, create, strong, minimum, curve };
