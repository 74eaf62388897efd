import assert from 'node:assert/strict';
import { finderFor } from './support';

/** Language, code with calls of `use`, and which of the calls see the text "a". */
const CASES: readonly (readonly [name: string, language: string, code: string, found: readonly string[]])[] = [
  ['the last write before the read counts', 'javascript', 'let x = "a"; use(x, 1); x = "b"; use(x, 2);', ['use(x, 1)']],
  ['a write may read what it replaces', 'javascript', 'let x = "a"; x = use(x, 1); use(x, 2);', ['use(x, 1)']],
  ['a read in a branch sees a write before the branch', 'javascript', 'let x = "b"; x = "a"; if (c) { use(x, 1); }', ['use(x, 1)']],
  ['a write in a branch leaves the value unknown', 'javascript', 'let x = "a"; if (c) { x = y; } use(x, 1);', []],
  ['a write in a branch without braces too', 'javascript', 'let x = "a"; if (c) x = "b"; else use(x, 1); use(x, 2);', []],
  ['a write behind an operator too', 'javascript', 'let x = "b"; c && (x = "a"); use(x, 1);', []],
  ['a loop comes back with another value', 'javascript', 'let x = "a"; while (c) { use(x, 1); x = y; }', []],
  ['a write at the head of the loop holds in it', 'javascript', 'let x; while (c) { x = "a"; use(x, 1); x = y; }', ['use(x, 1)']],
  ['a function may run at any time', 'javascript', 'let x = "a"; function f() { x = y; } f(); use(x, 1);', []],
  ['a function that reads sees any value', 'javascript', 'let x = "a"; const f = () => { use(x, 1); }; x = y; f();', []],
  ['what is added to makes another text', 'javascript', 'let x = "a"; x += y; use(x, 1);', []],
  ['a parameter that is overwritten', 'python', 'def f(x):\n    use(x, 1)\n    x = "a"\n    use(x, 2)\n', ['use(x, 2)']],
  ['the variable of a loop', 'python', 'x = "a"\nfor x in y:\n    use(x, 1)\n', []],
  ['what is tried may stop before the write', 'python', 'x = y\ntry:\n    x = "a"\nexcept E:\n    pass\nuse(x, 1)\n', []],
  ['PHP', 'php', '<?php $x = "a"; use_($x, 1); $x = $y; use_($x, 2);', ['use_($x, 1)']],
  ['Go', 'go', 'package m\nfunc f() {\n\tx := "a"\n\tuse(x, 1)\n\tx = y\n\tuse(x, 2)\n}\n', ['use(x, 1)']],
  ['a condition always runs', 'java', 'class A { void f(String y) { String x; if (x = "a") { return; } use(x, 1); } }', ['use(x, 1)']],
  ['a name that another function writes is no variable of that function', 'java', 'class A { String x; void f() { x = "a"; use(x, 1); } void g() { x = y; } }', ['use(x, 1)']],
];

describe('constants on the straight way', () => {
  for (const [name, language, code, found] of CASES) {
    it(name, async () => {
      const find = await finderFor(language);
      assert.deepEqual(find(`${language === 'php' ? 'use_' : 'use'}("a", ...)`, code), found);
    });
  }
});
