export function allocate(size: number): Buffer {
  // ruleid: javascript-buffer-constructor
  return new Buffer(size);
}

export function safe(size: number): Buffer {
  // ok: javascript-buffer-constructor
  return Buffer.alloc(size);
}
