import { type LanguageSpec, type NodeReshape, Role } from '../language';

const open: NodeReshape = { read: 'open' };
const inside = { kind: 'statement_block', until: ['elif_clause', 'else_clause'] } as const;

/**
 * Bash and its relatives. A command is a call: its first word is a name, the others are texts. `$x` and `${x}` read alike, and
 * what stands between `then` and `fi` is a block.
 */
const reshape: Readonly<Record<string, NodeReshape>> = {
  command: { fields: { name: 'function' }, group: { kind: 'arguments', field: 'arguments', of: ['argument'] } },
  command_name: open,
  word: { asInside: { kind: 'command_name', as: 'command_word' }, asField: { field: 'name', as: 'command_word' } },
  simple_expansion: { as: 'expansion' },
  special_variable_name: { as: 'variable_name' },
  variable_assignment: { asHolding: { kind: '+=', parts: 0, as: 'augmented_assignment' }, asInside: [{ kind: 'declaration_command', as: 'declared_assignment' }, { kind: 'command', as: 'environment_assignment' }] },
  if_statement: { rest: { ...inside, field: 'consequence', after: 'then' } },
  elif_clause: { field: 'alternative', order: ['condition'], rest: { ...inside, field: 'consequence', after: 'then' } },
  else_clause: { field: 'alternative', rest: { ...inside, field: 'body', after: 'else' } },
  case_item: { rest: { ...inside, field: 'body', after: ')' } },
  // What a case names; a star alone is any value.
  extglob_pattern: { as: 'word', asText: { '*': 'any_pattern' } },
  regex: { read: 'token' },
  heredoc_start: { read: 'token' },
  heredoc_end: { read: 'token' },
};

export const bash: LanguageSpec = {
  id: 'bash',
  ruleNames: ['bash', 'sh'],
  languageIds: ['shellscript'],
  extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bats', '.bashrc', '.zshrc', '.bash_profile', '.zprofile', '.profile', '.envrc'],
  grammar: 'tree-sitter-bash.wasm',
  comments: { line: '#' },
  expando: 'µ',
  spread: 'none',
  words: true,
  ignoredTokens: [';', '\n'],
  reshape,
  patternContexts: [{ wrap: '%\n', kind: 'program', take: 'children' }],
  roles: {
    program: Role.Program,
    command_word: Role.Identifier,
    variable_name: Role.Identifier,
    word: Role.String,
    raw_string: Role.String,
    ansi_c_string: Role.String,
    string: Role.String,
    string_content: Role.StringText,
    expansion: Role.TemplatePart,
    command_substitution: Role.TemplatePart,
    number: Role.Number,
    command: Role.Call,
    arguments: Role.Arguments,
    variable_assignment: Role.Assignment,
    declared_assignment: Role.Declarator,
    augmented_assignment: Role.AugmentedAssignment,
    declaration_command: Role.Declaration,
    array: Role.Array,
    pipeline: Role.Sequence,
    redirected_statement: Role.Parenthesized,
    file_redirect: Role.Type,
    heredoc_redirect: Role.Type,
    herestring_redirect: Role.Type,
    function_definition: Role.Function,
    compound_statement: Role.Block,
    do_group: Role.Block,
    subshell: Role.Block,
    statement_block: Role.Block,
    if_statement: Role.If,
    elif_clause: Role.Else,
    else_clause: Role.Else,
    for_statement: Role.ForEach,
    c_style_for_statement: Role.For,
    while_statement: Role.While,
    case_statement: Role.Switch,
    case_item: Role.Case,
    comment: Role.Comment,
  },
};
