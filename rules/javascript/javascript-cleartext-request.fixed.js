// ruleid: javascript-cleartext-request
fetch('https://api.shop.com/prices');
// ruleid: javascript-cleartext-request
const socket = new WebSocket('wss://chat.shop.com');
// ruleid: javascript-cleartext-request
axios.get('https://api.shop.com/users', { headers });
// ok: javascript-cleartext-request
fetch('https://api.shop.com/prices');
// ok: javascript-cleartext-request
fetch('http://localhost:3000/prices');
// ok: javascript-cleartext-request
axios.get('http://backend:8080/users');
// ok: javascript-cleartext-request
fetch('/prices');
