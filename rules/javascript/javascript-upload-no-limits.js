const express = require('express');
const multer = require('multer');

const storage = multer.memoryStorage();
// ruleid: javascript-upload-no-limits
const upload = multer({ dest: 'uploads/' });
// ruleid: javascript-upload-no-limits
const memory = multer({ storage });
// ruleid: javascript-upload-no-limits
const fields = multer();

// ok: javascript-upload-no-limits
const limited = multer({ dest: 'uploads/', limits: { fileSize: 1024 * 1024 } });
// ok: javascript-upload-no-limits
const shared = multer({ ...defaults, dest: 'uploads/' });
// ok: javascript-upload-no-limits
const configured = multer(options);

const app = express();
app.post('/avatar', upload.single('avatar'), (req, res) => res.json({ size: req.file.size }));
module.exports = { app, memory, fields, limited, shared, configured };
