import assert from 'node:assert/strict';
import { applyFix } from '../../../server/engine/fix';
import { planImports } from '../../../server/engine/fix/imports';
import type { ImportSpec } from '../../../server/engine/rules/definition';
import { textTree } from '../../../server/engine/scan/textTree';
import { styleOf } from '../../../server/engine/text/style';
import { loadParsers, type ParseText, TREE_LANGUAGES } from './trees';

describe('planImports', () => {
  let parse: ParseText;
  before(async () => {
    parse = await loadParsers(TREE_LANGUAGES);
  });

  /** The text with the imports; `HERE` is where they are needed (at the end where it is missing). */
  function add(languageId: string, text: string, needed: readonly ImportSpec[], path = 'a.js'): string {
    const at = text.indexOf('HERE');
    const place = at < 0 ? { start: text.length, end: text.length } : { start: at, end: at + 4 };
    const plan = planImports(needed, [place], {
      tree: parse(languageId, text),
      style: styleOf(text, languageId),
      path,
    });
    if ('refused' in plan) return `refused: ${plan.refused}`;
    const applied = applyFix(text, plan.edits);
    assert.ok(applied.ok);
    return applied.text;
  }

  const OS: ImportSpec = { module: 'os' };
  const ESCAPE: ImportSpec = { module: 'markupsafe', name: 'escape' };

  describe('in Python', () => {
    const cases: [string, string, ImportSpec, string][] = [
      [
        'after the last import',
        'import sys\nfrom a import b\n\nHERE\n',
        OS,
        'import sys\nfrom a import b\nimport os\n\nHERE\n',
      ],
      ['with CRLF', 'import sys\r\n\r\nHERE\r\n', OS, 'import sys\r\nimport os\r\n\r\nHERE\r\n'],
      [
        'after an import of several lines',
        'from a import (\n    b,\n    c,\n)\nHERE',
        OS,
        'from a import (\n    b,\n    c,\n)\nimport os\nHERE',
      ],
      ['after an import with a comment', 'import sys  # here\nHERE', OS, 'import sys  # here\nimport os\nHERE'],
      [
        'before code that other imports follow',
        'import sys\nsys.path.insert(0, "x")\nimport a\nHERE',
        OS,
        'import sys\nimport os\nsys.path.insert(0, "x")\nimport a\nHERE',
      ],
      ['after the docstring', '"""Doc."""\n\nHERE', OS, '"""Doc."""\n\nimport os\n\nHERE'],
      [
        'after docstring and __future__',
        '"""Doc."""\nfrom __future__ import annotations\n\nHERE',
        OS,
        '"""Doc."""\nfrom __future__ import annotations\n\nimport os\n\nHERE',
      ],
      [
        'after shebang and encoding',
        '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nHERE',
        OS,
        '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nimport os\n\nHERE',
      ],
      ['below a licence', '# Copyright\n# All rights\n\nHERE', OS, '# Copyright\n# All rights\n\nimport os\n\nHERE'],
      [
        'above a comment that belongs to code',
        '# lintel-ignore x -- y\nHERE',
        OS,
        'import os\n\n# lintel-ignore x -- y\nHERE',
      ],
      ['at the top', 'HERE', OS, 'import os\n\nHERE'],
      ['at the top behind a byte order mark', '\ufeffHERE', OS, '\ufeffimport os\n\nHERE'],
      ['into an empty file', '', OS, 'import os\n'],
      ['at the end of a file of imports without a final newline', 'import sys', OS, 'import sys\nimport os'],
      ['not if it is there', 'import os\nHERE', OS, 'import os\nHERE'],
      ['not if it is there among others', 'import sys, os\nHERE', OS, 'import sys, os\nHERE'],
      [
        'not if it is there in a try',
        'try:\n    import os\nexcept ImportError:\n    pass\nHERE',
        OS,
        'try:\n    import os\nexcept ImportError:\n    pass\nHERE',
      ],
      ['not if the function has it', 'def f():\n    import os\n    HERE\n', OS, 'def f():\n    import os\n    HERE\n'],
      [
        'if another function has it',
        'import a\ndef f():\n    import os\ndef g():\n    HERE\n',
        OS,
        'import a\nimport os\ndef f():\n    import os\ndef g():\n    HERE\n',
      ],
      ['if it has another name', 'import os as system\nHERE', OS, 'import os as system\nimport os\nHERE'],
      ['if only a part of it is there', 'from os import environ\nHERE', OS, 'from os import environ\nimport os\nHERE'],
      [
        'if it is there for types only',
        'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import xos\nHERE',
        OS,
        'from typing import TYPE_CHECKING\nimport os\nif TYPE_CHECKING:\n    import xos\nHERE',
      ],
      ['a module in a package', 'import xml\nHERE', { module: 'xml.sax' }, 'import xml\nimport xml.sax\nHERE'],
      [
        'a module beside another of its package',
        'import xml.dom\nHERE',
        { module: 'xml.sax' },
        'import xml.dom\nimport xml.sax\nHERE',
      ],
      ['a name', 'import a\nHERE', ESCAPE, 'import a\nfrom markupsafe import escape\nHERE'],
      [
        'a name beside others',
        'from markupsafe import Markup\nHERE',
        ESCAPE,
        'from markupsafe import Markup, escape\nHERE',
      ],
      [
        'a name beside others in parentheses',
        'from markupsafe import (\n    Markup,\n    b,\n)\nHERE',
        ESCAPE,
        'from markupsafe import (\n    Markup,\n    b,\n    escape,\n)\nHERE',
      ],
      [
        'a name beside another with an alias',
        'from markupsafe import Markup as M\nHERE',
        ESCAPE,
        'from markupsafe import Markup as M, escape\nHERE',
      ],
      ['no name that is there', 'from markupsafe import escape\nHERE', ESCAPE, 'from markupsafe import escape\nHERE'],
      [
        'a name beside a star',
        'from markupsafe import *\nHERE',
        ESCAPE,
        'from markupsafe import *\nfrom markupsafe import escape\nHERE',
      ],
      [
        'a module under another name',
        'HERE',
        { module: 'defusedxml.ElementTree', default: 'ET' },
        'import defusedxml.ElementTree as ET\n\nHERE',
      ],
      [
        'although a name of it is used as an attribute',
        'import a\nx.os = 1\nf(os=2)\nHERE',
        OS,
        'import a\nimport os\nx.os = 1\nf(os=2)\nHERE',
      ],
      [
        'although another function has a parameter of the name',
        'import a\ndef f(os):\n    pass\nHERE',
        OS,
        'import a\nimport os\ndef f(os):\n    pass\nHERE',
      ],
    ];
    for (const [name, text, spec, expected] of cases)
      it(`adds ${name}`, () => assert.equal(add('python', text, [spec], 'a.py'), expected));

    const refused: [string, string, ImportSpec][] = [
      ['a variable', 'os = 1\nHERE', OS],
      ['one of several variables', '(a, os) = 1, 2\nHERE', OS],
      ['a function', 'def os():\n    pass\nHERE', OS],
      ['a class', 'class os:\n    pass\nHERE', OS],
      ['another module', 'import posix as os\nHERE', OS],
      ['a name of another module', 'from a import os\nHERE', OS],
      ['another escape', 'from html import escape\nHERE', ESCAPE],
      ['a parameter', 'def f(os=None):\n    HERE\n', OS],
      ['a typed parameter', 'def f(os: str):\n    HERE\n', OS],
      ['a parameter of a function around', 'def f(*os):\n    def g():\n        HERE\n', OS],
      ['a loop variable', 'for os in x:\n    HERE\n', OS],
      ['a with variable', 'with x as os:\n    HERE\n', OS],
      ['an exception', 'try:\n    pass\nexcept E as os:\n    HERE\n', OS],
      ['a walrus', 'if (os := 1):\n    HERE\n', OS],
      ['an import that comes too late in the function', 'def f():\n    HERE\n    import os\n', OS],
      ['a global', 'def f():\n    global os\n    HERE\n', OS],
    ];
    for (const [name, text, spec] of refused)
      it(`refuses where the name is ${name}`, () =>
        assert.match(add('python', text, [spec], 'a.py'), /^refused: `(os|escape)` already means something else here/));
  });

  describe('in JavaScript and TypeScript', () => {
    const CRYPTO: ImportSpec = { module: 'crypto', default: 'crypto' };
    const EXEC: ImportSpec = { module: 'child_process', name: 'execFile' };
    const PURIFY: ImportSpec = { module: 'dompurify', default: 'DOMPurify' };
    const cases: [string, string, string, ImportSpec, string, string?][] = [
      [
        'import after imports',
        'javascript',
        "import a from 'a';\nimport b from 'b';\n\nHERE;\n",
        PURIFY,
        "import a from 'a';\nimport b from 'b';\nimport DOMPurify from 'dompurify';\n\nHERE;\n",
      ],
      [
        'import in the quotes of the file, without semicolons',
        'javascript',
        'import a from "a"\n\nHERE\n',
        PURIFY,
        'import a from "a"\nimport DOMPurify from "dompurify"\n\nHERE\n',
      ],
      [
        'import with CRLF',
        'typescript',
        "import a from 'a';\r\nHERE;\r\n",
        PURIFY,
        "import a from 'a';\r\nimport DOMPurify from 'dompurify';\r\nHERE;\r\n",
      ],
      [
        'import after one of several lines',
        'javascript',
        "import {\n  a,\n} from 'a';\nHERE;",
        PURIFY,
        "import {\n  a,\n} from 'a';\nimport DOMPurify from 'dompurify';\nHERE;",
      ],
      [
        'import after the last one where code stands before',
        'javascript',
        "a();\nimport b from 'b';\nHERE;",
        PURIFY,
        "a();\nimport b from 'b';\nimport DOMPurify from 'dompurify';\nHERE;",
      ],
      [
        'require after requires',
        'javascript',
        "'use strict';\n\nconst a = require('a');\nconst { b } = require('b').c;\n\nHERE;\n",
        CRYPTO,
        "'use strict';\n\nconst a = require('a');\nconst { b } = require('b').c;\nconst crypto = require('crypto');\n\nHERE;\n",
      ],
      [
        'require with var',
        'javascript',
        "var a = require('a');\nHERE;\n",
        CRYPTO,
        "var a = require('a');\nvar crypto = require('crypto');\nHERE;\n",
      ],
      [
        'require where the file exports like that',
        'javascript',
        'module.exports = () => HERE;\n',
        CRYPTO,
        "const crypto = require('crypto');\n\nmodule.exports = () => HERE;\n",
      ],
      [
        'import where the file exports like that',
        'javascript',
        'export const a = () => HERE;\n',
        CRYPTO,
        "import crypto from 'crypto';\n\nexport const a = () => HERE;\n",
      ],
      [
        'import in a module by its extension',
        'javascript',
        'HERE;\n',
        CRYPTO,
        "import crypto from 'crypto';\n\nHERE;\n",
        'a.mjs',
      ],
      [
        'require in a script by its extension',
        'typescript',
        'HERE;\n',
        CRYPTO,
        "const crypto = require('crypto');\n\nHERE;\n",
        'a.cts',
      ],
      [
        'require in a script that does not tell',
        'javascript',
        'HERE;\n',
        CRYPTO,
        "const crypto = require('crypto');\n\nHERE;\n",
      ],
      [
        'import in TypeScript that does not tell, as a namespace',
        'typescript',
        'HERE;\n',
        CRYPTO,
        "import * as crypto from 'crypto';\n\nHERE;\n",
        'a.ts',
      ],
      [
        'import by default in TypeScript that does so',
        'typescript',
        "import fs from 'fs';\nHERE;\n",
        CRYPTO,
        "import fs from 'fs';\nimport crypto from 'crypto';\nHERE;\n",
        'a.ts',
      ],
      [
        'import with the prefix that the file writes',
        'typescript',
        "import * as fs from 'node:fs';\nHERE;\n",
        CRYPTO,
        "import * as fs from 'node:fs';\nimport * as crypto from 'node:crypto';\nHERE;\n",
        'a.ts',
      ],
      [
        'import without the prefix for other modules',
        'typescript',
        "import * as fs from 'node:fs';\nHERE;\n",
        PURIFY,
        "import * as fs from 'node:fs';\nimport DOMPurify from 'dompurify';\nHERE;\n",
        'a.ts',
      ],
      [
        'require after a directive',
        'javascript',
        "'use strict';\nHERE;\n",
        CRYPTO,
        "'use strict';\n\nconst crypto = require('crypto');\nHERE;\n",
      ],
      [
        'require after a shebang',
        'javascript',
        '#!/usr/bin/env node\nHERE;\n',
        CRYPTO,
        "#!/usr/bin/env node\nconst crypto = require('crypto');\n\nHERE;\n",
      ],
      [
        'require below a licence',
        'javascript',
        '/*\n * Licence\n */\n\nHERE;\n',
        CRYPTO,
        "/*\n * Licence\n */\n\nconst crypto = require('crypto');\n\nHERE;\n",
      ],
      [
        'require above a comment that belongs to code',
        'javascript',
        '// lintel-ignore x -- y\nHERE;\n',
        CRYPTO,
        "const crypto = require('crypto');\n\n// lintel-ignore x -- y\nHERE;\n",
      ],
      [
        'nothing for a default import',
        'javascript',
        "import crypto from 'node:crypto';\nHERE;",
        CRYPTO,
        "import crypto from 'node:crypto';\nHERE;",
      ],
      [
        'nothing for a namespace',
        'typescript',
        "import * as crypto from 'crypto';\nHERE;",
        CRYPTO,
        "import * as crypto from 'crypto';\nHERE;",
      ],
      [
        'nothing for an import by require',
        'typescript',
        "import crypto = require('crypto');\nHERE;",
        CRYPTO,
        "import crypto = require('crypto');\nHERE;",
      ],
      [
        'nothing for a require',
        'javascript',
        "const crypto = require('crypto');\nHERE;",
        CRYPTO,
        "const crypto = require('crypto');\nHERE;",
      ],
      [
        'nothing for a require in the function',
        'javascript',
        "function f() {\n  const crypto = require('crypto');\n  HERE;\n}",
        CRYPTO,
        "function f() {\n  const crypto = require('crypto');\n  HERE;\n}",
      ],
      [
        'nothing for a name that is there',
        'javascript',
        "const { execFile } = require('child_process');\nHERE;",
        EXEC,
        "const { execFile } = require('child_process');\nHERE;",
      ],
      [
        'nothing for an imported name',
        'typescript',
        "import { exec, execFile } from 'node:child_process';\nHERE;",
        EXEC,
        "import { exec, execFile } from 'node:child_process';\nHERE;",
      ],
      [
        'one more name',
        'typescript',
        "import { exec } from 'node:child_process';\nHERE;",
        EXEC,
        "import { exec, execFile } from 'node:child_process';\nHERE;",
      ],
      [
        'one more name on its own line',
        'typescript',
        "import {\n  exec,\n  fork,\n} from 'child_process';\nHERE;",
        EXEC,
        "import {\n  exec,\n  fork,\n  execFile,\n} from 'child_process';\nHERE;",
      ],
      [
        'one more name beside a default',
        'javascript',
        "import cp, { exec } from 'child_process';\nHERE;",
        EXEC,
        "import cp, { exec, execFile } from 'child_process';\nHERE;",
      ],
      [
        'one more required name',
        'javascript',
        "const { exec, fork: f } = require('child_process');\nHERE;",
        EXEC,
        "const { exec, fork: f, execFile } = require('child_process');\nHERE;",
      ],
      [
        'a line where there is only a default',
        'javascript',
        "import cp from 'child_process';\nHERE;",
        EXEC,
        "import cp from 'child_process';\nimport { execFile } from 'child_process';\nHERE;",
      ],
      [
        'a line where only types are imported',
        'typescript',
        "import type { X } from 'child_process';\nHERE;",
        EXEC,
        "import type { X } from 'child_process';\nimport { execFile } from 'child_process';\nHERE;",
        'a.ts',
      ],
      [
        'a required name',
        'javascript',
        "const a = require('a');\nHERE;",
        EXEC,
        "const a = require('a');\nconst { execFile } = require('child_process');\nHERE;",
      ],
      [
        'a name for a module without one',
        'javascript',
        "import a from 'a';\nHERE;",
        { module: 'escape-html' },
        "import a from 'a';\nimport escapeHtml from 'escape-html';\nHERE;",
      ],
      [
        'although the name is a property',
        'javascript',
        "const a = require('a');\na.crypto = { crypto: 1 };\nHERE;",
        CRYPTO,
        "const a = require('a');\nconst crypto = require('crypto');\na.crypto = { crypto: 1 };\nHERE;",
      ],
      [
        'although another function has it',
        'javascript',
        "const a = require('a');\nfunction f(crypto) {}\nHERE;",
        CRYPTO,
        "const a = require('a');\nconst crypto = require('crypto');\nfunction f(crypto) {}\nHERE;",
      ],
      [
        'in JSX',
        'typescriptreact',
        "import React from 'react';\nexport const A = () => <p>{HERE}</p>;",
        PURIFY,
        "import React from 'react';\nimport DOMPurify from 'dompurify';\nexport const A = () => <p>{HERE}</p>;",
        'a.tsx',
      ],
    ];
    for (const [name, languageId, text, spec, expected, path] of cases)
      it(`adds ${name}`, () => assert.equal(add(languageId, text, [spec], path), expected));

    const refused: [string, string, string][] = [
      ['a constant', 'javascript', 'const crypto = 1;\nHERE;'],
      ['of another module', 'javascript', "import crypto from 'crypto-js';\nHERE;"],
      ['a part of another module', 'javascript', "const { crypto } = require('x');\nHERE;"],
      ['an alias', 'javascript', "import { a as crypto } from 'x';\nHERE;"],
      ['a parameter', 'javascript', 'function f(crypto) { HERE; }'],
      ['a parameter with a default', 'javascript', 'function f(crypto = 1) { HERE; }'],
      ['a typed parameter', 'typescript', 'function f(crypto?: X) { HERE; }'],
      ['the parameter of an arrow', 'javascript', 'const f = crypto => HERE;'],
      ['a part of a parameter', 'javascript', 'const f = ({ a: { crypto } }) => HERE;'],
      ['the rest of a parameter', 'javascript', 'const f = (...crypto) => HERE;'],
      ['a function', 'javascript', 'function crypto() {}\nHERE;'],
      ['a class', 'typescript', 'class crypto {}\nHERE;'],
      ['a type', 'typescript', 'interface crypto {}\nHERE;'],
      ['imported as a type', 'typescript', "import type crypto from 'crypto';\nHERE;"],
      ['an exception', 'javascript', 'try {} catch (crypto) { HERE; }'],
      ['a loop variable', 'javascript', 'for (const crypto of x) { HERE; }'],
      ['assigned', 'javascript', 'crypto = 1;\nHERE;'],
      ['a local variable', 'javascript', 'function f() { HERE; let crypto; }'],
    ];
    for (const [name, languageId, text] of refused)
      it(`refuses where the name is ${name}`, () =>
        assert.match(add(languageId, text, [CRYPTO]), /^refused: `crypto` already means something else here/));
  });

  it('adds none to text without a grammar', () => {
    const context = { tree: textTree('a: 1'), style: styleOf('a: 1', 'yaml'), path: 'a.yml' };
    assert.deepEqual(planImports([OS], [{ start: 0, end: 1 }], context), {
      refused: 'Imports cannot be added to a.yml.',
    });
  });

  it('adds several, each once', () => {
    assert.equal(
      add('python', 'import a\nHERE\n', [OS, { module: 'json' }, OS], 'a.py'),
      'import a\nimport os\nimport json\nHERE\n',
    );
  });
});
