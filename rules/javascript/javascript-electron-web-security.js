const { BrowserWindow } = require('electron');

function open() {
  // ruleid: javascript-electron-web-security
  return new BrowserWindow({ webPreferences: { webSecurity: false } });
}

const options = {
  width: 600,
  // ruleid: javascript-electron-web-security
  webPreferences: { sandbox: true, webSecurity: false },
};

// ok: javascript-electron-web-security
const safe = () => new BrowserWindow({ webPreferences: { webSecurity: true } });
// ok: javascript-electron-web-security
const plain = () => new BrowserWindow(options);
// ok: javascript-electron-web-security
const byStage = () => new BrowserWindow({ webPreferences: { webSecurity: !process.env.DEV } });

module.exports = { open, safe, plain, byStage };
