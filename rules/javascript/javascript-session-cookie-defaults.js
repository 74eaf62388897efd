const session = require('express-session');

// ruleid: javascript-session-cookie-defaults
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));

// ruleid: javascript-session-cookie-defaults
app.use(session({
  secret: config.secret,
  saveUninitialized: true,
  resave: true
}));

// ok: javascript-session-cookie-defaults
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true } }));

// ok: javascript-session-cookie-defaults
app.use(session({ secret: process.env.SESSION_SECRET, cookie: cookieOptions, resave: false }));

// ok: javascript-session-cookie-defaults
app.use(session({ ...options, secret: process.env.SESSION_SECRET }));
