import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { AUDIENCES, parseSettings, resolveConfig, SEVERITIES } from '../../server/engine';
import { readAnnotations } from '../../server/host/fixtures';
import { repositoryRoot } from '../support/assets';

interface Setting {
  readonly type: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly additionalProperties?: { readonly enum?: readonly string[] };
  readonly markdownDescription?: string;
}

const root = repositoryRoot();

/** How many examples of each kind a secret rule has, wherever in the rule they are written. */
function examplesIn(value: unknown): ReadonlyMap<string, number> {
  if (typeof value !== 'object' || value === null) return new Map();
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'examples') return new Map(Object.entries(inner as Record<string, unknown[]>).map(([kind, list]) => [kind, list.length]));
    const found = examplesIn(inner);
    if (found.size > 0) return found;
  }
  return new Map();
}

/** How many harmless lines that look alike a rule has to leave alone. */
const NEAR_MISSES = 3;

describe('rule files', () => {
  for (const language of ['javascript', 'python']) {
    const folder = join(root, 'rules', language);
    const files = readdirSync(folder);
    it(`of ${language} are one rule each, named like the file, with a fixture both ways`, () => {
      const rules = files.filter((file) => file.endsWith('.yaml'));
      assert.ok(rules.length > 20);
      for (const file of rules) {
        const id = basename(file, '.yaml');
        const content = parse(readFileSync(join(folder, file), 'utf8')) as { rules: { id: string }[] };
        assert.deepEqual(content.rules.map((rule) => rule.id), [id], file);
        const annotations = files.filter((name) => name.startsWith(`${id}.`) && name !== file && !name.includes('.fixed.')).flatMap((name) => readAnnotations(readFileSync(join(folder, name), 'utf8')));
        const count = (kind: string): number => annotations.filter((annotation) => annotation.kind === kind && annotation.ids.includes(id)).length;
        assert.ok(count('ruleid') > 0, `${id} has no fixture with \`ruleid\``);
        assert.ok(count('ok') >= NEAR_MISSES, `${id} has ${count('ok')} fixtures with \`ok\``);
      }
    });

    it(`of ${language} own every file beside them`, () => {
      const ids = new Set(files.filter((file) => file.endsWith('.yaml')).map((file) => basename(file, '.yaml')));
      assert.deepEqual(files.filter((file) => !ids.has(file.slice(0, file.indexOf('.')))), []);
    });
  }

  it('of secrets have examples both ways', () => {
    const folder = join(root, 'rules/secrets');
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
    assert.ok(files.length > 20);
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      // The short form makes its examples from a sample; the tests of the rules run them.
      const short = [...text.matchAll(/^ {2}- \{ id: (secret-[a-z0-9-]+), provider: /gm)];
      for (const [line, id] of short) assert.match(text.slice(text.indexOf(line)).split('\n')[0] ?? '', / sample: '[^']+'/, `${id} has no sample`);
      if (short.length > 0) continue;
      const kinds = examplesIn(parse(text));
      for (const kind of ['positive', 'negative']) assert.ok((kinds.get(kind) ?? 0) > 0, `${file} has no ${kind} example`);
    }
  });
});

describe('settings', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { contributes: { configuration: { properties: Record<string, Setting> } } };
  const properties = new Map(Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => [name.replace(/^lintel\./, ''), setting]));
  const resolved = resolveConfig([]);
  /** Settings that only the editor has. */
  const CLIENT = ['enable', 'trace.server', 'mcp.enabled', 'agentInstructions.enabled', 'ai.enable', 'ai.decorations', 'ai.assistants', 'ai.compareClipboard'];

  it('of the manifest are those that the engine reads', () => {
    for (const name of properties.keys()) {
      if (CLIENT.includes(name)) continue;
      assert.ok(Object.hasOwn(resolved, name), `the engine has no setting ${name}`);
    }
    // Overrides by glob and allowed values belong into a file that everybody shares.
    assert.deepEqual(Object.keys(resolved).filter((name) => !properties.has(name)), ['overrides', 'allowedSecrets']);
  });

  it('have the defaults of the engine', () => {
    for (const [name, value] of Object.entries(resolved)) {
      const setting = properties.get(name);
      // What a user excludes is added to what the engine leaves out anyway.
      if (setting && name !== 'exclude') assert.deepEqual(name === 'maxFileSize' ? Number(setting.default) * 1024 : setting.default, value, name);
    }
  });

  it('offer the choices that the engine takes', () => {
    assert.deepEqual(properties.get('audience')?.enum, AUDIENCES);
    assert.deepEqual([...(properties.get('rules')?.additionalProperties?.enum ?? [])].sort(), ['default', 'off', ...SEVERITIES].sort());
    for (const [name, setting] of properties) {
      if (CLIENT.includes(name)) continue;
      for (const choice of setting.enum ?? []) assert.deepEqual(parseSettings({ [name]: choice }).problems, [], `${name}: ${choice}`);
      if (setting.enum) assert.notDeepEqual(parseSettings({ [name]: 'no such choice' }).problems, [], name);
    }
  });

  it('say what they are for', () => {
    for (const [name, setting] of properties) assert.ok((setting.markdownDescription ?? '').length > 20 || name.startsWith('trace'), name);
  });
});
