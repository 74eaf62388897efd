const fs = require('fs');
const os = require('os');
const path = require('path');

// ruleid: javascript-insecure-tempfile
fs.writeFileSync('/tmp/report.txt', text);
// ruleid: javascript-insecure-tempfile
fs.createWriteStream(path.join(os.tmpdir(), 'report.txt'));
// ok: javascript-insecure-tempfile
fs.writeFileSync(path.join(folder, 'report.txt'), text);
// ok: javascript-insecure-tempfile
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shop-'));
// ok: javascript-insecure-tempfile
fs.readFileSync('/tmp/report.txt');
