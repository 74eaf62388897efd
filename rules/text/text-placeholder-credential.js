// ruleid: text-placeholder-credential
const client = new Client({ apiKey: '<your-api-key>' });
// ruleid: text-placeholder-credential
const JWT_SECRET = 'supersecret';
// ok: text-placeholder-credential
const secret = process.env.JWT_SECRET;
// ok: text-placeholder-credential
const passwordField = 'password';
// ok: text-placeholder-credential
if (event.key === 'your turn') next();
