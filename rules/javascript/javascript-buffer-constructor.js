function encode(text, size) {
  // ruleid: javascript-buffer-constructor
  const a = new Buffer(text, 'utf8').toString('base64');
  // ruleid: javascript-buffer-constructor
  const b = new Buffer('hello');
  // ruleid: javascript-buffer-constructor
  const c = new Buffer([1, 2, 3]);
  // ok: javascript-buffer-constructor
  const d = Buffer.from(text, 'utf8');
  // ok: javascript-buffer-constructor
  const e = Buffer.alloc(size);
  // ok: javascript-buffer-constructor
  const f = new ArrayBuffer(size);
  return [a, b, c, d, e, f];
}

module.exports = { encode };
