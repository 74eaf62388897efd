import assert from 'node:assert/strict';
import { parseSecretExamples } from '../../../server/engine/detect/secrets';
import { fullScanner, ruleFiles, values } from './support';

interface Written {
  readonly id: string;
  readonly severity: string;
  readonly message: string;
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

  it('are many, one to a file, named like it', () => {
    assert.ok(files.length >= 40, String(files.length));
    for (const file of files) {
      assert.equal(file.entries.length, 1, file.name);
      assert.equal(`${(file.entries[0] as Written).id}.yaml`, file.name);
    }
  });

  for (const file of files) {
    const written = file.entries[0] as Written;

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
      assert.ok(written.message.length <= 220 && /\.(?: \(.*\.\))?$/.test(written.message), written.message);
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
    for (const file of files) {
      const examples = parseSecretExamples(file.entries[0]);
      assert.ok(examples.ok);
      for (const { text, path } of examples.examples.positive) {
        for (const { range, redacted } of scanner.scan(text, { path })) {
          const value = text.slice(range.start, range.end);
          assert.ok(!redacted.includes(value), file.name);
          // A longer piece that is shown must be the constant prefix of the provider.
          const shown = redacted.split('…');
          assert.ok((shown[1]?.split(',')[0] ?? '').length <= 2, redacted);
          assert.ok(
            (shown[0] ?? '').length <= 2 ||
              /^[A-Za-z0-9]{2,8}[_.-]|^(?:AKIA|ASIA|AIza|dapi|EAAA|eyJ|SK[0-9a-f]|HRKU-AA|1\/\/0)/.test(shown[0] ?? ''),
            redacted,
          );
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
    for (const file of files) {
      const examples = parseSecretExamples(file.entries[0]);
      assert.ok(examples.ok);
      const { text: example, path } = examples.examples.positive[0] ?? { text: '', path: '' };
      const alone = scanner.scan(example, { path: 'config.yaml' });
      if (alone.length !== 1 || path === '') continue;
      expected.push(`${text.length + (alone[0]?.range.start ?? 0)} ${alone[0]?.ruleId}`);
      text += `${example}\r\n${'// filler, 中文 \u{1F600}\r\n'.repeat(40)}`;
    }
    assert.ok(expected.length >= 40, String(expected.length));
    assert.deepEqual(
      scanner.scan(text, { path: 'config.yaml' }).map((match) => `${match.range.start} ${match.ruleId}`),
      expected,
    );
  });
});
