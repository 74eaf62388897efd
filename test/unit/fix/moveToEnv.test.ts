import assert from 'node:assert/strict';
import { applyFix, moveToEnv } from '../../../server/engine/fix';
import { upperSnake } from '../../../server/engine/fix/envName';
import { styleOf } from '../../../server/engine/text/style';
import { loadParsers, type ParseText, TREE_LANGUAGES } from './trees';

describe('moveToEnv', () => {
  let parse: ParseText;
  before(async () => {
    parse = await loadParsers(TREE_LANGUAGES);
  });

  function move(
    languageId: string,
    text: string,
    options: { fallbackName?: string; part?: string } = {},
  ): string | undefined {
    const part = options.part ?? 'S3CR3T';
    const start = text.indexOf(part);
    assert.ok(start >= 0);
    const context = { tree: parse(languageId, text), style: styleOf(text, languageId), path: 'a' };
    const fix = moveToEnv(
      {
        range: { start, end: start + part.length },
        ...(options.fallbackName ? { fallbackName: options.fallbackName } : {}),
      },
      context,
    );
    if (!fix) return undefined;
    assert.equal(fix.applicability, 'unsafe');
    assert.match(fix.title, /^Move to environment variable [A-Z_][A-Z0-9_]*$/);
    const applied = applyFix(text, fix.edits);
    assert.ok(applied.ok);
    return applied.text;
  }

  const cases: [string, string, string][] = [
    ['javascript', "const apiToken = 'S3CR3T';", 'const apiToken = process.env.API_TOKEN;'],
    [
      'javascript',
      'const a = { stripe: { secretKey: "S3CR3T" } };',
      'const a = { stripe: { secretKey: process.env.STRIPE_SECRET_KEY } };',
    ],
    ['javascript', "config.db.password = 'S3CR3T';", 'config.db.password = process.env.DB_PASSWORD;'],
    ['javascript', "config['jwt-secret'] = `S3CR3T`;", "config['jwt-secret'] = process.env.JWT_SECRET;"],
    ['javascript', "const config = { password: 'S3CR3T' };", 'const config = { password: process.env.PASSWORD };'],
    ['javascript', "class A { githubToken = 'S3CR3T'; }", 'class A { githubToken = process.env.GITHUB_TOKEN; }'],
    ['javascript', "function f(hubToken = 'S3CR3T') {}", 'function f(hubToken = process.env.HUB_TOKEN) {}'],
    ['javascript', "const k = x || 'S3CR3T';", 'const k = x || process.env.K;'],
    ['javascript', "const path = 'S3CR3T';", 'const path = process.env.APP_PATH;'],
    [
      'javascript',
      "const s = '😀'; const apiToken = 'S3CR3T';",
      "const s = '😀'; const apiToken = process.env.API_TOKEN;",
    ],
    ['typescript', "const apiToken: string = 'S3CR3T';", 'const apiToken: string = process.env.API_TOKEN!;'],
    [
      'typescript',
      "class A { private readonly hubToken = 'S3CR3T'; }",
      'class A { private readonly hubToken = process.env.HUB_TOKEN!; }',
    ],
    ['python', 'import sys\nAPI_TOKEN = "S3CR3T"\n', 'import sys\nimport os\nAPI_TOKEN = os.environ["API_TOKEN"]\n'],
    [
      'python',
      "import os\nclient = Client(api_key='S3CR3T', b='c')\n",
      "import os\nclient = Client(api_key=os.environ['CLIENT_API_KEY'], b='c')\n",
    ],
    [
      'python',
      'import os\r\nX = {"stripe": {"secret_key": "S3CR3T"}}\r\n',
      'import os\r\nX = {"stripe": {"secret_key": os.environ["STRIPE_SECRET_KEY"]}}\r\n',
    ],
    [
      'python',
      'import os\ndef f(hub_token: str = r"S3CR3T"):\n    pass\n',
      'import os\ndef f(hub_token: str = os.environ["HUB_TOKEN"]):\n    pass\n',
    ],
    [
      'python',
      'import os\nclass A:\n    hub_token = """S3CR3T"""\n',
      'import os\nclass A:\n    hub_token = os.environ["HUB_TOKEN"]\n',
    ],
    [
      'python',
      'import os\napp.config["SECRET_KEY"] = "S3CR3T"\n',
      'import os\napp.config["SECRET_KEY"] = os.environ["SECRET_KEY"]\n',
    ],
  ];
  for (const [languageId, text, expected] of cases)
    it(`${text} in ${languageId}`, () => assert.equal(move(languageId, text), expected));

  it('takes the range with its quotes as well', () => {
    assert.equal(
      move('javascript', "const apiToken = 'S3CR3T';", { part: "'S3CR3T'" }),
      'const apiToken = process.env.API_TOKEN;',
    );
  });

  it('takes the name of the kind of secret where the code gives none', () => {
    assert.equal(
      move('javascript', "connect('S3CR3T');", { fallbackName: 'stripe-secret-key' }),
      'connect(process.env.STRIPE_SECRET_KEY);',
    );
    assert.equal(move('javascript', "connect('S3CR3T');"), undefined);
  });

  const refused: [string, string][] = [
    ['javascript', "const url = 'https://u:S3CR3T@host';"],
    ['javascript', 'const a = `S3CR3T${b}`;'],
    ['javascript', 'const a = tag`S3CR3T`;'],
    ['javascript', "const a = { 'S3CR3T': 1 };"],
    ['javascript', "import a from 'S3CR3T';"],
    ['javascript', "export * from 'S3CR3T';"],
    ['javascript', "'S3CR3T';"],
    ['javascript', '// const a = S3CR3T'],
    ['typescript', "type A = 'S3CR3T';"],
    ['typescript', "enum A { B = 'S3CR3T' }"],
    ['typescript', "const a = 'S3CR3T' as const;"],
    ['typescript', "let a: 'S3CR3T';"],
    ['typescriptreact', 'const a = <B c="S3CR3T" />;'],
    ['typescriptreact', 'const a = <b>S3CR3T</b>;'],
    ['python', 'a = b"S3CR3T"'],
    ['python', 'a = "x" "S3CR3T"'],
    ['python', 'a = f"S3CR3T{b}"'],
    ['python', 'a = {"S3CR3T": 1}'],
    ['python', '"""S3CR3T"""\nimport a'],
    ['python', 'match a:\n    case "S3CR3T":\n        pass\n'],
    ['python', 'os = 1\napi_token = "S3CR3T"\n'],
    ['python', 'from __future__ import S3CR3T'],
  ];
  for (const [languageId, text] of refused)
    it(`refuses ${text} in ${languageId}`, () =>
      assert.equal(move(languageId, text, { fallbackName: 'X' }), undefined));
});

describe('upperSnake', () => {
  for (const [name, expected] of [
    ['apiKey', 'API_KEY'],
    ['APIKey', 'API_KEY'],
    ['api-key', 'API_KEY'],
    ['__x__', 'X'],
    ['2fa', '_2FA'],
    ['höhe', 'H_HE'],
    ['#pin', 'PIN'],
    ['😀', ''],
  ] as const) {
    it(`${name} is ${expected || 'nothing'}`, () => assert.equal(upperSnake(name), expected));
  }
});
