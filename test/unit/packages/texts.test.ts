import assert from 'node:assert/strict';
import { jsonKeys, readManifest } from '../../../server/engine';
import { readCommands } from '../../../server/engine/detect/packages/commands';
import { readImportedNames } from '../../../server/engine/detect/packages/imports';

const manifest = (path: string, text: string): string[] => {
  const read = readManifest(path, text);
  for (const { name, range } of read?.entries ?? []) assert.ok(name.endsWith(text.slice(range.start, range.end)) && range.end > range.start, `${name} at ${range.start}`);
  return (read?.entries ?? []).map(({ name, from }) => (from === 'registry' ? name : `(${name})`));
};
const commands = (path: string, text: string): string[] =>
  readCommands(path, text).map(({ ecosystem, name, range }) => {
    assert.equal(text.slice(range.start, range.end), name);
    return `${ecosystem} ${name}`;
  });

describe('manifests', () => {
  it('of npm', () => {
    const text = '{ "name": "shop", // ours\n "dependencies": { "a": "^1", "@s/b": "workspace:*", "c": "file:../c", "d": "acme/d" },\n "devDependencies": { "e": "*", }, "scripts": { "f": "1" } }';
    assert.deepEqual(manifest('package.json', text), ['a', '(@s/b)', '(c)', '(d)', 'e']);
    assert.deepEqual(jsonKeys('{"a": {"b": ["x", "y"], "c": "\\"z"}}').map(({ path, key, value }) => [...path, key, value ?? '-'].join(' ')), ['a -', 'a b -', 'a c \\"z']);
    assert.deepEqual(jsonKeys('{"a": "'), []);
  });

  it('of Python', () => {
    assert.deepEqual(manifest('requirements-dev.txt', 'Flask==2\n# x\n-r base.txt\n--index-url https://x\nd.e_f[extra] >= 1 ; python_version < "3"\ng @ https://x/y.whl\n./local\nhttps://x/z.zip\n  h\n'), ['Flask', 'd.e_f', '(g)', 'h']);
    assert.deepEqual(manifest('requirements/dev.txt', 'a\n'), ['a']);
    const toml = '[project]\nname = "x"\ndependencies = [\n  "a>=1",  # one\n  "b[c]",\n]\n[project.optional-dependencies]\ndev = ["d"]\n[dependency-groups]\ntest = ["e", {include-group = "dev"}]\n[tool.poetry.dependencies]\npython = "^3"\nf = "^1"\ng = { path = "../g" }\n[tool.black]\nline = ["nope"]\n[build-system]\nrequires = ["h"]\n';
    assert.deepEqual(manifest('pyproject.toml', toml), ['a', 'b', 'd', 'e', 'h', 'f', '(g)']);
    assert.deepEqual(manifest('Pipfile', '[packages]\na = "*"\nb = {git = "https://x"}\n[dev-packages]\n"c" = "*"\n[requires]\npython_version = "3"\n'), ['a', '(b)', 'c']);
    assert.deepEqual(manifest('setup.cfg', '[options]\ninstall_requires =\n    a>=1\n    b\npackages = find:\n[options.extras_require]\ndev = c\n'), ['a', 'b', 'c']);
  });

  it('of the others', () => {
    assert.deepEqual(manifest('go.mod', 'module example.com/a\n\ngo 1.22\n\nrequire github.com/b/c v1.2.3\nrequire (\n\tgithub.com/d/e v1.0.0 // indirect\n\texample.com/f v0.0.0\n)\nreplace example.com/f => ../f\n'), ['github.com/b/c', 'github.com/d/e', '(example.com/f)']);
    assert.deepEqual(manifest('Cargo.toml', '[package]\nname = "x"\n[dependencies]\na = "1"\nb = { version = "1", features = ["z"] }\nc = { path = "../c" }\nd.workspace = true\n[dev-dependencies.e]\nversion = "1"\n'), ['a', 'b', '(c)', 'd', '(e)']);
    assert.deepEqual(manifest('Gemfile', "gem 'a', '~> 1'\ngem \"b\", path: '../b'\n# gem 'c'\n  gem 'd'\n"), ['a', '(b)', 'd']);
    assert.deepEqual(manifest('composer.json', '{"require": {"php": ">=8", "a/b": "^1"}, "require-dev": {"c/d": "*"}}'), ['a/b', 'c/d']);
    assert.deepEqual(manifest('pom.xml', '<dependency>\n<groupId>g</groupId>\n<artifactId>a</artifactId>\n</dependency><dependency><groupId>${x}</groupId><artifactId>b</artifactId></dependency>'), ['g:a']);
    assert.deepEqual(manifest('build.gradle.kts', 'implementation("g:a:1")\ntestImplementation(platform("g:b:$v"))\nval x = "g:c:1"\n'), ['g:a', 'g:b']);
    assert.deepEqual(manifest('other.json', '{"dependencies": {"a": "1"}}'), []);
  });
});

