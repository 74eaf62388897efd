const express = require('express');
const cors = require('cors');

const app = express();

// ruleid: javascript-cors-credentials-any-origin
app.use(cors({ origin: true, credentials: true }));

app.use(
  '/api',
  cors({
    credentials: true,
    // ruleid: javascript-cors-credentials-any-origin
    origin: '*',
  })
);

// ok: javascript-cors-credentials-any-origin
app.use(cors());
// ok: javascript-cors-credentials-any-origin
app.use(cors({ origin: '*' }));
// ok: javascript-cors-credentials-any-origin
app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
// ok: javascript-cors-credentials-any-origin
app.use(cors({ origin: (origin, callback) => callback(null, ALLOWED.has(origin)), credentials: true }));
