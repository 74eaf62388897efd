import type { FlatTree } from '../syntax/flatTree';
import type { Language, LanguageSpec } from '../syntax/language';

const SPEC: LanguageSpec = {
  id: 'text',
  ruleNames: ['regex', 'generic'],
  languageIds: [],
  extensions: [],
  grammar: '',
  comments: {},
  expando: '',
  roles: {},
  ignoredTokens: [],
  patternContexts: [],
};

const LANGUAGE: Language = {
  spec: SPEC,
  kindName: ['text'],
  fieldName: [''],
  role: new Uint8Array(65536),
  kindId: () => -1,
  fieldId: () => 0,
};

/** A tree of one node for text without a grammar, so that rules on text alone run like any other. */
export function textTree(text: string): FlatTree {
  return {
    language: LANGUAGE,
    text,
    count: 1,
    kind: new Uint16Array(1),
    field: new Uint8Array(1),
    flags: new Uint8Array(1),
    parent: new Int32Array([-1]),
    start: new Int32Array(1),
    end: new Int32Array([text.length]),
    next: new Int32Array([1]),
    version: 0,
  };
}
