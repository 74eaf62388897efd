import assert from 'node:assert/strict';
import { parseSecretExamples } from '../../../server/engine/detect/secrets';
import { fullScanner, ruleFiles, values } from './support';

interface Written {
  readonly id: string;
  readonly severity: string;
  readonly message: string;
  readonly keywords: readonly string[];
  readonly metadata: {
    readonly cwe: readonly string[];
    readonly owasp: readonly string[];
    readonly references: readonly string[];
    readonly confidence: string;
    readonly lintel: Readonly<Record<string, unknown>>;
  };
}

describe('the secret rules of the repository', () => {
  const files = ruleFiles();
  const scanner = fullScanner();

  const rules = files.flatMap((file) => file.entries.map((entry) => entry as Written));

  it('are many, each of its own name; a file of one rule is named like it', () => {
    assert.ok(rules.length >= 500, String(rules.length));
    assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
    for (const file of files) if (file.name.startsWith('secret-')) assert.deepEqual(file.entries.map((entry) => `${(entry as Written).id}.yaml`), [file.name]);
  });

  it('are of many providers', () => {
    const providers = new Set(rules.map((rule) => rule.id.split('-')[1]));
    assert.ok(providers.size >= 300, String(providers.size));
  });

  for (const written of rules) {

    it(`${written.id} finds its positive examples and no other rule does`, () => {
      const examples = parseSecretExamples(written);
      assert.ok(examples.ok, examples.ok ? '' : examples.message);
      for (const { text, path } of examples.examples.positive) {
        const matches = scanner.scan(text, { path });
        assert.deepEqual(
          matches.map((match) => match.ruleId),
          [written.id],
          JSON.stringify(text),
        );
      }
    });

    it(`${written.id} is quiet on its negative examples, and so are all others`, () => {
      const examples = parseSecretExamples(written);
      assert.ok(examples.ok);
      for (const { text, path } of examples.examples.negative)
        assert.deepEqual(values(text, scanner.scan(text, { path })), []);
    });

    it(`${written.id} says what, why and what to do`, () => {
      const { lintel, cwe, owasp, references, confidence } = written.metadata;
      assert.ok(written.message.length <= 240 && /\.(?: \(.*\.\))?$/.test(written.message), written.message);
      assert.match(written.severity, /^(?:ERROR|WARNING|INFO)$/);
      assert.match(confidence, /^(?:HIGH|MEDIUM|LOW)$/);
      assert.match(cwe[0] ?? '', /^CWE-798: /);
      assert.ok(owasp.length >= 2);
      assert.ok(references.length >= 2 && references.every((link) => link.startsWith('https://')));
      assert.equal(lintel['family'], 'hard-coded-secret');
      for (const key of ['title', 'why', 'advice', 'audience', 'since'])
        assert.ok(typeof lintel[key] === 'string' && lintel[key] !== '', key);
      assert.match(String(lintel['advice']), /\]\(https:\/\/[^)]+\)|`[^`]+`/, 'the advice tells where to revoke');
    });
  }

  it('never show a value that they found', () => {
    for (const written of rules) {
      const examples = parseSecretExamples(written);
      assert.ok(examples.ok);
      for (const { text, path } of examples.examples.positive) {
        for (const { range, redacted } of scanner.scan(text, { path })) {
          const value = text.slice(range.start, range.end);
          assert.ok(!redacted.includes(value), written.id);
          // A longer piece that is shown must be the constant prefix of the provider.
          const shown = redacted.split('…');
          assert.ok((shown[1]?.split(',')[0] ?? '').length <= 2, redacted);
          const head = (shown[0] ?? '').toLowerCase();
          assert.ok(head.length <= 2 || written.keywords.some((keyword) => keyword.toLowerCase() === head), redacted);
        }
      }
    }
  });

  it('keep their examples in pieces that no rule takes for secrets', () => {
    for (const file of files)
      assert.deepEqual(
        values(file.text, scanner.scan(file.text, { path: `rules/secrets/${file.name}` })),
        [],
        file.name,
      );
  });

  it('find every example in one long text, each once, at the same place', () => {
    let text = '\u{1F511} ключ\r\n';
    const expected: string[] = [];
    for (const written of rules) {
      const examples = parseSecretExamples(written);
      assert.ok(examples.ok);
      const { text: example, path } = examples.examples.positive[0] ?? { text: '', path: '' };
      const alone = scanner.scan(example, { path: 'config.yaml' });
      if (alone.length !== 1 || path === '') continue;
      expected.push(`${text.length + (alone[0]?.range.start ?? 0)} ${alone[0]?.ruleId}`);
      text += `${example}\r\n${'// filler, 中文 \u{1F600}\r\n'.repeat(40)}`;
    }
    assert.ok(expected.length >= 500, String(expected.length));
    assert.deepEqual(
      scanner.scan(text, { path: 'config.yaml' }).map((match) => `${match.range.start} ${match.ruleId}`),
      expected,
    );
  });
});
