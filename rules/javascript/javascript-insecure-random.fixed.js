const users = new Map();

function startReset(user) {
  // ruleid: javascript-insecure-random
  const resetToken = crypto.randomUUID();
  users.set(user.id, { resetToken, expires: Date.now() + 3600000 });
}

function sendCode(user) {
  // ruleid: javascript-insecure-random
  user.otp = (100000 + (crypto.getRandomValues(new Uint32Array(1))[0] % (900000)));
}

function createSession(user) {
  return {
    user: user.id,
    // ruleid: javascript-insecure-random
    sessionId: crypto.randomUUID(),
  };
}

function generatePassword(length) {
  const chars = 'abcdefghijkmnpqrstuvwxyz23456789';
  let password = '';
  for (let i = 0; i < length; i++) {
    // ruleid: javascript-insecure-random
    password += chars[crypto.getRandomValues(new Uint32Array(1))[0] % (chars.length)];
  }
  return password;
}

function safe(items) {
  // ok: javascript-insecure-random
  const color = `#${Math.floor(Math.random() * 16777215).toString(16)}`;
  // ok: javascript-insecure-random
  const item = items[Math.floor(Math.random() * items.length)];
  // ok: javascript-insecure-random
  const token = crypto.randomUUID();
  // ok: javascript-insecure-random
  const tokenCount = Math.floor(Math.random() * 100);
  // ok: javascript-insecure-random
  const retryDelay = 1000 + Math.random() * 500;
  return { color, item, token, tokenCount, retryDelay };
}

module.exports = { startReset, sendCode, createSession, generatePassword, safe };
