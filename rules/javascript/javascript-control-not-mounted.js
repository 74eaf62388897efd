const rateLimit = require('express-rate-limit');

// ruleid: javascript-control-not-mounted
const loginLimiter = rateLimit({ windowMs: 60_000, max: 5 });
// ok: javascript-control-not-mounted
const apiLimiter = rateLimit({ windowMs: 60_000, max: 100 });
// ok: javascript-control-not-mounted
const protection = csrf({ cookie: true });
// ok: javascript-control-not-mounted
export const shared = rateLimit({ max: 10 });
app.use('/api', apiLimiter);
module.exports = { protection };
