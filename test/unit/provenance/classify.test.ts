import assert from 'node:assert/strict';
import { classify, type EditFacts, isLarge } from '../../../server/provenance';

const BODY = "function load(id) {\n  const found = rows.find((row) => row.id === id);\n  return found ?? missing(id);\n}\n";
const PLAIN: EditFacts = {
  changes: [], history: 'none', place: 'memory', own: 'other', clipboard: '', before: '', text: '', versionControl: 'quiet', agent: 'absent', assistant: 'active', cursor: 'behind', run: 1, spread: 'one-document',
};

/** What an edit is taken for, given what was seen. */
function taken(changes: readonly (readonly [removed: string, inserted: string])[], facts: Partial<EditFacts> = {}): string {
  const verdict = classify({ ...PLAIN, text: changes.map(([, inserted]) => inserted).join('\n'), ...facts, changes: changes.map(([removed, inserted]) => ({ removed, inserted })) });
  return verdict.kind === 'machine' ? `${verdict.source} ${verdict.confidence}` : verdict.kind;
}

describe('what an edit was', () => {
  it('a machine\'s, as far as that can be seen', () => {
    assert.equal(taken([['', BODY]]), 'insertion 0.8');
    assert.equal(taken([['', BODY]], { assistant: 'absent' }), 'insertion 0.55');
    assert.equal(taken([['', BODY]], { run: 3 }), 'burst 0.8');
    assert.equal(taken([['old();\n', BODY]], { place: 'disk', agent: 'working' }), 'disk 0.85');
  });

  it('never likely a machine\'s where the clipboard was not looked at', () => {
    const { clipboard: _, ...unseen } = PLAIN;
    assert.deepEqual(classify({ ...unseen, changes: [{ removed: '', inserted: BODY }] }), { kind: 'machine', source: 'insertion', confidence: 0.4 });
  });

  it('a person\'s, by what was typed or brought back', () => {
    assert.equal(taken([['', 'x']]), 'typing');
    assert.equal(taken([['', 'console']]), 'typing');
    assert.equal(taken([['', BODY]], { history: 'undo' }), 'history');
    assert.equal(taken([['', BODY]], { history: 'redo' }), 'history');
    assert.equal(taken([['', BODY]], { own: 'own' }), 'own');
  });

  it('a paste, also where it is indented anew, in several places, or with an import that a tool adds', () => {
    assert.equal(taken([['', BODY]], { clipboard: BODY }), 'paste');
    assert.equal(taken([['', BODY.replaceAll('\n', '\n  ')]], { clipboard: BODY }), 'paste');
    assert.equal(taken([['', BODY], ['', BODY]], { clipboard: BODY }), 'paste');
    assert.equal(taken([['', BODY], ['', "import { rows } from './rows';\n"]], { clipboard: BODY }), 'paste');
    assert.equal(taken([['', BODY]], { clipboard: 'something else' }), 'insertion 0.8');
  });

  it('layout, whatever moves', () => {
    assert.equal(taken([['', '\n    ']]), 'layout');
    assert.equal(taken([[BODY, BODY.replaceAll('  ', '\t')]]), 'layout');
    assert.equal(taken([["const longName = 'a';\nconst other = 'b'", 'const longName = "a";\nconst other = "b";'], ['x', 'x,']]), 'layout');
    assert.equal(taken([[BODY, BODY.replaceAll('  ', '\t')]], { place: 'disk', agent: 'working' }), 'layout');
  });

  it('a rename, a refactoring, a copy, a snippet', () => {
    assert.equal(taken([['name', 'aVeryMuchLongerNameThanBefore'], ['name', 'aVeryMuchLongerNameThanBefore']]), 'rename');
    // Editors cut an edit into pieces: what went is in crumbs.
    assert.equal(taken([['const found = rows.find((', 'r'], ['', 'function select(id) {\n  const found = rows.find((row) => row.id === id);\n  return found ?? missing(id);\n}\n']], { before: BODY }), 'refactoring');
    assert.equal(taken([['', BODY]], { text: `${BODY}\n${BODY}` }), 'copy');
    assert.equal(taken([['', 'try {\n  operation();\n} catch (error) {\n}\n']], { cursor: 'placeholder' }), 'snippet');
    assert.equal(taken([['', "import { somethingNew } from './a';"]], { spread: 'several-documents' }), 'refactoring');
  });

  it('version control\'s, or some other program\'s', () => {
    assert.equal(taken([['', BODY]], { place: 'disk', versionControl: 'changed', agent: 'working' }), 'version-control');
    assert.equal(taken([['', BODY]], { versionControl: 'changed' }), 'version-control');
    assert.equal(taken([['', BODY]], { place: 'disk' }), 'outside');
  });

  it('is large from 25 visible characters or two lines of code', () => {
    const large = (inserted: string): boolean => isLarge([{ removed: '', inserted }]);
    assert.equal(large('a'.repeat(24)), false);
    assert.equal(large('a'.repeat(25)), true);
    assert.equal(large('if (a) {\n  b();'), true);
    assert.equal(large('\n        '), false);
    assert.equal(large('(a)\n'), false);
  });
});
