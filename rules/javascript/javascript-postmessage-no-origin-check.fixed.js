// ruleid: javascript-postmessage-no-origin-check
window.addEventListener('message', (event) => {
  if (event.origin !== window.location.origin) return;
  document.cookie = `theme=${event.data.theme}`;
});

// ruleid: javascript-postmessage-no-origin-check
window.addEventListener('message', function (e) {
  if (e.origin !== window.location.origin) return;
  const settings = JSON.parse(e.data);
  applySettings(settings);
}, false);

// ok: javascript-postmessage-no-origin-check
window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example.com') return;
  applySettings(event.data);
});

// ok: javascript-postmessage-no-origin-check
window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow) return;
  applySettings(event.data);
});

// ok: javascript-postmessage-no-origin-check
worker.addEventListener('message', (event) => applySettings(event.data));

// ok: javascript-postmessage-no-origin-check
window.addEventListener('message', onMessage);

// ok: javascript-postmessage-no-origin-check
window.addEventListener('storage', (event) => applySettings(event.data));
