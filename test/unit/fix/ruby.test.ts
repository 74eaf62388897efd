import assert from 'node:assert/strict';
import { applyFix, moveToEnv } from '../../../server/engine/fix';
import { splitCommand } from '../../../server/engine/fix/argv';
import { planImports } from '../../../server/engine/fix/imports';
import { parameterize } from '../../../server/engine/fix/parameterize';
import { exactNode } from '../../../server/engine/fix/template';
import type { FixContext } from '../../../server/engine/fix/types';
import { styleOf } from '../../../server/engine/text/style';
import { loadParsers, type ParseText } from './trees';

describe('fixes in Ruby', () => {
  let parse: ParseText;
  before(async () => {
    parse = await loadParsers(['ruby']);
  });

  const contextOf = (text: string, path = 'a.rb'): FixContext => ({ tree: parse('ruby', text), style: styleOf(text, 'ruby'), path });

  /** The argument of `q(...)`, taken apart. */
  function argument<T>(code: string, use: (node: number, context: FixContext) => T): T {
    const text = `q(${code})`;
    const context = contextOf(text);
    const node = exactNode(context.tree, { start: 2, end: 2 + code.length });
    assert.ok(node > 0);
    return use(node, context);
  }

  const QUERIES: readonly (readonly [string, string, string | undefined])[] = [
    ['"SELECT * FROM t WHERE a = #{x}"', '?', '"SELECT * FROM t WHERE a = ?" | x'],
    ['"SELECT * FROM t WHERE a = \'#{x.y(1)}\' AND b > #{z}"', '$1', '"SELECT * FROM t WHERE a = $1 AND b > $2" | x.y(1) | z'],
    ["'SELECT * FROM t WHERE a = ' + x", '?', "'SELECT * FROM t WHERE a = ?' | x"],
    ['"a LIKE \'%#{x}%\'"', '?', '"a LIKE ?" | "%#{x}%"'],
    ['"a = \'#{x}\' AND b = \\"c\\""', '$1', "'a = $1 AND b = \"c\"' | x"],
    ['"SELECT * FROM #{x}"', '?', undefined],
    ['"a = ? AND b = #{x}"', '?', undefined],
    ['"a = #{x} ORDER BY #{y}"', '?', undefined],
    ['"a IN (#{x})"', '?', undefined],
    ['x', '?', undefined],
  ];
  for (const [code, placeholder, expected] of QUERIES) {
    it(`makes parameters of ${code}`, () => {
      assert.equal(argument(code, (node, context) => {
        const made = parameterize(node, placeholder, context);
        return made && [made.text, ...made.values].join(' | ');
      }), expected);
    });
  }

  const COMMANDS: readonly (readonly [string, string | undefined])[] = [
    ['"ping -c 1 #{host}"', '"ping" | "-c" | "1" | host'],
    ["'dig ' + host", "'dig' | host"],
    ['"tar czf #{a}.tgz #{b}"', '"tar" | "czf" | "#{a}.tgz" | b'],
    ['`git log #{b}`', "'git' | 'log' | b"],
    ['"ls #{a} | head"', undefined],
    ['"#{a} x"', undefined],
  ];
  for (const [code, expected] of COMMANDS) {
    it(`splits ${code}`, () => {
      const parts = argument(code, (node, context) => splitCommand(node, context));
      assert.equal(parts && [parts.program, ...parts.args].join(' | '), expected);
    });
  }

  const IMPORTS: readonly (readonly [string, string, string, string?])[] = [
    ['behind the last one', "require 'json'\nrequire 'time'\n\nx\n", "require 'json'\nrequire 'time'\nrequire 'openssl'\n\nx\n"],
    ['in the quote of the others', 'require "json"\nx\n', 'require "json"\nrequire "openssl"\nx\n'],
    ['below the comments that come first', "#!/usr/bin/env ruby\n# frozen_string_literal: true\n\nx = 'a'\n", "#!/usr/bin/env ruby\n# frozen_string_literal: true\n\nrequire 'openssl'\n\nx = 'a'\n"],
    ['not twice', "require 'openssl'\nx\n", "require 'openssl'\nx\n"],
    ['not where an application loads its libraries', 'x\n', 'x\n', 'app/models/user.rb'],
  ];
  for (const [name, text, expected, path] of IMPORTS) {
    it(`requires a library ${name}`, () => {
      const plan = planImports([{ module: 'openssl' }], [{ start: text.length, end: text.length }], contextOf(text, path));
      assert.ok('edits' in plan);
      const applied = applyFix(text, plan.edits);
      assert.ok(applied.ok);
      assert.equal(applied.text, expected);
    });
  }

  const SECRETS: readonly (readonly [string, string | undefined])[] = [
    ["API_TOKEN = 'S3CR3T'\n", "API_TOKEN = ENV.fetch('API_TOKEN')\n"],
    ['config.api_key = "S3CR3T"\n', 'config.api_key = ENV.fetch("API_KEY")\n'],
    ["Client.new(token: 'S3CR3T')\n", "Client.new(token: ENV.fetch('TOKEN'))\n"],
    ["a = { 'api_token' => 'S3CR3T' }\n", "a = { 'api_token' => ENV.fetch('API_TOKEN') }\n"],
    ["a = { 'S3CR3T' => 1 }\n", undefined],
    ['a = %w[S3CR3T b]\n', undefined],
    ['a = "x#{b}S3CR3T"\n', undefined],
    ['a = <<~X\n  S3CR3T\nX\n', undefined],
    ["a = 'x' 'S3CR3T'\n", undefined],
  ];
  for (const [text, expected] of SECRETS) {
    it(`moves the secret of ${JSON.stringify(text)}`, () => {
      const start = text.indexOf('S3CR3T');
      const fix = moveToEnv({ range: { start, end: start + 6 }, fallbackName: 'token' }, contextOf(text));
      const applied = fix && applyFix(text, fix.edits);
      assert.equal(applied?.ok ? applied.text : undefined, expected);
    });
  }
});
