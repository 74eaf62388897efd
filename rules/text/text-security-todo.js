function login(req, res) {
  // ruleid: text-security-todo
  // TODO: verify the password hash
  const user = users.get(req.body.name);
  // ruleid: text-security-todo
  // In production, you should hash the password and use a real database.
  user.password = req.body.password;
  // ok: text-security-todo
  // TODO: translate the message
  res.json({ ok: true });
  // ok: text-security-todo
  // The password is verified by the gateway.
  // ok: text-security-todo
  const hint = '// TODO: add authentication';
}
