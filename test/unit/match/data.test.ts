import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

type Case = readonly [name: string, pattern: string, text: string, found: readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  yaml: [
    ['an entry among others', 'privileged: true', 'a:\n  privileged: true\n  b: 1\nprivileged: "true"\n', ['privileged: true']],
    ['a scalar however it is quoted', 'kind: Pod', 'kind: Pod\n---\nkind: "Pod"\n---\nkind: \'Pod\'\n---\nkind: PodX\n', ['kind: Pod', 'kind: "Pod"', "kind: 'Pod'"]],
    ['entries in any order', '...\nkind: Pod\nname: $N\n...', 'name: x\nother: 1\nkind: Pod\n---\nkind: Pod\n', ['name: x']],
    ['no other entries without an ellipsis', 'a:\n  b: 1\n  c: 2', 'a:\n  c: 2\n  b: 1\n---\na:\n  b: 1\n  c: 2\n  d: 3\n', ['a:']],
    ['an item of a list', '- uses: $X', 'steps:\n  - uses: a\n  - run: b\nuses: c\n', ['uses: a']],
    ['a list in either form', 'lang: [..., ocaml, ...]', 'lang: [a, ocaml]\n---\nlang:\n  - ocaml\n  - b\n---\nlang: [a]\n', ['lang: [a, ocaml]', 'lang:']],
    ['items in order', 'x:\n  ...\n  - a\n  ...\n  - b\n  ...', 'x:\n  - a\n  - c\n  - b\n---\nx:\n  - b\n  - a\n', ['x:']],
    ['a mapping in a list', 'rules:\n- ...\n  language: $L\n  ...', 'rules:\n- id: 1\n  language: yaml\n', ['rules:']],
    ['any string, but no number', 'a: "..."', 'a: x\n---\na: |\n  text\n---\na: 1\n', ['a: x', 'a: |']],
    ['a string by regular expression', 'image: "=~/:latest$/"', 'image: x:latest\n---\nimage: y:1\n', ['image: x:latest']],
    ['a key without a value', 'on:\n  pull_request_target: ...', 'on:\n  pull_request_target:\n', ['on:']],
    ['a key by metavariable', '$K: secret', 'a: secret\nb: "secret"\nc: x\n', ['a: secret', 'b: "secret"']],
    ['the same value twice', '...\na: $X\nb: $X\n...', 'a: "1x"\nb: 1x\n---\na: q\nb: q\n', ['a: q']],
    ['behind an anchor and a tag', 'a:\n  b: 1', 'x: &k\n  c: 2\na: &m !t\n  b: 1\ny: *m\n', ['a: &m !t']],
  ],
  json: [
    ['an entry among others', '"a": $X', '{"b": 1, "a": [2]}', ['"a": [2]']],
    ['entries in any order', '{..., "a": 1, "b": "...", ...}', '{"b": "x", "c": null, "a": 1}', ['{"b": "x", "c": null, "a": 1}']],
    ['no other entries without an ellipsis', '{"a": 1}', '[{"a": 1}, {"a": 1, "b": 2}]', ['{"a": 1}']],
    ['ellipses without commas', '{ ... "a": [ ... 2 ... ] ... }', '{"x": 0, "a": [1, 2, 3]}', ['{"x": 0, "a": [1, 2, 3]}']],
    ['a key as metavariable, with quotes and without', '$K: { ..., "command": "sh", ... }', '{"s": {"command": "sh"}}', ['"s": {"command": "sh"}']],
    ['a key in quotes as metavariable', '"$K": 1', '{"s": 1}', ['"s": 1']],
    ['anything inside', '"a": <... 42 ...>', '{"a": {"b": [42]}, "c": 42}', ['"a": {"b": [42]}']],
    ['behind a comment', '"a": true', '// c\n{ /* d */ "a": true }', ['"a": true']],
  ],
  hcl: [
    ['a block with labels', 'resource "aws_s3_bucket" "$N" { ... }', 'resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket" "c" {\n  acl = "x"\n}\ndata "aws_s3_bucket" "d" {}\n', ['resource "aws_s3_bucket" "b" {}', 'resource "aws_s3_bucket" "c" {']],
    ['attributes in any order', 'resource $T $N {\n  ...\n  b = 1\n  a = $X\n  ...\n}', 'resource "t" "n" {\n  a = "x"\n  c = 2\n  b = 1\n}\n', ['resource "t" "n" {']],
    ['a block deeper in a block', 'resource "t" $N {\n  ...\n  flags { ... name = "x" ... }\n  ...\n}', 'resource "t" "n" {\n  settings {\n    flags {\n      name = "x"\n    }\n  }\n}\n', ['resource "t" "n" {']],
    ['an attribute alone', 'acl = "public-read"', 'resource "a" "b" {\n  acl = "public-read"\n}\n', ['acl = "public-read"']],
    ['a call with an object', 'policy = jsonencode({..., Action = "*", ...})', 'x {\n  policy = jsonencode({ Effect = "Allow", Action = "*" })\n}\n', ['policy = jsonencode({ Effect = "Allow", Action = "*" })']],
    ['a list', 'cidr = [..., "0.0.0.0/0", ...]', 'a { cidr = ["10.0.0.0/8", "0.0.0.0/0"] }\nb { cidr = ["10.0.0.0/8"] }\n', ['cidr = ["10.0.0.0/8", "0.0.0.0/0"]']],
    ['a reference', 'a = var.$X', 'b { a = var.c }\nb { a = local.c }\n', ['a = var.c']],
    ['an expression', '"secret"', 'a = "secret"\n', ['"secret"']],
  ],
  dockerfile: [
    ['an image and its tag', 'FROM $I:$T', 'FROM a\nFROM b:1\nfrom reg:5000/c\nFROM reg:5000/d:2@sha256:00 AS x\n', ['FROM b:1', 'FROM reg:5000/d:2@sha256:00 AS x']],
    ['an image whatever its tag', 'FROM debian', 'FROM debian:12\nFROM --platform=linux/amd64 debian AS x\nFROM ubuntu\n', ['FROM debian:12', 'FROM --platform=linux/amd64 debian AS x']],
    ['a command among commands', 'RUN ... curl ...', 'RUN apt update && \\\n    # get it\n    curl -k x\nRUN wget curl.se\n', ['RUN apt update && \\']],
    ['a command at its beginning', 'RUN apt-get install ...', 'RUN apt-get update && apt-get install -y x\nRUN sudo apt-get install y\n', ['RUN apt-get update && apt-get install -y x']],
    ['a command wherever it stands', 'apt-get update', 'RUN a && apt-get update\nRUN ["apt-get", "update"]\n', ['apt-get update']],
    ['a pipe', 'RUN ... | sh', 'RUN curl x | sh\nRUN curl x | tee sh\n', ['RUN curl x | sh']],
    ['a list of words', 'CMD ["sh", ...]', 'CMD ["sh", "-c"]\nCMD sh -c\n', ['CMD ["sh", "-c"]']],
    ['a pair among pairs', 'ENV $K=$V', 'ENV A=1 B="2 3"\nENV C 4\n', ['ENV A=1 B="2 3"', 'ENV A=1 B="2 3"', 'ENV C 4']],
    ['a user with a group', 'USER root', 'USER root:root\nUSER app\n', ['USER root:root']],
    ['a flag', 'COPY --chown=$U $A $B', 'COPY --chown=x a b\nCOPY a b\n', ['COPY --chown=x a b']],
    ['instructions in order', 'USER $X\n...\nUSER root', 'USER a\nRUN b\nUSER root\n', ['USER a']],
    ['lines of a script', 'RUN ... curl ...', 'RUN <<EOF\nset -e\ncurl x\nEOF\nUSER a\n', ['RUN <<EOF']],
    ['an argument without a value', 'ARG $X', 'ARG A\nARG B=1\n', ['ARG A']],
  ],
  html: [
    ['attributes in any order among others', '<a ... href="$X" ...>...</a>', '<a class=x href="u">t</a><a name=y>z</a>', ['<a class=x href="u">t</a>']],
    ['a value in any quotes', '<a href="u">...</a>', '<a href=u></a><a href=\'u\'>b</a><a href="v"></a>', ['<a href=u></a>', "<a href='u'>b</a>"]],
    ['an element that is not closed', '<input ... type="password" ...>', '<p><input name=a type=password></p>', ['<input name=a type=password>']],
    ['any element', '<$T ... onclick="$C" ...>', '<b onclick="f()">x</b><i>y</i>', ['<b onclick="f()">x</b>']],
    ['a script', '<script ...>$...JS</script>', '<script>a < b</script>', ['<script>a < b</script>']],
  ],
};

for (const [language, cases] of Object.entries(CASES)) {
  describe(`${language} patterns`, () => {
    let find: Find;
    before(async () => {
      find = await finderFor(language);
    });
    for (const [name, pattern, text, found] of cases) {
      it(name, () => assert.deepEqual(find(pattern, text), found));
    }
  });
}
