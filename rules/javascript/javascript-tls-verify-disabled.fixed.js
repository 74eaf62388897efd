const https = require('https');
const axios = require('axios');
const { Pool } = require('pg');

// ruleid: javascript-tls-verify-disabled
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: true });

// ruleid: javascript-tls-verify-disabled
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';

const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: {
    // ruleid: javascript-tls-verify-disabled
    rejectUnauthorized: true,
  },
});

function fetchStatus() {
  return axios.get('https://internal.example.com/status', { httpsAgent: agent });
}

// ok: javascript-tls-verify-disabled
const strict = new https.Agent({ rejectUnauthorized: true });
// ok: javascript-tls-verify-disabled
const byStage = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });
// ok: javascript-tls-verify-disabled
const withCa = new https.Agent({ ca: require('fs').readFileSync('ca.pem') });
// ok: javascript-tls-verify-disabled
if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') throw new Error('TLS checks are off');

module.exports = { pool, fetchStatus, strict, byStage, withCa };
