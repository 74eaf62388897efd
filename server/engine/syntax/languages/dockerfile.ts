import { type LanguageSpec, Role } from '../language';

/** Dockerfiles: read by hand, since there is no grammar for them that the parser could load. */
export const dockerfile: LanguageSpec = {
  id: 'dockerfile',
  ruleNames: ['dockerfile', 'docker'],
  languageIds: ['dockerfile'],
  extensions: ['.dockerfile', '.containerfile', 'dockerfile', 'containerfile'],
  namePattern: /^(?:dockerfile|containerfile)(?:[.-].*)?$/,
  grammar: '',
  byHand: 'dockerfile',
  data: 'dockerfile',
  comments: { line: '#' },
  expando: 'µ',
  ignoredTokens: [],
  patternContexts: [{ wrap: '%', kind: 'source_file', take: 'children' }],
  roles: {
    source_file: Role.Program,
    comment: Role.Comment,
    image_name: Role.String,
    image_tag: Role.String,
    image_digest: Role.String,
    alias: Role.String,
    word: Role.String,
    key: Role.String,
    option: Role.String,
    json_string: Role.String,
    pair: Role.Pair,
    array: Role.Array,
    operator: Role.Literal,
  },
};
