const frame = document.querySelector('iframe');

function sendToken(token) {
  // ruleid: javascript-postmessage-any-target
  frame.contentWindow.postMessage({ type: 'token', token }, '*');
}

function reply(user) {
  // ruleid: javascript-postmessage-any-target
  window.parent.postMessage(JSON.stringify(user), '*');
}

function safe(user, worker) {
  // ok: javascript-postmessage-any-target
  frame.contentWindow.postMessage({ user }, 'https://app.example.com');
  // ok: javascript-postmessage-any-target
  window.parent.postMessage('ready', '*');
  // ok: javascript-postmessage-any-target
  worker.postMessage({ user });
}

export { sendToken, reply, safe };
