const { BrowserWindow, app } = require('electron');
const path = require('path');

app.whenReady().then(() => {
  const main = new BrowserWindow({
    width: 800,
    // ruleid: javascript-electron-node-integration
    webPreferences: { nodeIntegration: false, contextIsolation: true },
  });
  main.loadURL('https://app.example.com');
});

function openHelp() {
  return new BrowserWindow({
    webPreferences: {
      preload: path.join(__dirname, 'preload.js'),
      // ruleid: javascript-electron-node-integration
      nodeIntegration: false,
    },
  });
}

// ok: javascript-electron-node-integration
const safe = () => new BrowserWindow({ webPreferences: { nodeIntegration: false } });
// ok: javascript-electron-node-integration
const plain = () => new BrowserWindow({ width: 400 });
// ok: javascript-electron-node-integration
const worker = { nodeIntegration: true };

module.exports = { openHelp, safe, plain, worker };
