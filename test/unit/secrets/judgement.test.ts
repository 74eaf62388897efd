import assert from 'node:assert/strict';
import { base62, crc32, decodeBase64 } from '../../../server/engine/detect/secrets/encoding';
import { fileRole } from '../../../server/engine/detect/secrets/fileRole';
import { isPlaceholderToken } from '../../../server/engine/detect/secrets/placeholder';
import { hasKnownShape, looksGenerated } from '../../../server/engine/detect/secrets/randomness';
import { redact } from '../../../server/engine/detect/secrets/redact';
import { pickIndex, seededRandom } from '../../support/random';
import { fullScanner, values } from './support';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABETS: Readonly<Record<string, string>> = {
  hexadecimal: '0123456789abcdef',
  base36: LETTERS + '0123456789',
  base62: LETTERS + LETTERS.toUpperCase() + '0123456789',
  base64: LETTERS + LETTERS.toUpperCase() + '0123456789+/',
  base64url: LETTERS + LETTERS.toUpperCase() + '0123456789-_',
};

function generator(seed: number): (alphabet: string, length: number) => string {
  const next = seededRandom(seed);
  return (alphabet, length) => Array.from({ length }, () => alphabet.charAt(pickIndex(next, alphabet.length))).join('');
}

describe('what is no secret', () => {
  const scanner = fullScanner();
  const generate = generator(5);
  const key = generate(ALPHABETS['base62'] as string, 36);
  const blob = (): string => generate(ALPHABETS['base64'] as string, 300);
  const quiet: Readonly<Record<string, readonly (string | readonly [path: string, text: string])[]>> = {
    placeholders: [
      'apiKey: "your-api-key-1234"',
      'api_key = "xxxxxxxxxxxxxxxxxxxxxxxx"',
      'token = "<your-token-2024-here>"',
      'secret: "${SECRET_VALUE_1}"',
      'password = "{{ vault_db_password1 }}"',
      'apiKey: "changeme-Api-Key-0001"',
      'token: "REPLACE_ME_WITH_TOKEN_1"',
      'api_key="1234567890abcdef1234"',
      'secret = "abcdefghijklmnop1234"',
      "token = '%s-%d-token-123'",
      'password: "********12345678"',
      'apiKey: "test-api-key-1234567890"',
      'SECRET_KEY = "django-insecure-example-key-1"',
      'api_key: "aaaaaaaaaaaaaaaa1"',
      'token: "deadbeefdeadbeefdeadbeef"',
      'apiToken: "#{ENV_TOKEN_V2_NAME}"',
      'apiKey: "@Microsoft.KeyVault(SecretUri=x1)"',
    ],
    lookups: [
      'const apiKey = process.env.ACME_API_KEY_V2;',
      'api_key = os.environ["ACME_API_KEY_2"]',
      'password = getenv("DB_PASSWORD_1")',
      'token: ${{ secrets.DEPLOY_TOKEN2 }}',
      'secret = config.get("secret.key1")',
      'apiKey = System.getenv("API_KEY_2")',
      ['deploy/app.yaml', 'password: ENC[AES256_GCM]\ntoken: vault:secret/data/app1#token\n'],
      ['.env', 'API_TOKEN=$CI_JOB_TOKEN_V2\nDB_PASSWORD=${DB_PASSWORD_2}\n'],
    ],
    'names, types, comparisons, calls': [
      `if (token === "${key}") {`,
      `if (password !== "${key}") {`,
      `const tokenType = "${key}";`,
      `passwordHash: "${key}"`,
      `secretName: "${key}"`,
      `tokenUrl = "${key}"`,
      `"publicKey": "${key}"`,
      `nextPageToken: "${key}"`,
      `csrfToken: "${key}"`,
      `tokenizer = "${key}"`,
      `secretary: "${key}"`,
      'interface A { token: "a1b2c3d4e5f6" | "x"; }',
      'const PASSWORD_REQUIRED_V2 = "FlowPasswordRequiredResultV2";',
      `token(${key})`,
      `case "${key}":`,
      'const { token: accessToken2 } = await login();',
      'token: string = undefined',
      'secret := NewSecret4Testing(ctx)',
      `token = ${key};`,
    ],
    'hashes, identifiers, integrity': [
      'token: "550e8400-e29b-41d4-a716-446655440000"',
      `integrity: "sha512-${key}${key}=="`,
      `"api_key_sha": "${key}"`,
      'session_key: "2024-01-02T03:04:05.678Z"',
      'apiKey: "v1.2.3-beta.4+build.567"',
      'accessToken: "10.20.30.40:8080/path1"',
      'secret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x1"',
      'private_key: "./certs/server-1.pem"',
      'private_key: "/etc/ssl/private/key1.pem"',
      'password: "https://example.org/reset?id=1"',
      'passphrase: "path/to/pass1.txt"',
      'token: "urn:ietf:params:oauth:token-type:jwt1"',
      'access_key: "user1@acme-corp.io"',
      'credentials: "same-origin"',
      'token: "application/vnd.api1+json"',
      'secret: "#ff00aa11"',
      'token: "^[a-z0-9]{3,}$1"',
      `"account_key": "ssh-rsa AAAAB3NzaC1yc2E${key}"`,
      `publicKeyToken="b77a5c561934e089"`,
    ],
    'files that hold no secrets': [
      ['package-lock.json', `"token": "${key}"`],
      ['yarn.lock', `token "${key}"`],
      ['dist/app.min.js', `token:"${key}"`],
      ['app.js.map', `token:"${key}"`],
      ['locales/de.json', '"password": "Passwort2Wiederholen"'],
      ['i18n/fr.po', `msgid "token: '${key}'"`],
      ['go.sum', `token="${key}"`],
      ['a.js', `${'var a=1;'.repeat(200)}token="${key}"`],
    ],
    'data inside other data': [
      `src="data:image/png;base64,iVBORw0KGgo${blob()}/AKIA${generate('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}/${blob()}"`,
      `d09GRgABAAAAA${blob()}+AIza${generate(ALPHABETS['base62'] as string, 35)}+${blob()}`,
    ],
    'URLs without credentials': [
      'https://acme-corp.io:8443/a@b',
      'git@github.com:acme/app.git',
      'http://[::1]:3000/@vite/client',
      'ssh://git@acme-corp.io:22/app',
      '"jdbc:postgresql://db:5432/app"',
      'https://cdn.acme-corp.io/npm/@scope/pkg@1.2.3',
      'redis://localhost:6379',
      'https://user@acme-corp.io',
      'postgres://app:app@localhost/app',
      'amqp://guest:guest@rabbitmq:5672/',
    ],
    'public keys': [
      `-----BEGIN PUBLIC KEY-----\n${key}${key}\n-----END PUBLIC KEY-----`,
      `-----BEGIN CERTIFICATE-----\nMIID${key}${key}\n-----END CERTIFICATE-----`,
    ],
  };

  for (const [name, cases] of Object.entries(quiet)) {
    it(name, () => {
      for (const entry of cases) {
        const [path, text] = typeof entry === 'string' ? (['src/app.ts', entry] as const) : entry;
        assert.deepEqual(values(text, scanner.scan(text, { path })), [], `${path}: ${text.slice(0, 200)}`);
      }
    });
  }

  it('in tests and documents what looks like a secret is doubtful', () => {
    for (const path of ['test/login.test.ts', 'docs/setup.md', 'src/__tests__/a.ts', 'README.md']) {
      assert.deepEqual(
        scanner.scan(`apiToken: "${key}"`, { path }).map((match) => match.confidence),
        ['low'],
        path,
      );
    }
    assert.deepEqual(
      scanner.scan(`apiToken: "${key}"`, { path: 'src/app.ts' }).map((match) => match.confidence),
      ['medium'],
    );
  });

  it('a token whose checksum does not hold is doubtful, one whose checksum holds is certain', () => {
    const body = generate(ALPHABETS['base62'] as string, 30);
    const good = `gh${'p_'}${body}${base62(crc32(body), 6)}`;
    const bad = good.slice(0, -1) + (good.endsWith('a') ? 'b' : 'a');
    assert.deepEqual(
      scanner.scan(`x = "${good}"`, { path: 'a.py' }).map((match) => match.confidence),
      ['high'],
    );
    assert.deepEqual(
      scanner.scan(`x = "${bad}"`, { path: 'a.py' }).map((match) => match.confidence),
      ['low'],
    );
  });
});

