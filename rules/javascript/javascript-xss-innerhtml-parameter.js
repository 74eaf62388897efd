import DOMPurify from 'dompurify';

function show(list, name) {
  // ruleid: javascript-xss-innerhtml-parameter
  list.innerHTML += `<li>${name}</li>`;
}

function message(element, text) {
  // ruleid: javascript-xss-innerhtml-parameter
  element.innerHTML = text;
}

function page(title) {
  // ruleid: javascript-xss-innerhtml-parameter
  document.write('<h1>' + title + '</h1>');
  // ok: javascript-xss-innerhtml-parameter
  document.write('<hr>');
}

function safe(element, text, html) {
  // ok: javascript-xss-innerhtml-parameter
  element.textContent = text;
  // ok: javascript-xss-innerhtml-parameter
  element.innerHTML = '';
  // ok: javascript-xss-innerhtml-parameter
  element.innerHTML = DOMPurify.sanitize(html);
  // ok: javascript-xss-innerhtml-parameter
  element.innerHTML = `<b>${escapeHtml(text)}</b>`;
}
