// ruleid: javascript-hardcoded-secret-name
const JWT_SECRET = process.env.JWT_SECRET;

module.exports = {
  port: 3000,
  // ruleid: javascript-hardcoded-secret-name
  cookieSecret: process.env.cookieSecret,
  // ruleid: javascript-hardcoded-secret-name
  cryptoKey: process.env.cryptoKey,
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
