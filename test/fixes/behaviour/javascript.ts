import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shape } from './fakeDatabase';
import type { JavaScriptBehaviour, Loaded, RequestInput } from './model';

const EXPRESS = "const express = require('express');\nconst app = express();\napp.use(express.json());\n";

/** The same statement reaches the database with good input, and with bad input one of the same shape. */
function statement(good: RequestInput, bad: RequestInput): Pick<JavaScriptBehaviour, 'good' | 'attack'> {
  return {
    good: async (module) => {
      await module.request(good);
      return module.statements;
    },
    attack: async (module) => {
      await module.request(good);
      await module.request(bad);
      return shape(module.statements[0]!) !== shape(module.statements[1]!);
    },
  };
}

/** Whether a command has made the file that the payload asks for. */
async function stolen(module: Loaded, run: (payload: string) => unknown): Promise<boolean> {
  const file = join(module.folder, 'stolen');
  await run(`x; touch ${file}`);
  return existsSync(file);
}

function body(input: RequestInput): (module: Loaded) => Promise<unknown> {
  return async (module) => {
    const { status, body: sent, location } = await module.request(input);
    return { status, sent, location };
  };
}

/** Fixes of JavaScript code. */
export const JAVASCRIPT: readonly JavaScriptBehaviour[] = [
  {
    rule: 'javascript-sql-injection-mysql',
    title: 'the same statement; a quote ends no string',
    code: `${EXPRESS}const mysql = require('mysql2/promise');
const pool = mysql.createPool({});
app.get('/users', async (req, res) => {
  const [rows] = await pool.query("SELECT id FROM users WHERE name = '" + req.query.name + "' AND active = 1");
  res.json(rows);
});
`,
    ...statement({ query: { name: 'ann' } }, { query: { name: "' OR '1'='1" } }),
  },
  {
    rule: 'javascript-sql-injection-mysql',
    title: 'a number stays a number, and LIKE keeps its wildcards',
    code: `${EXPRESS}const mysql = require('mysql2/promise');
const pool = mysql.createPool({});
app.get('/products', async (req, res) => {
  const [rows] = await pool.query(\`SELECT * FROM products WHERE shop = \${req.query.shop} AND name LIKE '%\${req.query.q}%'\`);
  res.json(rows);
});
`,
    ...statement({ query: { shop: 7, q: 'tea' } }, { query: { shop: 7, q: "%' OR 1=1 -- " } }),
  },
  {
    rule: 'javascript-sql-injection-pg',
    title: 'the same statement, its values in their order',
    code: `${EXPRESS}const { Pool } = require('pg');
const pool = new Pool();
app.post('/profile', async (req, res) => {
  await pool.query(\`UPDATE users SET name = '\${req.body.name}', bio = '\${req.body.bio}' WHERE id = \${req.body.id}\`);
  res.json({ ok: true });
});
`,
    ...statement({ body: { name: 'Ann', bio: 'Likes tea', id: 3 } }, { body: { name: 'Ann', bio: "x', role = 'admin", id: 3 } }),
  },
  {
    rule: 'javascript-sql-injection-sqlite',
    title: 'the callback is still called',
    code: `${EXPRESS}const sqlite3 = require('sqlite3');
const db = new sqlite3.Database('shop.db');
app.get('/notes', (req, res) => {
  db.all(\`SELECT * FROM notes WHERE owner = '\${req.query.owner}'\`, (err, rows) => {
    res.json(rows);
  });
});
`,
    ...statement({ query: { owner: 'ann' } }, { query: { owner: "x' UNION SELECT * FROM users --" } }),
  },
  {
    rule: 'javascript-command-injection',
    title: 'the same output; a semicolon starts nothing',
    code: `${EXPRESS}const { exec } = require('child_process');
app.get('/echo', (req, res) => {
  exec(\`echo hello \${req.query.word}\`, (error, stdout) => {
    res.send(stdout);
  });
});
`,
    good: body({ query: { word: 'world' } }),
    attack: (module) => stolen(module, (word) => module.request({ query: { word } })),
  },
  {
    rule: 'javascript-command-injection',
    title: 'a command that is waited for',
    code: `${EXPRESS}const cp = require('child_process');
app.get('/echo', (req, res) => {
  const output = cp.execSync('echo -n ' + req.query.word).toString();
  res.send(output);
});
`,
    good: body({ query: { word: 'world' } }),
    attack: (module) => stolen(module, (word) => module.request({ query: { word } })),
  },
  {
    rule: 'javascript-command-injection-parameter',
    title: 'a parameter of a function is one argument',
    code: `const { execSync } = require('child_process');
function hello(name) {
  return execSync(\`echo hello \${name}\`).toString();
}
module.exports = { hello };
`,
    good: (module) => module.exports.hello!('world'),
    attack: (module) => stolen(module, (word) => module.exports.hello!(word)),
  },
  {
    rule: 'javascript-code-injection-parameter',
    title: 'data is read; calls are not made',
    code: `function parse(text) {
  return eval('(' + text + ')');
}
module.exports = { parse };
`,
    good: (module) => module.exports.parse!('{"a": [1, true, null]}'),
    attack: (module) => {
      try {
        return module.exports.parse!('(() => "run")()') === 'run';
      } catch {
        return false;
      }
    },
  },
  {
    rule: 'javascript-path-traversal',
    title: 'reads the file of that name; climbs nowhere',
    code: `${EXPRESS}const fs = require('fs');
const path = require('path');
const UPLOADS = path.join(__dirname, 'uploads');
app.get('/files/:name', (req, res) => {
  fs.readFile(path.join(UPLOADS, req.params.name), 'utf8', (error, data) => {
    res.send(error ? 'none' : data);
  });
});
`,
    good: (module) => {
      mkdirSync(join(module.folder, 'uploads'));
      writeFileSync(join(module.folder, 'uploads/a.txt'), 'hello');
      return body({ params: { name: 'a.txt' } })(module);
    },
    attack: async (module) => {
      mkdirSync(join(module.folder, 'uploads'));
      writeFileSync(join(module.folder, 'secret'), 'key');
      return (await module.request({ params: { name: '../secret' } })).body === 'key';
    },
  },
  {
    rule: 'javascript-xss-dom',
    title: 'the same words on the page; no element from the address',
    code: `const output = document.getElementById('output');
function show() {
  output.innerHTML = decodeURIComponent(location.hash.slice(1));
  return output;
}
function go(hash) {
  location.hash = hash;
}
module.exports = { show, go };
`,
    good: (module) => {
      module.exports.go!('#Hello%20Ann');
      return (module.exports.show!() as { textContent: string }).textContent;
    },
    attack: (module) => {
      module.exports.go!('#<img src=x onerror=alert(1)>');
      return (module.exports.show!() as { tags: string[] }).tags.some((tag) => tag.includes('onerror'));
    },
  },
  {
    rule: 'javascript-xss-html-response',
    title: 'plain names stay as they are; a tag is text',
    code: `${EXPRESS}const escapeHtml = require('escape-html');
app.get('/hello', (req, res) => {
  res.send(\`<h1>Hello \${req.query.name}</h1>\`);
});
`,
    good: body({ query: { name: 'Ann' } }),
    attack: async (module) => String((await module.request({ query: { name: '<script>x</script>' } })).body).includes('<script>'),
  },
  {
    rule: 'javascript-xss-html-response',
    title: 'the escaping that the fix brings along',
    code: `${EXPRESS}app.get('/hello', (req, res) => {
  res.send(\`<p>No results for <b>\${req.query.q}</b></p>\`);
});
`,
    good: body({ query: { q: 'green tea' } }),
    attack: async (module) => String((await module.request({ query: { q: '<script>x</script>' } })).body).includes('<script>'),
  },
  {
    rule: 'javascript-timing-unsafe-comparison',
    title: 'right, wrong, short and missing signatures',
    code: `const crypto = require('crypto');
function verify(body, signature) {
  const expected = crypto.createHmac('sha256', 'key').update(body).digest('hex');
  if (signature !== expected) {
    return false;
  }
  return true;
}
module.exports = { verify };
`,
    good: ({ exports: { verify } }) => [createHmac('sha256', 'key').update('a').digest('hex'), '0'.repeat(64), '', 'x', undefined, 'ü'.repeat(64)].map((signature) => verify!('a', signature)),
    attack: ({ exports: { verify } }) => !verify!.toString().includes('timingSafeEqual'),
  },
  {
    rule: 'javascript-insecure-random',
    title: 'a number of the same range, not from Math.random',
    code: `function code() {
  const otp = Math.floor(100000 + Math.random() * 900000);
  return otp;
}
module.exports = { code };
`,
    good: ({ exports: { code } }) => Array.from({ length: 200 }, () => Number(code!())).every((value) => Number.isInteger(value) && value >= 100000 && value <= 999999),
    attack: ({ exports: { code } }) => withoutChance(() => repeats(code!)),
  },
  {
    rule: 'javascript-insecure-random',
    title: 'a token that is a text still, not from Math.random',
    code: `function token() {
  const resetToken = Math.random().toString(36).substring(2);
  return resetToken;
}
module.exports = { token };
`,
    good: ({ exports: { token } }) => /^[a-z0-9-]{8,}$/.test(String(token!())),
    attack: ({ exports: { token } }) => withoutChance(() => repeats(token!)),
  },
  {
    rule: 'javascript-insecure-random',
    title: 'every letter of the alphabet can come',
    code: `const chars = 'abcd';
function generatePassword() {
  let password = '';
  for (let i = 0; i < 300; i++) {
    password += chars[Math.floor(Math.random() * chars.length)];
  }
  return password;
}
module.exports = { generatePassword };
`,
    good: ({ exports: { generatePassword } }) => {
      const made = String(generatePassword!());
      return [made.length, [...new Set(made)].sort()];
    },
    attack: ({ exports: { generatePassword } }) => withoutChance(() => repeats(generatePassword!)),
  },
  {
    rule: 'javascript-weak-hash',
    title: 'the same for the same input, in hexadecimal, with the length of SHA-256',
    code: `const crypto = require('crypto');
function sign(body, key) {
  const signature = crypto.createHash('md5').update(body + key).digest('hex');
  return signature;
}
module.exports = { sign };
`,
    good: ({ exports: { sign } }) => [repeats(() => sign!('a', 'k')), sign!('a', 'k') !== sign!('b', 'k'), /^[0-9a-f]+$/.test(String(sign!('a', 'k')))],
    attack: ({ exports: { sign } }) => String(sign!('a', 'k')).length !== 64,
  },
  {
    rule: 'javascript-cookie-http-only',
    title: 'the options that were there stay',
    code: `${EXPRESS}app.post('/login', (req, res) => {
  res.cookie('session', String(req.body.user), { secure: true, maxAge: 3600000 });
  res.end();
});
`,
    good: async (module) => {
      const { secure, maxAge } = (await module.request({ body: { user: 1 } })).cookies[0]!.options;
      return { secure, maxAge };
    },
    attack: async (module) => (await module.request({ body: { user: 1 } })).cookies[0]!.options.httpOnly !== true,
  },
  {
    rule: 'javascript-cookie-no-flags',
    title: 'the same cookie and answer, with all flags',
    code: `${EXPRESS}app.post('/login', (req, res) => {
  res.status(201).cookie('session_id', String(req.body.user)).json({ ok: true });
});
`,
    good: async (module) => {
      const { status, body: sent, cookies } = await module.request({ body: { user: 1 } });
      return { status, sent, names: cookies.map(({ name }) => name) };
    },
    attack: async (module) => {
      const { httpOnly, secure, sameSite } = (await module.request({ body: { user: 1 } })).cookies[0]!.options;
      return httpOnly !== true || secure !== true || sameSite === undefined;
    },
  },
  ...['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example'].map((next) => ({
    rule: 'javascript-open-redirect',
    title: `paths of the site are followed, ${JSON.stringify(next)} is not`,
    code: `${EXPRESS}app.get('/login', (req, res) => {
  res.redirect(req.query.next);
});
`,
    good: async (module: Loaded) => [await body({ query: { next: '/account?tab=1' } })(module), await body({ query: { next: '/' } })(module)],
    attack: async (module: Loaded) => new URL((await module.request({ query: { next } })).location!, 'https://shop.example.com').host === 'evil.example',
  })),
  {
    rule: 'javascript-regex-injection',
    title: 'plain words are found; a pattern is text',
    code: `${EXPRESS}app.get('/search', (req, res) => {
  const pattern = new RegExp(req.query.q, 'i');
  res.json(['One', 'two', 'a.b'].filter((name) => pattern.test(name)));
});
`,
    good: async (module) => [await body({ query: { q: 'one' } })(module), await body({ query: { q: 'T' } })(module)],
    attack: async (module) => ((await module.request({ query: { q: '.*' } })).body as unknown[]).length > 0,
  },
  {
    rule: 'javascript-redos',
    title: 'accepts and refuses the same texts; does not hang',
    code: `const ROUTING = /^([0-9]+)+#$/;
function valid(text) {
  return ROUTING.test(text);
}
module.exports = { valid };
`,
    good: ({ exports: { valid } }) => ['12#', '#', '1', 'a#', '1#2#', ''].map((text) => valid!(text)),
    attack: ({ exports: { valid } }) => {
      const start = performance.now();
      valid!(`${'1'.repeat(25)}!`);
      return performance.now() - start > 60;
    },
  },
  {
    rule: 'javascript-nosql-injection-mongo',
    title: 'asks for the same value; an object is no operator',
    code: `${EXPRESS}const users = { findOne: async (query) => query };
app.post('/login', async (req, res) => {
  const user = await users.findOne({ username: req.body.username, active: true });
  res.json(user);
});
`,
    good: async (module) => asksFor(await module.request({ body: { username: 'ann' } })),
    attack: async (module) => '$ne' in Object((asksFor(await module.request({ body: { username: { $ne: '' } } })) as { equals?: object; as?: object }).as),
  },
  {
    rule: 'javascript-log-injection',
    title: 'one line for each entry',
    code: `${EXPRESS}const lines = [];
const logger = { warn: (text) => lines.push(text) };
app.post('/login', (req, res) => {
  logger.warn(\`login failed for \${req.body.user}\`);
  res.json(lines.map((line) => line.split('\\n').length));
});
`,
    good: body({ body: { user: 'ann' } }),
    attack: async (module) => ((await module.request({ body: { user: 'x\nlogin of admin' } })).body as number[])[0] !== 1,
  },
  {
    rule: 'javascript-buffer-constructor',
    title: 'the same bytes; a number is no length',
    code: `function encode(text) {
  return new Buffer(text, 'utf8').toString('base64');
}
module.exports = { encode };
`,
    good: ({ exports: { encode } }) => [encode!('hello'), encode!('')],
    attack: ({ exports: { encode } }) => !encode!.toString().includes('Buffer.from('),
  },
  {
    rule: 'javascript-static-iv',
    title: 'ciphertext of the same length; equal texts look different',
    code: `const crypto = require('crypto');
const key = crypto.randomBytes(32);
function encrypt(text) {
  const cipher = crypto.createCipheriv('aes-256-cbc', key, Buffer.from('0123456789abcdef'));
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}
module.exports = { encrypt };
`,
    good: ({ exports: { encrypt } }) => String(encrypt!('hello')).length,
    attack: ({ exports: { encrypt } }) => repeats(() => encrypt!('hello')),
  },
  {
    rule: 'javascript-pbkdf2-low-iterations',
    title: 'a key of the same form, other than that of a thousand rounds',
    code: `const crypto = require('crypto');
function derive(password) {
  return crypto.pbkdf2Sync(password, 'salt', 1000, 32, 'sha256').toString('hex');
}
module.exports = { derive };
`,
    good: ({ exports: { derive } }) => [String(derive!('pw')).length, repeats(() => derive!('pw'))],
    attack: ({ exports: { derive } }) => derive!('pw') === '0a38253555ce37f5c72a6b703f996814ebf241f203af146e93dcdeb031c5567e',
  },
  {
    rule: 'javascript-missing-timeout',
    title: 'the same request, with an end',
    code: `const axios = require('axios');
async function prices(url) {
  return axios.post(url, { a: 1 });
}
module.exports = { prices };
`,
    good: async ({ exports: { prices } }) => ((await prices!('https://example.com')) as { post: unknown[] }).post.slice(0, 2),
    attack: async ({ exports: { prices } }) => (((await prices!('https://example.com')) as { post: unknown[] }).post[2] as { timeout?: number } | undefined)?.timeout === undefined,
  },
  {
    rule: 'javascript-postmessage-no-origin-check',
    title: 'messages of the own site arrive, others do not',
    code: `const seen = [];
window.addEventListener('message', (event) => {
  seen.push(event.data);
});
function send(origin) {
  window.dispatch({ origin, data: 'hi' });
  return seen.length;
}
module.exports = { send };
`,
    good: ({ exports: { send } }) => send!('https://shop.example.com'),
    attack: ({ exports: { send } }) => send!('https://evil.example') === 1,
  },
  {
    rule: 'javascript-file-permissions-wide',
    title: 'the same file, written by its owner alone',
    code: `const fs = require('fs');
const path = require('path');
function save(text) {
  const file = path.join(__dirname, 'a.txt');
  fs.writeFileSync(file, text);
  fs.chmodSync(file, 0o777);
  return file;
}
module.exports = { save };
`,
    good: ({ exports: { save } }) => readFileSync(String(save!('hello')), 'utf8'),
    attack: ({ exports: { save } }) => modeOf(String(save!('hello'))).others,
  },
  {
    rule: 'javascript-archive-slip',
    title: 'writes the entry into the folder, and never outside',
    code: `const fs = require('fs');
const path = require('path');
const AdmZip = require('adm-zip');
function unpack(file) {
  const folder = path.join(__dirname, 'out');
  fs.mkdirSync(folder, { recursive: true });
  const zip = new AdmZip(file);
  for (const entry of zip.getEntries()) {
    fs.writeFileSync(path.join(folder, entry.entryName), entry.getData());
  }
}
module.exports = { unpack };
`,
    good: (module) => {
      module.exports.unpack!(['a.txt']);
      return readFileSync(join(module.folder, 'out/a.txt'), 'utf8');
    },
    attack: (module) => {
      module.exports.unpack!(['../stolen']);
      return existsSync(join(module.folder, 'stolen'));
    },
  },
];

function modeOf(file: string): { others: boolean } {
  return { others: (statSync(file).mode & 0o002) !== 0 };
}

/** Whether two results are alike where Math.random always says the same: then it is what they were made of. */
function withoutChance(alike: () => boolean): boolean {
  const { random } = Math;
  Math.random = () => 0.4242;
  try {
    return alike();
  } finally {
    Math.random = random;
  }
}

/** What a query asks of a name: `$eq` says the same as the value itself, with an object taken as a value. */
function asksFor(answer: { readonly body: unknown }): unknown {
  const { username } = answer.body as { username: unknown };
  const isEqual = typeof username === 'object' && username !== null && '$eq' in username;
  return isEqual ? { equals: username.$eq } : typeof username === 'object' ? { as: username } : { equals: username };
}

/** Whether two calls come to the same. */
function repeats(call: () => unknown): boolean {
  const first = call();
  return first === call();
}
