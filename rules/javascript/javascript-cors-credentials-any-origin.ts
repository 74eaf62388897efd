import cors from 'cors';
import express from 'express';

const app = express();

// ruleid: javascript-cors-credentials-any-origin
app.use(cors({ origin: (origin, callback) => callback(null, true), credentials: true }));

// ok: javascript-cors-credentials-any-origin
app.use(cors({ origin: (origin, callback) => callback(null, origin === 'https://app.example.com'), credentials: true }));
