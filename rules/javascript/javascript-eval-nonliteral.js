function run(text) {
  const code = prepare(text);
  // ruleid: javascript-eval-nonliteral
  eval(code);
  // ruleid: javascript-eval-nonliteral
  return new Function('a', `return ${text}`);
}

function safe(text) {
  // ok: javascript-eval-nonliteral
  eval('1 + 1');
  // ok: javascript-eval-nonliteral
  page.evaluate(() => document.title);
  // ok: javascript-eval-nonliteral
  return JSON.parse(text);
}
