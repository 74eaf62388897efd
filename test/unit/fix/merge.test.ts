import assert from 'node:assert/strict';
import { applyFix, editProblem, mergeFixes, planFixAll } from '../../../server/engine/fix';
import type { Finding } from '../../../server/engine/model/finding';
import type { Applicability, Fix } from '../../../server/engine/model/fix';
import { type TextEdit, overlaps } from '../../../server/engine/model/range';
import { pickIndex, seededRandom } from '../../support/random';
import { findingAt } from '../suppress/helpers';

function edit(start: number, end: number, newText: string): TextEdit {
  return { range: { start, end }, newText };
}

function fix(...edits: TextEdit[]): Fix {
  return { id: 'f', title: 't', applicability: 'safe', edits };
}

describe('applyFix', () => {
  it('applies edits in any order', () => {
    assert.deepEqual(applyFix('abcdef', [edit(4, 5, 'X'), edit(0, 1, 'Y')]), { ok: true, text: 'YbcdXf' });
    assert.deepEqual(applyFix('', [edit(0, 0, 'a')]), { ok: true, text: 'a' });
    assert.deepEqual(applyFix('a', []), { ok: true, text: 'a' });
  });

  const wrong: [string, string, TextEdit[]][] = [
    ['behind the end', 'abc', [edit(2, 4, '')]],
    ['before the start', 'abc', [edit(-1, 1, '')]],
    ['backwards', 'abc', [edit(2, 1, '')]],
    ['no number', 'abc', [edit(NaN, 1, '')]],
    ['between numbers', 'abc', [edit(0.5, 1, '')]],
    ['overlapping', 'abcdef', [edit(0, 3, ''), edit(2, 4, '')]],
    ['inside another', 'abcdef', [edit(0, 5, ''), edit(2, 2, 'x')]],
    ['inside a character', 'a😀b', [edit(2, 3, '')]],
    ['inside a line ending', 'a\r\nb', [edit(2, 2, 'x')]],
  ];
  for (const [name, text, edits] of wrong) {
    it(`refuses an edit ${name}`, () => {
      const applied = applyFix(text, edits);
      assert.equal(applied.ok, false);
      assert.match(applied.reason, /^An edit .*\.$/);
    });
  }
});

