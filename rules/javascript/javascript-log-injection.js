app.post('/login', (req, res) => {
  const { user } = req.body;
  // ruleid: javascript-log-injection
  console.log(`login failed for ${user}`);
  // ruleid: javascript-log-injection
  logger.warn('unknown user ' + user);
  // ruleid: javascript-log-injection
  console.error('Error: attempt to log in with', user);
  // ok: javascript-log-injection
  logger.warn({ user }, 'unknown user');
  // ok: javascript-log-injection
  console.log('unknown user %s', JSON.stringify(user));
  // ok: javascript-log-injection
  console.log('unknown user ' + user.replace(/[\r\n]/g, ' '));
  // ok: javascript-log-injection
  console.log('page', Number(req.query.page));
});