describe('what a generator makes', () => {
  it('is told from words, and not taken for an example', () => {
    const generate = generator(77);
    for (const [name, alphabet] of Object.entries(ALPHABETS)) {
      for (const [length, least] of [
        [20, 0.9],
        [32, 0.95],
        [64, 0.98],
      ] as const) {
        const sample = Array.from({ length: 400 }, () => generate(alphabet, length));
        const generated = sample.filter((value) => looksGenerated(value)).length / sample.length;
        const examples = sample.filter((value) => isPlaceholderToken(value)).length / sample.length;
        assert.ok(generated >= least, `${name} ${length}: ${generated}`);
        assert.ok(examples <= 0.01, `${name} ${length}: ${examples}`);
      }
    }
  });

  it('is not what people write', () => {
    const written = [
      'my-service-v2-production-eu',
      'FlowPasswordRequiredResultV2',
      'kubernetes.io/service-account-1',
      'user_access_token_2024_backup',
      'OAuth2AuthorizationCodeGrant',
      'abcd1234efgh5678ijkl',
      'Token_Refresh_Interval_30s',
      'com.acme.app2.secretstore',
      'en-US,en;q=0.9,de;q=0.8',
      'left:10px;top:20px;width:3em',
      'grant_type=password&scope=openid1',
      '1111-2222-3333-4444',
      'GET /api/v1/users/42',
      'component-library-button-primary-2',
    ];
    for (const value of written) assert.ok(hasKnownShape(value) || !looksGenerated(value), value);
  });
});

