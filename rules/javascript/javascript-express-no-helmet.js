const express = require('express');
const helmet = require('helmet');

function plain() {
  // ruleid: javascript-express-no-helmet
  const app = express();
  app.use(express.json());
  app.listen(3000);
}

function protectedApp() {
  // ok: javascript-express-no-helmet
  const app = express();
  app.use(helmet());
  app.listen(3000);
}

function parts() {
  // ok: javascript-express-no-helmet
  const app = express();
  app.use(helmet.frameguard({ action: 'deny' }));
  app.listen(3000);
}

function forTests() {
  // ok: javascript-express-no-helmet
  const app = express();
  return app;
}
