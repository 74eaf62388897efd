const express = require('express');
const session = require('express-session');
const cookieParser = require('cookie-parser');

const app = express();

// ruleid: javascript-hardcoded-session-secret
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: false }));

// ruleid: javascript-hardcoded-session-secret
app.use(cookieParser('sign-my-cookies'));

// ok: javascript-hardcoded-session-secret
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
// ok: javascript-hardcoded-session-secret
app.use(cookieParser());
// ok: javascript-hardcoded-session-secret
app.use(session({ secret: [config.sessionSecret, config.oldSessionSecret], resave: false }));
