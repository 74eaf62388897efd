const session = require('express-session');

// ruleid: javascript-express-no-csrf
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));

// ruleid: javascript-express-no-csrf
app.use(session({ secret: config.secret, cookie: { secure: true } }));

// ok: javascript-express-no-csrf
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { sameSite: 'lax' } }));

// ok: javascript-express-no-csrf
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'strict' } }));

// ok: javascript-express-no-csrf
app.use(cookieParser(process.env.SECRET));
