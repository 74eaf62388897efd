// ruleid: javascript-hardcoded-secret-name
const JWT_SECRET = 'my-shop-jwt-2024';

module.exports = {
  port: 3000,
  // ruleid: javascript-hardcoded-secret-name
  cookieSecret: 'session_cookie_secret_key_here',
  // ruleid: javascript-hardcoded-secret-name
  cryptoKey: 'a_secure_key_for_crypto_here',
};

// ok: javascript-hardcoded-secret-name
const sessionSecret = process.env.SESSION_SECRET;
// ok: javascript-hardcoded-secret-name
const SECRET_KEY = 'secretKey';
// ok: javascript-hardcoded-secret-name
const token = 'abc-def-ghi';
// ok: javascript-hardcoded-secret-name
const names = { jwtSecret: `${prefix}-jwt` };
// ok: javascript-hardcoded-secret-name
const appKey = 'app_key';
