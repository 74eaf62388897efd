const session = require('express-session');

// ruleid: javascript-session-cookie-defaults
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: true, sameSite: 'lax' }, resave: false }));

// ruleid: javascript-session-cookie-defaults
app.use(session({
  secret: config.secret, cookie: { secure: true, httpOnly: true, sameSite: 'lax' },
  saveUninitialized: true,
  resave: true
}));

// ok: javascript-session-cookie-defaults
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true } }));

// ok: javascript-session-cookie-defaults
app.use(session({ secret: process.env.SESSION_SECRET, cookie: cookieOptions, resave: false }));

// ok: javascript-session-cookie-defaults
app.use(session({ ...options, secret: process.env.SESSION_SECRET }));