describe('install commands', () => {
  it('in scripts', () => {
    assert.deepEqual(commands('setup.sh', 'npm install -g a@1 @s/b@latest --save-dev c && yarn add d\nnpm ci\npnpm add -w "e" | tee log\nnpm i ./local $PACKAGE https://x/y.tgz\nnpx --yes f g\nbunx h'), ['npm a', 'npm @s/b', 'npm c', 'npm d', 'npm e', 'npm f', 'npm h']);
    assert.deepEqual(commands('Dockerfile', "RUN pip install --no-cache-dir -r requirements.txt 'a[x]>=1' b==2 \\\n    c && python -m pip install -U pip d\nRUN uv add e\nRUN poetry add f\n"), ['pypi a', 'pypi b', 'pypi c', 'pypi pip', 'pypi d', 'pypi e', 'pypi f']);
    assert.deepEqual(commands('ci.yml', '- run: gem install a -v 1.2\n- run: cargo add b --features c && cargo install d\n- run: go get github.com/a/b@latest ./... && go install example.com/c/cmd/c@v1\n- run: composer require a/b:^1\n'), ['gems a', 'crates b', 'crates d', 'go github.com/a/b', 'go example.com/c/cmd/c', 'composer a/b']);
  });

  it('but not from another registry, nor what only looks like a command', () => {
    assert.deepEqual(commands('setup.sh', 'pip install --extra-index-url=https://x a\npip install -i https://x b\nnpm install --registry https://x c\nmy-npm install d\n./npm install e\nnpm install\nf'), []);
  });

  it('in Markdown only as code', () => {
    assert.deepEqual(commands('README.md', 'Do npm install a.\n\n```sh\nnpm install b\n```\n\nor `pip install c`.\n'), ['npm b', 'pypi c']);
  });
});

describe('imports', () => {
  const names = (...[ecosystem, text]: Parameters<typeof readImportedNames>): string[] =>
    readImportedNames(ecosystem, text).map(({ name, range }) => {
      assert.equal(text.slice(range.start, range.end), name);
      return name;
    });

  it('of scripts are packages without their paths', () => {
    const text = 'import a from "a/b";\nimport "c";\nexport { x } from \'@s/d/e\';\nconst f = require("f");\nconst g = await import("g");\nimport h from "./h"; import i from "node:fs"; import j from "#j"; import k from "@/k"; import l from "~/l"; import m from "virtual:m"; import n from "x!y"; import o from "https://o";';
    assert.deepEqual(names('npm', text), ['a', 'c', '@s/d', 'f', 'g']);
  });

  it('of Python are top-level modules', () => {
    assert.deepEqual(names('pypi', 'import a.b, c as d\nfrom e.f import (\n  g,\n)\nfrom . import h\nfrom .i import j\n    import k  # l, m\n'), ['a', 'c', 'e', 'k']);
  });

  it('of Go are paths with a host', () => {
    assert.deepEqual(names('go', 'package a\n\nimport "fmt"\nimport (\n\t"net/http"\n\tx "github.com/a/b/c"\n)\n\nvar y = "example.com/no/import"\n'), ['github.com/a/b/c']);
  });
});
