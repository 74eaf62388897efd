import WebSocket, { WebSocketServer } from 'ws';

// ruleid: javascript-websocket-no-origin-check
const chat = new WebSocketServer({ port: 8080 });

// ruleid: javascript-websocket-no-origin-check
const live = new WebSocket.Server({ server });

// ok: javascript-websocket-no-origin-check
const checked = new WebSocketServer({ port: 8080, verifyClient: ({ origin }) => ALLOWED.has(origin) });

// ok: javascript-websocket-no-origin-check
const upgraded = new WebSocketServer({ noServer: true });

// ok: javascript-websocket-no-origin-check
const client = new WebSocket('wss://chat.example.com');
