const libxmljs = require('libxmljs');

function readInvoice(req, res) {
  // ruleid: javascript-xxe-libxmljs
  const document = libxmljs.parseXml(req.body, { noent: true });
  res.json({ total: document.get('//total').text() });
}

function readFeed(text) {
  // ruleid: javascript-xxe-libxmljs
  return libxmljs.parseXmlString(text, { noblanks: true, noent: true });
}

function safe(text, options) {
  return [
    // ok: javascript-xxe-libxmljs
    libxmljs.parseXml(text),
    // ok: javascript-xxe-libxmljs
    libxmljs.parseXml(text, { noent: false, nonet: true }),
    // ok: javascript-xxe-libxmljs
    libxmljs.parseXml(text, options),
  ];
}

module.exports = { readInvoice, readFeed, safe };
