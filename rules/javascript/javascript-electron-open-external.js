const { ipcMain, shell } = require('electron');

ipcMain.on('open', (event, address) => {
  // ruleid: javascript-electron-open-external
  shell.openExternal(address);
});

contents.setWindowOpenHandler(({ url }) => {
  // ruleid: javascript-electron-open-external
  shell.openExternal(url);
  return { action: 'deny' };
});

ipcMain.on('open-safe', (event, address) => {
  // ok: javascript-electron-open-external
  if (address.startsWith('https://')) shell.openExternal(address);
});

ipcMain.on('help', () => {
  // ok: javascript-electron-open-external
  shell.openExternal('https://help.example.com');
});

ipcMain.handle('page', (event, name) => {
  // ok: javascript-electron-open-external
  shell.openExternal(PAGES[name]);
});
