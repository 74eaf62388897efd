// ruleid: javascript-weak-password-rule
const PASS_RE = /^.{1,20}$/;

function check(password) {
  // ruleid: javascript-weak-password-rule
  if (password.length < 6) return false;
  // ok: javascript-weak-password-rule
  if (password.length < 12) return false;
  // ok: javascript-weak-password-rule
  if (name.length < 3) return false;
  // ok: javascript-weak-password-rule
  return /^.{12,}$/.test(password);
}
