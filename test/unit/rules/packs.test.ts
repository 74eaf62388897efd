import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { ruleSources } from '../../support/engine';

interface Rule {
  readonly id: string;
  readonly metadata?: { readonly lintel?: { readonly provenance?: string; readonly packs?: readonly string[] } };
}

/** The rules as they are written. */
function rules(): Rule[] {
  return ruleSources().flatMap(({ text }) => (parse(text) as { readonly rules?: readonly Rule[] } | null)?.rules ?? []);
}

describe('packs', () => {
  it('turn off rules for AI-written code without those about programs that use models, or about files of agents', () => {
    const packs = new Map(rules().map(({ id, metadata }) => [id, metadata?.lintel?.packs ?? []]));
    const machine = rules().filter(({ metadata }) => metadata?.lintel?.provenance === 'ai');
    assert.ok(machine.length >= 10, String(machine.length));
    for (const { id } of machine) assert.ok(packs.get(id)?.includes('ai'), id);
    for (const [id, own] of packs) {
      // Beside them only what assistants leave behind in text.
      if (own.includes('ai')) assert.ok(id.startsWith('text-') || machine.some((rule) => rule.id === id), id);
      assert.ok(own.filter((pack) => ['ai', 'llm', 'agents'].includes(pack)).length <= 1, id);
      if (/(?:^|-)llm-/.test(id)) assert.ok(own.includes('llm'), id);
      if (/^(?:mcp|agent|instructions|github-actions-agent)-/.test(id)) assert.ok(own.includes('agents'), id);
    }
  });
});
