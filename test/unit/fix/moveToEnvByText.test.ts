import assert from 'node:assert/strict';
import { applyFix } from '../../../server/engine/fix';
import { moveToEnvByText } from '../../../server/engine/fix/moveToEnvByText';

const SECRET = 'S3CR3T';

function move(path: string, text: string): string | undefined {
  const start = text.indexOf(SECRET);
  assert.ok(start >= 0);
  const fix = moveToEnvByText({ text, path, range: { start, end: start + SECRET.length }, fallbackName: 'acme-api-key' });
  if (!fix) return undefined;
  assert.match(fix.title, /^(?:Move to|Read from) [a-z CI]+ [A-Za-z_][A-Za-z0-9_]*$/);
  const applied = applyFix(text, fix.edits);
  assert.ok(applied.ok);
  return applied.text;
}

describe('moving a secret to the environment by the text around it', () => {
  const moves: readonly (readonly [path: string, before: string, after: string])[] = [
    ['main.go', 'package main\n\nfunc f() {\n\tapiToken := "S3CR3T"\n}\n', 'package main\n\nimport "os"\n\nfunc f() {\n\tapiToken := os.Getenv("API_TOKEN")\n}\n'],
    ['main.go', 'package main\n\nimport "os"\n\nvar dbPassword = "S3CR3T"\n', 'package main\n\nimport "os"\n\nvar dbPassword = os.Getenv("DB_PASSWORD")\n'],
    ['main.go', 'package main\r\n\r\nimport (\r\n\t"fmt"\r\n)\r\n\r\nvar k string = "S3CR3T"\r\n', 'package main\r\n\r\nimport (\r\n\t"os"\r\n\t"fmt"\r\n)\r\n\r\nvar k string = os.Getenv("ACME_API_KEY")\r\n'],
    ['src/A.java', '  private static final String API_TOKEN = "S3CR3T";', '  private static final String API_TOKEN = System.getenv("API_TOKEN");'],
    ['src/A.java', '  client.setApiKey("S3CR3T");', '  client.setApiKey(System.getenv("API_KEY"));'],
    ['src/A.kt', '    val apiToken: String = "S3CR3T"', '    val apiToken: String = System.getenv("API_TOKEN")'],
    ['src/A.cs', '    string apiToken = "S3CR3T";', '    string apiToken = System.Environment.GetEnvironmentVariable("API_TOKEN");'],
    ['src/a.php', "$apiToken = 'S3CR3T';", "$apiToken = getenv('API_TOKEN');"],
    ['config/app.php', "  'db_password' => 'S3CR3T',", "  'db_password' => getenv('DB_PASSWORD'),"],
    ['app.rb', 'client = Client.new(api_token: "S3CR3T")', "client = Client.new(api_token: ENV.fetch('API_TOKEN'))"],
    ['lib/a.ex', 'api_token = "S3CR3T"', 'api_token = System.fetch_env!("API_TOKEN")'],
    ['src/a.rs', '    let api_token = "S3CR3T";', '    let api_token = std::env::var("API_TOKEN").expect("API_TOKEN is not set");'],
    ['deploy.sh', 'export API_TOKEN="S3CR3T"', 'export API_TOKEN="${API_TOKEN:?}"'],
    ['deploy.ps1', "$apiToken = 'S3CR3T'", '$apiToken = $env:API_TOKEN'],
    ['main.tf', 'resource "x" "y" {\n  db_password = "S3CR3T"\n}\n', 'resource "x" "y" {\n  db_password = var.db_password\n}\n\nvariable "db_password" {\n  type      = string\n  sensitive = true\n}\n'],
    ['.github/workflows/ci.yml', '        API_TOKEN: S3CR3T\n', '        API_TOKEN: ${{ secrets.API_TOKEN }}\n'],
    ['.github/workflows/ci.yml', '        API_TOKEN: "S3CR3T" # old\n', '        API_TOKEN: "${{ secrets.API_TOKEN }}" # old\n'],
    ['compose.yaml', '      DB_PASSWORD: S3CR3T\n', '      DB_PASSWORD: ${DB_PASSWORD}\n'],
    ['src/main/resources/application.properties', 'spring.datasource.password=S3CR3T\n', 'spring.datasource.password=${DATASOURCE_PASSWORD}\n'],
    ['.npmrc', '//registry.npmjs.org/:_authToken=S3CR3T\n', '//registry.npmjs.org/:_authToken=${AUTH_TOKEN}\n'],
  ];
  for (const [path, before, after] of moves) {
    it(`writes the idiom of ${path}: ${after.trim().split('\n').pop() ?? ''}`, () => {
      assert.equal(move(path, before), after);
    });
  }

  const refused: readonly (readonly [path: string, text: string, why: string])[] = [
    ['main.go', 'package a\nconst apiToken = "S3CR3T"\n', 'a constant calls nothing'],
    ['main.go', 'package a\nconst (\n\tapiToken = "S3CR3T"\n)\n', 'a constant calls nothing'],
    ['main.go', 'package a\ntype T struct {\n\tA string `json:"S3CR3T"`\n}\n', 'a tag is a literal'],
    ['main.go', 'package a\nfunc f(os string) { os = "x"; k := "S3CR3T" }\n', 'the name of the package is taken'],
    ['src/A.java', '  @Value("S3CR3T")', 'an annotation takes constants'],
    ['src/A.kt', '  const val TOKEN = "S3CR3T"', 'a constant calls nothing'],
    ['src/A.cs', '  const string Token = "S3CR3T";', 'a constant calls nothing'],
    ['src/A.cs', '  void F(string token = "S3CR3T") {}', "a parameter's default is a constant"],
    ['src/A.cs', '  var a = @"S3CR3T";', 'another kind of literal'],
    ['src/a.php', "class A { private $token = 'S3CR3T'; }", "a property's default is a constant"],
    ['src/a.php', "const TOKEN = 'S3CR3T';", 'a constant calls nothing'],
    ['src/a.rs', 'const TOKEN: &str = "S3CR3T";', 'a constant calls nothing'],
    ['app.rb', '# token = "S3CR3T"', 'a comment'],
    ['src/A.java', '  // token = "S3CR3T"', 'a comment'],
    ['src/A.java', '  String t = "x S3CR3T";', 'a part of a literal'],
    ['src/A.java', '  String t = """S3CR3T""";', 'a text block'],
    ['compose.yaml', '      URL: postgres://u:S3CR3T@db\n', 'a part of a value'],
    ['compose.yaml', '      DB_PASSWORD: S3CR3T more\n', 'a part of a value'],
    ['variables.tf', 'variable "db_password" {\n  default = "S3CR3T"\n}\n', 'a default takes constants'],
    ['data.json', '{"token": "S3CR3T"}', 'no idiom'],
    ['.env', 'TOKEN=S3CR3T\n', 'it is in the environment'],
    ['main.c', 'char *token = "S3CR3T";', 'no idiom'],
  ];
  for (const [path, text, why] of refused) {
    it(`offers nothing in ${path}, ${why}: ${text.trim().split('\n').pop() ?? ''}`, () => {
      assert.equal(move(path, text), undefined);
    });
  }
});
