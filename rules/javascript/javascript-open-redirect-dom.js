const params = new URLSearchParams(window.location.search);

function afterLogin() {
  // ruleid: javascript-open-redirect-dom
  window.location.href = params.get('next');
}

function leave() {
  const url = new URL(location.href).searchParams.get('url');
  // ruleid: javascript-open-redirect-dom
  window.location.assign(url);
}

function safe() {
  // ok: javascript-open-redirect-dom
  window.location.href = '/search?q=' + params.get('q');
  // ok: javascript-open-redirect-dom
  window.location.href = `/items/${params.get('id')}`;
  // ok: javascript-open-redirect-dom
  location.href = location.pathname + '?' + params.toString();
  const next = new URL(params.get('next'), location.origin);
  if (next.origin === location.origin) {
    // ok: javascript-open-redirect-dom
    location.assign(next);
  }
}

document.querySelector('form').addEventListener('submit', afterLogin);
document.querySelector('a').addEventListener('click', leave);
document.querySelector('b').addEventListener('click', safe);
