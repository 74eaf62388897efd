const fs = require('fs');

function install(file) {
  // ruleid: javascript-file-permissions-wide
  fs.chmodSync(file, 0o750);
  // ruleid: javascript-file-permissions-wide
  fs.chmod(file, '750', () => {});
  // ruleid: javascript-file-permissions-wide
  fs.writeFileSync(file, 'data', { mode: 0o640 });
}

function safe(file, mode) {
  // ok: javascript-file-permissions-wide
  fs.chmodSync(file, 0o755);
  // ok: javascript-file-permissions-wide
  fs.chmodSync(file, 0o600);
  // ok: javascript-file-permissions-wide
  fs.chmodSync(file, mode);
  // ok: javascript-file-permissions-wide
  fs.writeFileSync(file, 'data', { mode: 0o640 });
}

module.exports = { install, safe };
