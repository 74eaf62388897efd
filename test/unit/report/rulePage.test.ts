import assert from 'node:assert/strict';
import { rulePage } from '../../../server/engine/index';
import { rule, SECRET_RULE } from './support';

describe('rule page', () => {
  it('tells what, why, what to do, and how to suppress', () => {
    assert.equal(
      rulePage(rule()),
      `# SQL query built from user input

\`javascript-sql-injection\` · Error · high confidence · javascript, typescript · since 0.1.0

## What it finds

User input reaches the SQL string \`$QUERY\`. Pass it as a parameter.

## Why it matters

Whoever controls the text controls the **query**. See [the sheet](https://example.org/sheet).

## What to do

Use placeholders:

\`\`\`js
db.query("... ?", [id]);
\`\`\`

## Vulnerable

\`\`\`javascript
db.query("a" + id)
\`\`\`

## Fixed

\`\`\`javascript
db.query("a ?", [id])
\`\`\`

## Fix

**Pass the value as a parameter.** It keeps the behaviour for every honest input and may be applied without a look.

## Suppress or change

Hide one finding with a comment on the line above:

\`\`\`javascript
// lintel-ignore javascript-sql-injection -- why it is safe here
\`\`\`

Turn the rule off, or change its level, in \`.lintel.yml\`:

\`\`\`yaml
rules:
  javascript-sql-injection: off
\`\`\`

In both places the family \`sql-injection\` or \`CWE-89\` can stand in for the rule.

## References

- [CWE-89](https://cwe.mitre.org/data/definitions/89.html)
- OWASP A03:2021 - Injection
- OWASP A05:2025 - Injection
- <https://cheatsheetseries.owasp.org/cheatsheets/Query_Parameterization_Cheat_Sheet.html>
`,
    );
  });

  it('leaves out what a rule does not have, and writes comments in its language', () => {
    const { example, fix, ...bare } = rule({ languages: ['python'], references: [], cwe: [], owasp: [], origin: 'my/rules.yaml' });
    assert.ok(example && fix);
    const page = rulePage(bare);
    assert.match(page, /`my\/rules\.yaml`/);
    assert.match(page, /^# lintel-ignore javascript-sql-injection --/m);
    assert.doesNotMatch(page, /## (?:Vulnerable|Fix|References)/);
    assert.doesNotMatch(page, /undefined|\n{3}/);
  });

  it('is for any text where the rule is, and fences code that holds fences', () => {
    const page = rulePage({ ...SECRET_RULE, example: { bad: '```\nx\n```', good: 'y' } });
    assert.match(page, / · any text · /);
    assert.match(page, /## Vulnerable\n\n````\n```\nx\n```\n````\n/);
    assert.match(page, /## Fixed|## Safe/);
  });
});