describe('mergeFixes', () => {
  it('takes what does not collide, ordered by place', () => {
    const merged = mergeFixes([fix(edit(5, 6, 'a')), fix(edit(0, 1, 'b'))]);
    assert.deepEqual(merged, { edits: [edit(0, 1, 'b'), edit(5, 6, 'a')], taken: [0, 1], left: [] });
  });

  it('leaves what overlaps or touches an insertion', () => {
    assert.deepEqual(
      mergeFixes([fix(edit(0, 5, 'a')), fix(edit(4, 6, 'b')), fix(edit(5, 5, 'c')), fix(edit(7, 8, 'd'))]).left,
      [1, 2],
    );
    assert.deepEqual(mergeFixes([fix(edit(3, 3, 'a')), fix(edit(3, 3, 'b'))]).left, [1]);
  });

  it('takes replacements side by side', () => {
    assert.deepEqual(mergeFixes([fix(edit(0, 2, 'a')), fix(edit(2, 4, 'b'))]).taken, [0, 1]);
  });

  it('takes a fix whole or not at all', () => {
    const merged = mergeFixes([fix(edit(0, 1, 'a')), fix(edit(0, 1, 'b'), edit(8, 9, 'c'))]);
    assert.deepEqual(merged.edits, [edit(0, 1, 'a')]);
    assert.deepEqual(merged.left, [1]);
  });

  it('counts an import that two fixes share once', () => {
    const line = edit(0, 0, 'import os\n');
    assert.deepEqual(mergeFixes([fix(line, edit(20, 21, 'a')), fix(line, edit(30, 31, 'b'))]).edits, [
      line,
      edit(20, 21, 'a'),
      edit(30, 31, 'b'),
    ]);
  });

  it('takes different imports at one place, in the same order whichever comes first', () => {
    const os = edit(0, 0, 'import os\n');
    const json = edit(0, 0, 'import json\n');
    assert.deepEqual(mergeFixes([fix(os), fix(json)]).edits, [json, os]);
    assert.deepEqual(mergeFixes([fix(json), fix(os)]).edits, [json, os]);
    assert.deepEqual(mergeFixes([fix(edit(9, 9, ', a')), fix(edit(9, 9, ', b'))]).taken, [0, 1]);
  });

  it('takes an import right before what is replaced', () => {
    const merged = mergeFixes([fix(edit(5, 9, 'x')), fix(edit(5, 5, 'import os\n'))]);
    assert.deepEqual(merged.taken, [0, 1]);
    assert.deepEqual(merged.edits, [edit(5, 5, 'import os\n'), edit(5, 9, 'x')]);
  });

  it('leaves fixes of other documents', () => {
    assert.deepEqual(
      mergeFixes([{ edits: [{ uri: 'file:///other', range: { start: 0, end: 1 }, newText: '' }] }]).left,
      [0],
    );
  });

  it('never yields edits that overlap or do not apply', () => {
    const random = seededRandom(11);
    const text = 'x'.repeat(60);
    for (let round = 0; round < 1000; round++) {
      const fixes = Array.from({ length: 1 + pickIndex(random, 8) }, () =>
        fix(
          ...Array.from({ length: 1 + pickIndex(random, 3) }, () => {
            const start = pickIndex(random, 58);
            return edit(
              start,
              start + pickIndex(random, 3),
              random() < 0.3
                ? 'import a\n'
                : String.fromCharCode(97 + pickIndex(random, 3)).repeat(pickIndex(random, 3)),
            );
          }),
        ),
      );
      const { edits, taken, left } = mergeFixes(fixes);
      assert.equal(taken.length + left.length, fixes.length);
      assert.equal(editProblem(text, edits), undefined);
      for (const [i, a] of edits.entries())
        for (const b of edits.slice(i + 1)) assert.equal(overlaps(a.range, b.range), false);
      for (const index of taken) {
        for (const wanted of fixes[index]!.edits) {
          assert.ok(
            edits.some(
              (made) =>
                made.newText === wanted.newText &&
                made.range.start === wanted.range.start &&
                made.range.end === wanted.range.end,
            ),
          );
        }
      }
    }
  });
});

describe('planFixAll', () => {
  function finding(ruleId: string, start: number, fixes: [Applicability, TextEdit][]): Finding {
    return {
      ...findingAt('x', 'x', ruleId),
      range: { start, end: start + 1 },
      fixes: fixes.map(([applicability, made], i) => ({ id: `${i}`, title: 't', applicability, edits: [made] })),
    };
  }
  const findings = [
    finding('a', 0, [
      ['unsafe', edit(0, 1, 'u')],
      ['safe', edit(0, 1, 's')],
    ]),
    finding('b', 5, [['safe', edit(5, 6, 's')]]),
    finding('b', 6, [['safe', edit(5, 7, 'other')]]),
    finding('b', 9, [['manual', edit(9, 10, 'm')]]),
    finding('c', 12, []),
  ];

  it('takes the first fix that may be applied', () => {
    const plan = planFixAll(findings, { applicability: ['safe'] });
    assert.deepEqual(plan.edits, [edit(0, 1, 's'), edit(5, 6, 's')]);
    assert.equal(plan.fixed, 2);
    assert.equal(plan.skipped, 1);
    assert.deepEqual(plan.targets, [findings[0], findings[1]]);
  });

  it('keeps to a rule', () => {
    assert.deepEqual(planFixAll(findings, { ruleId: 'a', applicability: ['unsafe', 'safe'] }).edits, [edit(0, 1, 'u')]);
    assert.deepEqual(planFixAll(findings, { ruleId: 'c', applicability: ['safe'] }), {
      edits: [],
      fixed: 0,
      skipped: 0,
      targets: [],
    });
  });
});
