const express = require('express');
const session = require('express-session');

const app = express();

app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    // ruleid: javascript-session-cookie-insecure
    cookie: { secure: 'auto', maxAge: 60000 },
  })
);

// ruleid: javascript-session-cookie-insecure
const admin = session({ secret: process.env.ADMIN_SECRET, cookie: { httpOnly: true, secure: 'auto' } });

// ok: javascript-session-cookie-insecure
const strict = session({ secret: process.env.SESSION_SECRET, cookie: { secure: true } });
// ok: javascript-session-cookie-insecure
const auto = session({ secret: process.env.SESSION_SECRET, cookie: { secure: 'auto' } });
// ok: javascript-session-cookie-insecure
const staged = session({ secret: process.env.SESSION_SECRET, cookie: { secure: process.env.NODE_ENV === 'production' } });

module.exports = { app, admin, strict, auto, staged };
