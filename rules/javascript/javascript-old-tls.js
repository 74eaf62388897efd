const https = require('https');
const tls = require('tls');

// ruleid: javascript-old-tls
https.createServer({ key, cert, minVersion: 'TLSv1' }, app).listen(443);
// ruleid: javascript-old-tls
tls.DEFAULT_MIN_VERSION = 'TLSv1.1';
// ruleid: javascript-old-tls
tls.connect({ host, port: 443, secureProtocol: 'TLSv1_method' });
// ok: javascript-old-tls
https.createServer({ key, cert, minVersion: 'TLSv1.2' }, app).listen(443);
// ok: javascript-old-tls
tls.DEFAULT_MIN_VERSION = 'TLSv1.3';
// ok: javascript-old-tls
tls.connect({ host, port: 443, secureProtocol: 'TLS_method' });
