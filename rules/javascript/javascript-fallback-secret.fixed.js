const jwt = require('jsonwebtoken');

// ruleid: javascript-fallback-secret
const JWT_SECRET = process.env.JWT_SECRET || (() => { throw new Error('JWT_SECRET is not set'); })();

const config = {
  // ruleid: javascript-fallback-secret
  sessionSecret: process.env.SESSION_SECRET || (() => { throw new Error('SESSION_SECRET is not set'); })(),
  // ruleid: javascript-fallback-secret
  database: { password: process.env.DB_PASSWORD || (() => { throw new Error('DB_PASSWORD is not set'); })() },
  // ok: javascript-fallback-secret
  port: process.env.PORT || '3000',
  // ok: javascript-fallback-secret
  host: process.env.DB_HOST || 'localhost',
  // ok: javascript-fallback-secret
  tokenLifetime: process.env.ACCESS_TOKEN_TTL || '15m',
  // ok: javascript-fallback-secret
  apiKey: process.env.API_KEY || '',
  // ok: javascript-fallback-secret
  key: process.env.SIGNING_KEY || undefined,
  // ok: javascript-fallback-secret
  publishable: process.env.STRIPE_PUBLISHABLE_API_KEY || 'pk_sample',
};

module.exports = { JWT_SECRET, config, jwt };
