function signIn(answer) {
  // ruleid: javascript-sensitive-local-storage
  localStorage.setItem('access_token', answer.token);
  // ruleid: javascript-sensitive-local-storage
  window.localStorage.setItem('jwt', answer.jwt);
  // ok: javascript-sensitive-local-storage
  localStorage.setItem('theme', 'dark');
  // ok: javascript-sensitive-local-storage
  localStorage.setItem('tokenExpires', answer.expires);
  // ok: javascript-sensitive-local-storage
  localStorage.getItem('access_token');
}