describe('the parts of the judgement', () => {
  it('reads roles from paths', () => {
    const roles: Readonly<Record<string, readonly string[]>> = {
      generated: [
        'package-lock.json',
        'web/yarn.lock',
        'a/b.min.js',
        'x.js.map',
        'go.sum',
        'test/__snapshots__/a.snap',
      ],
      translation: [
        'locales/en.json',
        'src/i18n/de.ts',
        'messages_fr.properties',
        'app/strings.xml',
        'x.po'.replace('.po', '.xlf'),
      ],
      test: [
        'test/a.ts',
        'src/a.test.ts',
        'pkg/a_test.go',
        'tests/test_login.py',
        'conftest.py',
        'spec/user_spec.rb',
        'src/LoginTests.cs',
        'fixtures/config.yaml',
      ],
      config: ['.env', '.env.production', 'config/app.yaml', 'Dockerfile', '.npmrc', 'deploy.sh', 'terraform.tfvars'],
      document: ['README.md', 'docs/a.ts', 'guide.rst'],
      source: ['src/app.ts', 'latest.ts', 'contest.py', 'src/protest/a.ts', 'lib/attestation.go'],
    };
    for (const [role, paths] of Object.entries(roles))
      for (const path of paths) assert.equal(fileRole(path), role, path);
  });

  it('decodes base64 as the host does', () => {
    const generate = generator(3);
    for (let length = 0; length < 60; length++) {
      const bytes = Buffer.from(generate('\0\x01\x7f\x80\xffabc', length), 'latin1');
      assert.equal(decodeBase64(bytes.toString('base64')), bytes.toString('latin1'));
      assert.equal(decodeBase64(bytes.toString('base64url')), bytes.toString('latin1'));
    }
    for (const text of ['a', 'ab$d', 'ab=c', 'é===']) assert.equal(decodeBase64(text), undefined, text);
  });

  it('computes CRC-32', () => {
    assert.equal(crc32(''), 0);
    assert.equal(crc32('123456789'), 0xcbf43926);
    assert.equal(base62(0, 6), '000000');
    assert.equal(base62(0xffffffff, 6), '4gfFC3');
  });

  it('redacts to four characters of the value at most, and to none of a short one', () => {
    assert.equal(redact('ghp_0123456789abcdefghij', 'token', 4), 'ghp_…ij, 16+ characters');
    assert.equal(redact('0123456789abcdefghij', 'generic', 0), '01…ij, 16+ characters');
    assert.equal(redact('hunter2', 'password', 0), '…, under 8 characters');
    assert.equal(redact('a very long password indeed', 'password', 0), '…, 16+ characters');
    assert.equal(redact('short-one', 'generic', 0), '…, 8+ characters');
    assert.equal(redact('x'.repeat(3000), 'block', 0), '…, 512+ characters');
  });
});
