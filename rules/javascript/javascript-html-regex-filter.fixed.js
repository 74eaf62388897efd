function clean(text) {
  // ruleid: javascript-html-regex-filter
  return text.replaceAll('<', '&lt;');
}

function strip(text) {
  // ruleid: javascript-html-regex-filter
  return text.replace(/<script.*?>.*?<\/script>/gi, '');
}

function quotes(value) {
  // ruleid: javascript-html-regex-filter
  return value.replaceAll("'", "''");
}

function safe(text) {
  // ok: javascript-html-regex-filter
  const a = DOMPurify.sanitize(text);
  // ok: javascript-html-regex-filter
  const b = text.replaceAll('<', '&lt;');
  // ok: javascript-html-regex-filter
  const c = text.replace(/</g, '&lt;');
  // ok: javascript-html-regex-filter
  return text.replace('_', ' ');
}
