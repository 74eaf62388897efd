import assert from 'node:assert/strict';
import { type Engine, type Finding, resolveConfig } from '../../../server/engine';
import { engineWith, steady } from '../../support/engine';

const RULES = `
rules:
  - id: no-eval
    languages: [javascript, typescript]
    severity: ERROR
    message: No eval of $X.
    pattern: eval($X)
    fix: JSON.parse($X)
    metadata: { lintel: { applicability: safe } }
  - id: clean-html
    languages: [javascript, typescript]
    severity: ERROR
    message: Clean it.
    pattern: $E.innerHTML = $X
    metadata:
      lintel:
        fixes:
          - { pattern: '$E.innerHTML = $X', fix: '$E.innerHTML = DOMPurify.sanitize($X)', imports: [{ module: dompurify, default: DOMPurify }] }
    patterns:
      - pattern: $E.innerHTML = $X
      - pattern-not: $E.innerHTML = DOMPurify.sanitize(...)
  - id: raw
    languages: [vue]
    severity: INFO
    message: Raw $X.
    pattern: <$T ... v-html="$X" ...>
`.replace('    pattern: $E.innerHTML = $X\n    metadata', '    metadata');

const CONFIG = resolveConfig([{ audience: 'audit' }]);
const VUE = `<template>
  <p v-html="text" @click="go">{{ text }}</p>
</template>

<script setup lang="ts">
import { ref } from 'vue';

const text = ref<string>('');
function go(input: string): void {
  eval(input);
  document.body.innerHTML = input;
}
</script>

<style>p { color: red }</style>
`;

describe('scripts in markup', () => {
  let engine: Engine;
  before(async () => {
    engine = await engineWith([{ path: 'rules.yaml', text: RULES }]);
  });

  const scan = async (path: string, text: string): Promise<readonly Finding[]> => {
    const result = await engine.scan({ uri: `scripts:${path}`, path, languageId: '', version: 1, text }, CONFIG, steady);
    engine.forget(`scripts:${path}`);
    assert.deepEqual(result.problems, []);
    return result.findings;
  };
  const shown = (text: string, findings: readonly Finding[]): string[] => findings.map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);
  const fixed = async (path: string, text: string, ruleId: string): Promise<string | undefined> => {
    const document = { uri: `fix:${path}`, path, languageId: '', version: 1, text };
    const finding = (await scan(path, text)).find((each) => each.ruleId === ruleId);
    assert.ok(finding);
    const [fix] = await engine.verifiedFixes(document, CONFIG, finding);
    if (!fix) return undefined;
    return [...fix.edits].sort((a, b) => b.range.start - a.range.start).reduce((now, { range, newText }) => now.slice(0, range.start) + newText + now.slice(range.end), text);
  };

  it('are read where they stand, with the markup around them', async () => {
    assert.deepEqual(shown(VUE, await scan('a.vue', VUE)), ['raw: <p v-html="text" @click="go">{{ text }}</p>', 'no-eval: eval(input)', 'clean-html: document.body.innerHTML = input']);
  });

  it('are fixed where they stand', async () => {
    assert.equal(await fixed('a.vue', VUE, 'no-eval'), VUE.replace('eval(', 'JSON.parse('));
  });

  it('get imports behind their own', async () => {
    const expected = VUE.replace("'vue';\n", "'vue';\nimport DOMPurify from 'dompurify';\n").replace('= input', '= DOMPurify.sanitize(input)');
    assert.equal(await fixed('a.vue', VUE, 'clean-html'), expected);
  });

  it('get imports at their head where they have none', async () => {
    const text = '<script>\n  let e;\n  e.innerHTML = e;\n</script>\n<p>{e}</p>\n';
    const expected = "<script>\n  import DOMPurify from 'dompurify';\n  let e;\n  e.innerHTML = DOMPurify.sanitize(e);\n</script>\n<p>{e}</p>\n";
    assert.equal(await fixed('a.svelte', text, 'clean-html'), expected);
  });

  it('get no import where a page cannot import', async () => {
    const text = '<html><script>e.innerHTML = e</script></html>\n';
    assert.equal(await fixed('a.html', text, 'clean-html'), undefined);
  });

  it('are several of one language, and none of another', async () => {
    const text = '<script>eval(a)</script><script>eval(b)</script><script type="application/json">{"x": "eval(c)"}</script><script type="text/template">eval(d)</script>';
    assert.deepEqual(shown(text, await scan('a.html', text)), ['no-eval: eval(a)', 'no-eval: eval(b)']);
  });

  it('are hidden by their own comments', async () => {
    const text = '<script>\n// lintel-ignore no-eval -- checked\neval(a)\neval(b)\n</script>\n';
    assert.deepEqual(shown(text, await scan('a.html', text)), ['no-eval: eval(b)']);
  });

  it('get a comment of their own language', async () => {
    const [finding] = await scan('a.html', '<script>\n  eval(a)\n</script>\n');
    const edit = await engine.suppression({ uri: 'x:a', path: 'a.html', languageId: 'html', version: 1, text: '<script>\n  eval(a)\n</script>\n' }, finding!, 'next-line');
    assert.match(edit?.newText ?? '', /^ {2}\/\/ lintel-ignore no-eval/);
  });

  it('are followed while the page is edited', async () => {
    const uri = 'scripts:typing.vue';
    const base = { uri, path: 'typing.vue', languageId: 'vue' };
    await engine.scan({ ...base, version: 1, text: VUE }, CONFIG, steady);
    const at = VUE.indexOf('{{');
    const changed = `${VUE.slice(0, at)}<b>new</b>\n${VUE.slice(at)}`;
    const { findings } = await engine.scan({ ...base, version: 2, text: changed, edits: { baseVersion: 1, changes: [{ range: { start: at, end: at }, newText: '<b>new</b>\n' }] } }, CONFIG, steady);
    engine.forget(uri);
    assert.deepEqual(shown(changed, findings).slice(1), ['no-eval: eval(input)', 'clean-html: document.body.innerHTML = input']);
  });
});
