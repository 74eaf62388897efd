import assert from 'node:assert/strict';
import type { Projects } from '../../../server/engine';
import { EVERYTHING, type Harness, runSequence, type Subject } from '../../fuzz/incremental';
import { syntaxErrorCounter } from '../../support/clean';
import { engineWith, ruleSources } from '../../support/engine';

/** A project in which everything is declared but what is made up. */
const projects: Projects = {
  packages: (_, ecosystem) => ({ manifest: `manifest of ${ecosystem}`, coverage: 'whole', declared: new Set(), present: (name) => !name.startsWith('made') && name !== 'lodahs' }),
};

const subjects: readonly Subject[] = [
  { path: 'src/a.js', text: "import made from 'made-up';\nimport _ from 'lodahs';\ntry {\n  require('made-optional');\n} catch {\n  // n\u200Bone\n}\nfunction is\u0410dmin() { return 'x\u202E'; }\nconst isAdmin = isАdmin();\nconst tags = '\u{E0041}\u{E0042}';\nuse(_, isAdmin, tags);\n" },
  { path: 'src/b.ts', text: "import type { A } from 'made-types';\nimport { b } from 'made-b/deep';\nexport const c = (x: A): string => `${b(x)}\uFEFF`;\nexport { d } from 'made-d';\n" },
  { path: 'src/c.py', text: "import os, made_up as m\nfrom made_too.x import (\n    a,\n)\n\ndef s\u0441ope():\n    import made_late\n    return made_late, m, a, os\n\nVALUE = 'a\u2060b'\n" },
  { path: 'src/d.go', text: 'package d\n\nimport (\n\t"fmt"\n\tx "example.com/made/x"\n)\n\n// hidden\u2067\nfunc D() { fmt.Println(x.Y, "\u3164") }\n' },
];

describe('checks with edits', function () {
  this.timeout(60_000);
  let harness: Harness;

  before(async () => {
    const sources = ruleSources().filter(({ path }) => path.includes('checks'));
    harness = { engine: await engineWith(sources, undefined, projects), config: EVERYTHING, countErrors: await syntaxErrorCounter() };
  });

  it('find what a fresh scan finds, whatever was typed', async () => {
    const sum = { compared: 0, findings: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const { differences, compared, findings } = await runSequence(harness, subjects, seed, 6);
      const [difference] = differences;
      assert.equal(difference && `seed ${seed}, ${difference.path}, step ${difference.step}: ${difference.what}`, undefined);
      sum.compared += compared;
      sum.findings += findings;
    }
    assert.ok(sum.compared > 200 && sum.findings > 200, JSON.stringify(sum));
  });
});
