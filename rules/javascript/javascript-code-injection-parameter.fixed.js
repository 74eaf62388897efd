function parse(text) {
  // ruleid: javascript-code-injection-parameter
  return JSON.parse(text);
}

const compute = (expression) => {
  // ruleid: javascript-code-injection-parameter
  const result = JSON.parse(expression);
  return result;
};

export function constant() {
  // ok: javascript-code-injection-parameter
  return eval('require')('fs');
}

function size(count) {
  // ok: javascript-code-injection-parameter
  return eval('[' + Number(count) + ']');
}

const parsed = (text) => {
  // ok: javascript-code-injection-parameter
  return JSON.parse(text);
};

function known(name) {
  const code = { two: '1 + 1', three: '1 + 2' }[name];
  // ok: javascript-code-injection-parameter
  return evaluate(code);
}
