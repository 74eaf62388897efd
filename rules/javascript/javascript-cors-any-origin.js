import cors from 'cors';

// ruleid: javascript-cors-any-origin
app.use(cors({ origin: '*' }));

app.get('/data', (req, res) => {
  // ruleid: javascript-cors-any-origin
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.json(data);
});

// ok: javascript-cors-any-origin
app.use(cors({ origin: ['https://app.example.com'] }));

// ok: javascript-cors-any-origin
app.use(cors({ origin: checkOrigin, credentials: true }));

app.get('/other', (req, res) => {
  // ok: javascript-cors-any-origin
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  // ok: javascript-cors-any-origin
  res.setHeader('Access-Control-Allow-Methods', '*');
  res.json(data);
});
