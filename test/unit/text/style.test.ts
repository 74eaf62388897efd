import assert from 'node:assert/strict';
import { endOfLine, styleOf } from '../../../server/engine/text/style';

describe('styleOf', () => {
  it('has defaults for a text that does not tell', () => {
    assert.deepEqual(styleOf('', 'javascript'), { quote: "'", indent: '  ', eol: '\n', semicolons: 'always' });
    assert.deepEqual(styleOf('', 'python'), { quote: '"', indent: '    ', eol: '\n', semicolons: 'always' });
  });

  it('counts quotes of strings, not apostrophes in comments or in strings of the other kind', () => {
    const text = `// don't, can't, won't, isn't\nconst a = "x";\nconst b = "it's";\nconst c = "y"; // 'no' 'no' 'no'\n`;
    assert.equal(styleOf(text, 'javascript').quote, '"');
  });

  it('does not count attributes of JSX', () => {
    const text = `import a from 'a';\nconst x = <a className="b" href="c" id="d">e</a>;\n`;
    assert.equal(styleOf(text, 'typescriptreact').quote, "'");
  });

  it('counts keyword arguments of Python', () => {
    assert.equal(styleOf(`f(a="x", b="y")\nprint('z')\n`, 'python').quote, '"');
    assert.equal(styleOf(`f(a='x', b='y')\n`, 'python').quote, "'");
  });

  it('finds the unit of indentation', () => {
    assert.equal(styleOf('a {\n\tb {\n\t\tc\n', 'javascript').indent, '\t');
    assert.equal(styleOf('a {\n    b {\n        c\n    }\n}\n', 'javascript').indent, '    ');
    assert.equal(styleOf('/**\n * doc\n */\na {\n  b\n}\n', 'javascript').indent, '  ');
  });

  it('tells whether statements end with semicolons', () => {
    assert.equal(styleOf("import a from 'a'\nconst b = a()\n", 'javascript').semicolons, 'never');
    assert.equal(styleOf("import a from 'a';\nconst b = {\n", 'javascript').semicolons, 'always');
  });
});

describe('endOfLine', () => {
  it('takes the majority', () => {
    assert.equal(endOfLine('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(endOfLine('a\r\nb\nc\n'), '\n');
    assert.equal(endOfLine('a\rb\rc'), '\r');
    assert.equal(endOfLine('abc'), '\n');
  });
});
