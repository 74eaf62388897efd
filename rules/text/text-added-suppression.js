function run(req, res) {
  // ruleid: text-added-suppression
  // eslint-disable-next-line security/detect-child-process
  exec(req.body.command);
  // ruleid: text-added-suppression
  eval(req.body.code); // eslint-disable-line no-eval
  // ruleid: text-added-suppression
  // lintel-ignore command-injection -- only for administrators
  exec(req.body.name);
  // ok: text-added-suppression
  // eslint-disable-next-line no-console, security-node
  console.log(req.path);
  // ok: text-added-suppression
  // eslint-disable-next-line max-len
  res.json({ ok: true });
  // ok: text-added-suppression
  const hint = '// nosemgrep';
}
