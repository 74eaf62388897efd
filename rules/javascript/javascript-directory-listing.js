const serveIndex = require('serve-index');

// ruleid: javascript-directory-listing
app.use('/ftp', serveIndex('public/ftp', { icons: true }));
// ruleid: javascript-directory-listing
fastify.register(fastifyStatic, { root, list: true });
// ok: javascript-directory-listing
app.use('/files', express.static('public', { index: false }));
// ok: javascript-directory-listing
fastify.register(fastifyStatic, { root });
// ok: javascript-directory-listing
app.use('/files', serveFiles('public'));
