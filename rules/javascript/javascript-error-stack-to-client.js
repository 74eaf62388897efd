const express = require('express');
const app = express();

app.get('/report', async (req, res) => {
  try {
    res.json(await createReport(req.query.id));
  } catch (err) {
    // ruleid: javascript-error-stack-to-client
    res.status(500).send(err.stack);
  }
});

app.use((error, req, res, next) => {
  // ruleid: javascript-error-stack-to-client
  res.status(500).json({ message: error.message, stack: error.stack });
});

app.use((err, req, res, next) => {
  // ok: javascript-error-stack-to-client
  console.error(err.stack);
  // ok: javascript-error-stack-to-client
  res.status(500).json({ message: 'Something went wrong' });
});

app.use((err, req, res, next) => {
  // ok: javascript-error-stack-to-client
  res.status(500).json({ message: err.message, stack: process.env.NODE_ENV === 'development' ? err.stack : undefined });
});

function serializeLayers(layer) {
  // ok: javascript-error-stack-to-client
  return layer.stack.map((entry) => entry.name);
}

class Reporter {
  finish(err) {
    // ok: javascript-error-stack-to-client
    this.stream.write(err.stack);
  }
}

module.exports = { Reporter, serializeLayers };
