import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

/** Pattern, code inside of a function, and what of it matches. */
const CASES: readonly (readonly [name: string, pattern: string, code: string, found: readonly string[]])[] = [
  ['a call', 'gets(...)', 'gets(a); p->gets(a); fgets(a, 1, f);', ['gets(a)']],
  ['an argument by its place', 'strcpy($A, "...")', 'strcpy(a, "b"); strcpy(a, b);', ['strcpy(a, "b")']],
  ['a member over a pointer', '$X->$Y', 'a->b = c.d;', ['a->b', 'c.d']],
  ['a declared array', 'char $BUF[$N];', 'char a[8]; char b[8] = "c"; char *d; int e[8]; char f[2][2];', ['char a[8];', 'char b[8] = "c";']],
  ['an array of any size', 'char $BUF[];', 'char a[8], *b; int c[8];', ['char a[8], *b;']],
  ['a pointer', 'char *$P = $V;', 'char *a = b; char **c = d; const char *e = f; char g = h;', ['char *a = b;', 'const char *e = f;']],
  ['a declaration of any type', '$T $X = f();', 'int a = f(); char *b = f(); c = f();', ['int a = f();', 'char *b = f();']],
  ['a declaration by its words', 'static char $X[$N];', 'static char a[1]; char b[1];', ['static char a[1];']],
  ['an assignment, also where it declares', '$X = malloc(...)', 'char *a = malloc(1); b = (char *)malloc(2);', ['*a = malloc(1)', 'b = (char *)malloc(2)']],
  ['a cast that is asked for', '(int)$X', 'f((int)a, b, (char)c);', ['(int)a']],
  ['a type of a metavariable', '(char *$X) == $Y', 'char *a; int b; c = a == 0; d = b == 0; e = "x" == 0;', ['a == 0', '"x" == 0']],
  ['the size of anything', 'sizeof($X)', 'a = sizeof(b) + sizeof b + sizeof(char);', ['sizeof(b)', 'sizeof b', 'sizeof(char)']],
  ['statements that follow', 'free($P);\n...\nfree($P);', 'free(a); b(); free(a); free(c);', ['free(a); b(); free(a);']],
  ['an if with any body', 'if (<... access($P, ...) ...>) $S;', 'if (access(a, 1) != 0) return;', ['if (access(a, 1) != 0) return;']],
  ['any loop', 'for (...) { ... }', 'for (i = 0; i < 3; i++) { a(); }', ['for (i = 0; i < 3; i++) { a(); }']],
  ['texts side by side', 'printf("...", ...)', 'printf("a" "b", c); printf(d);', ['printf("a" "b", c)']],
  ['a macro by its name', 'f(SSL_VERIFY_NONE)', 'f(SSL_VERIFY_NONE); f(SSL_VERIFY_PEER);', ['f(SSL_VERIFY_NONE)']],
];

describe('patterns in C', () => {
  let find: Find;
  let findCpp: Find;
  before(async () => {
    [find, findCpp] = await Promise.all([finderFor('c'), finderFor('cpp')]);
  });
  for (const [name, pattern, code, found] of CASES) {
    it(name, () => assert.deepEqual(find(pattern, `void run(void) { ${code} }`), found));
    it(`${name}, in C++`, () => assert.deepEqual(findCpp(pattern, `void run() { ${code} }`), found));
  }

  it('a function by its result and parameters', () => {
    const code = 'char *a(int n, char *s) { return s; }\nint b(char *s) { return 0; }\nstatic char c(char s) { return s; }\n';
    assert.deepEqual(find('$R *$F(..., char *$X, ...) { ... }', code), ['char *a(int n, char *s) { return s; }']);
    assert.deepEqual(find('int $F(...) { ... }', code), ['int b(char *s) { return 0; }']);
  });

  it('code that the preprocessor chooses', () => {
    assert.deepEqual(find('f($X);\n...\ng($X);', 'void run(void) {\n#ifdef A\nf(a);\n#else\nf(b);\n#endif\ng(b);\n}'), ['f(b);']);
  });

  it('names of a namespace, templates and streams of C++', () => {
    const code = 'void run() { std::system(a); system(b); std::cin >> c; auto d = static_cast<int>(e); std::string s = f<T>(g); }';
    assert.deepEqual(findCpp('std::system($X)', code), ['std::system(a)']);
    assert.deepEqual(findCpp('std::cin >> $X', code), ['std::cin >> c']);
    assert.deepEqual(findCpp('f($X)', code), ['f<T>(g)']);
    assert.deepEqual(findCpp('delete $P;\n...\n$P->$M();', 'void run() { delete p; p->go(); }'), ['delete p; p->go();']);
  });
});
