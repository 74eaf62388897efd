const http = require('http');
const https = require('https');

// ruleid: javascript-cleartext-server
http.createServer(app).listen(80);

// ruleid: javascript-cleartext-server
const server = http.createServer((req, res) => res.end('ok'));

// ok: javascript-cleartext-server
https.createServer({ key, cert }, app).listen(443);
// ok: javascript-cleartext-server
http2.createSecureServer({ key, cert }, app).listen(443);
// ok: javascript-cleartext-server
http.get('http://localhost:3000/health', done);
