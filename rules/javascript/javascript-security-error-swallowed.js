function auth(req, res, next) {
  try {
    // ruleid: javascript-security-error-swallowed
    req.user = jwt.verify(req.headers.authorization, key);
    next();
  } catch (error) {
    next();
  }
}

async function allowed(user) {
  try {
    // ruleid: javascript-security-error-swallowed
    await checkPermission(user);
  } catch (error) {}
  return load(user);
}

function strict(req, res, next) {
  try {
    // ok: javascript-security-error-swallowed
    req.user = jwt.verify(req.headers.authorization, key);
    next();
  } catch (error) {
    res.status(401).end();
  }
}

function quiet(path) {
  try {
    // ok: javascript-security-error-swallowed
    unlink(path);
  } catch (error) {}
}

function passed(req, res, next) {
  try {
    // ok: javascript-security-error-swallowed
    req.user = jwt.verify(req.headers.authorization, key);
  } catch (error) {
    next(error);
  }
}
