import assert from 'node:assert/strict';
import { type Engine, resolveConfig } from '../../../server/engine';
import { engineWith, steady } from '../../support/engine';

const RULES = `
rules:
  - id: expression
    languages: [yaml]
    severity: ERROR
    message: An expression in a script.
    patterns:
      - pattern-inside: "run: $SCRIPT"
      - pattern-regex: '\\$\\{\\{[^\\n]*?\\}\\}'
    metadata: { lintel: { fixes: [{ make: step-env }] } }
  - id: entry
    languages: [yaml, json]
    severity: ERROR
    message: An entry that has to go.
    pattern-either:
      - pattern: '"bad": true'
    metadata: { lintel: { fixes: [{ make: remove-entry }] } }
`;
const CONFIG = resolveConfig([{ audience: 'audit' }]);

describe('fixes of data', () => {
  let engine: Engine;
  before(async () => {
    engine = await engineWith([{ path: 'rules.yaml', text: RULES }]);
  });

  /** The text after the fix of the first finding; undefined where none is offered. */
  const fixed = async (path: string, text: string): Promise<string | undefined> => {
    const document = { uri: `data:${path}`, path, languageId: '', version: 1, text };
    const { findings } = await engine.scan(document, CONFIG, steady);
    engine.forget(document.uri);
    assert.ok(findings[0], 'nothing was found');
    const [fix] = await engine.verifiedFixes(document, CONFIG, findings[0]);
    return fix && [...fix.edits].sort((a, b) => b.range.start - a.range.start).reduce((now, { range, newText }) => now.slice(0, range.start) + newText + now.slice(range.end), text);
  };

  const steps: readonly (readonly [name: string, step: string, after: string | undefined])[] = [
    ['a step of its own line', '- run: echo ${{ github.head_ref }}\n', '- env:\n    HEAD_REF: ${{ github.head_ref }}\n  run: echo "$HEAD_REF"\n'],
    ['within double quotes', '- run: echo "a ${{ github.event.issue.title }}"\n', '- env:\n    ISSUE_TITLE: ${{ github.event.issue.title }}\n  run: echo "a ${ISSUE_TITLE}"\n'],
    ['beside other variables', '- env:\n    A: b\n  run: echo ${{ inputs.name }}\n', '- env:\n    INPUTS_NAME: ${{ inputs.name }}\n    A: b\n  run: echo "$INPUTS_NAME"\n'],
    ['with a variable that has it already', '- env:\n    T: ${{ inputs.name }}\n  run: echo ${{ inputs.name }}\n', '- env:\n    T: ${{ inputs.name }}\n  run: echo "$T"\n'],
    ['beside a variable of the same name', '- env:\n    INPUTS_NAME: x\n  run: echo ${{ inputs.name }}\n', '- env:\n    INPUTS_NAME_2: ${{ inputs.name }}\n    INPUTS_NAME: x\n  run: echo "$INPUTS_NAME_2"\n'],
    ['not within single quotes', "- run: echo '${{ github.head_ref }}'\n", undefined],
    ['not in a here document', '- run: |\n    cat <<EOF\n    ${{ github.head_ref }}\n    EOF\n', undefined],
    ['not in another shell', '- shell: pwsh\n  run: echo ${{ github.head_ref }}\n', undefined],
    ['not on Windows', '- runs-on: windows-latest\n  run: echo ${{ github.head_ref }}\n', undefined],
    ['not where it would be run all the same', '- run: eval ${{ github.head_ref }}\n', undefined],
    ['not an expression that computes', "- run: echo ${{ format('{0}', github.head_ref) }}\n", undefined],
    ['not within a scalar in double quotes', '- run: "echo ${{ github.head_ref }}"\n', undefined],
  ];
  for (const [name, step, after] of steps) it(`hand an expression over: ${name}`, async () => assert.equal(await fixed('a.yml', step), after));

  const entries: readonly (readonly [name: string, path: string, text: string, after: string | undefined])[] = [
    ['the first of a line', 'a.json', '{ "bad": true, "b": 1 }', '{ "b": 1 }'],
    ['the last of a line', 'a.json', '{ "a": 1, "bad": true }', '{ "a": 1 }'],
    ['the only one', 'a.json', '{ "bad": true }', '{  }'],
    ['one of many lines', 'a.json', '{\n  "a": 1,\n  "bad": true,\n  "b": 2\n}\n', '{\n  "a": 1,\n  "b": 2\n}\n'],
    ['the last of many lines', 'a.json', '{\n  "a": 1,\n  // why\n  "bad": true\n}\n', '{\n  "a": 1\n  // why\n}\n'],
    ['a line of a mapping', 'a.yml', 'a: 1\nbad: true # x\nb: 2\n', 'a: 1\nb: 2\n'],
    ['the first of an item', 'a.yml', '- bad: true\n  b: 2\n', '- b: 2\n'],
    ['not the only one of a mapping', 'a.yml', 'a:\n  bad: true\n', undefined],
  ];
  for (const [name, path, text, after] of entries) it(`take an entry out: ${name} (${path})`, async () => assert.equal(await fixed(path, text), after));
});
