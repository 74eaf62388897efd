function handler(req, res) {
  // ruleid: text-elision-marker
  // ... existing code ...
  const user = load(req);
  // ruleid: text-elision-marker
  // ... rest of the function remains the same
}

function other() {
  // ruleid: text-elision-marker
  /* ...existing imports... */
  // ok: text-elision-marker
  // The rest of the code is in lib/router.js, which is older.
  // ok: text-elision-marker
  // Existing code paths are kept for old clients.
  // ok: text-elision-marker
  const hint = 'Write // ... existing code ... where nothing changes';
  // ok: text-elision-marker
  call(...existing);
}

class Store {
  // ruleid: text-elision-marker
  // The remaining methods stay the same.
}
