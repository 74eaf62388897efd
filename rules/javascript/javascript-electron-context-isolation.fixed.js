const { BrowserWindow } = require('electron');
const path = require('path');

function open() {
  return new BrowserWindow({
    width: 800,
    webPreferences: {
      preload: path.join(__dirname, 'preload.js'),
      // ruleid: javascript-electron-context-isolation
      contextIsolation: true,
    },
  });
}

// ruleid: javascript-electron-context-isolation
const small = () => new BrowserWindow({ webPreferences: { contextIsolation: true, sandbox: false } });

// ok: javascript-electron-context-isolation
const safe = () => new BrowserWindow({ webPreferences: { contextIsolation: true } });
// ok: javascript-electron-context-isolation
const plain = () => new BrowserWindow({ width: 400 });
// ok: javascript-electron-context-isolation
const other = { contextIsolation: false };

module.exports = { open, small, safe, plain, other };
