const params = new URLSearchParams(window.location.search);
const greeting = document.getElementById('greeting');

// ruleid: javascript-xss-dom
greeting.textContent = 'Welcome back, ' + params.get('name');

function showTab() {
  const tab = decodeURIComponent(location.hash.slice(1));
  // ruleid: javascript-xss-dom
  document.querySelector('#title').textContent = tab;
}

window.addEventListener('message', (event) => {
  // ruleid: javascript-xss-dom
  document.getElementById('status').append(event.data.text);
});

function safe() {
  // ok: javascript-xss-dom
  greeting.textContent = params.get('name');
  // ok: javascript-xss-dom
  greeting.innerHTML = DOMPurify.sanitize(params.get('bio'));
  // ok: javascript-xss-dom
  greeting.innerHTML = '<b>Welcome</b>';
  // ok: javascript-xss-dom
  greeting.innerHTML = `<b>Page ${Number(params.get('page'))}</b>`;
  // ok: javascript-xss-dom
  greeting.innerHTML = '';
}

window.addEventListener('hashchange', showTab);
