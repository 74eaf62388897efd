const express = require('express');
const path = require('path');

const app = express();

// ruleid: javascript-static-dotfiles
app.use(express.static('public', { dotfiles: 'ignore' }));
// ruleid: javascript-static-dotfiles
app.use('/files', express.static(path.join(__dirname, 'files'), { maxAge: '1d', dotfiles: 'ignore' }));

// ok: javascript-static-dotfiles
app.use(express.static('public'));
// ok: javascript-static-dotfiles
app.use(express.static('public', { dotfiles: 'ignore' }));
// ok: javascript-static-dotfiles
app.use('/x', express.static('public', { dotfiles: 'deny', index: false }));
