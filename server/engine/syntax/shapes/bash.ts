import { Role } from '../language';
import type { ShapeSpec } from './shape';

const inner = { Operand: 0 } as const;
const assignment = { Target: 'name', Value: 'value' } as const;

/** Bash after its reshaping. */
export const bashShape: ShapeSpec = {
  parts: {
    command: { Callee: 'function', Arguments: 'arguments' },
    expansion: inner,
    variable_assignment: assignment,
    declared_assignment: assignment,
    augmented_assignment: assignment,
    subscript: { Object: 'name', Index: 'index' },
    redirected_statement: inner,
    function_definition: { Name: 'name', Body: 'body' },
    if_statement: { Condition: 'condition', Consequence: 'consequence', Alternative: 'alternative' },
    elif_clause: { Condition: 'condition', Consequence: 'consequence' },
    else_clause: { Body: 'body' },
    for_statement: { Variable: 'variable', Iterable: 'value', Body: 'body' },
    c_style_for_statement: { Initializer: 'initializer', Condition: 'condition', Increment: 'update', Body: 'body' },
    while_statement: { Condition: 'condition', Body: 'body' },
    case_statement: { Subject: 'value' },
    case_item: { Value: 'value' },
  },
  roles: {
    // A variable that is read, with what is done to its text.
    expansion: Role.TypeWrapper,
    subscript: Role.Subscript,
    file_redirect: Role.Literal,
    heredoc_redirect: Role.Literal,
    herestring_redirect: Role.Literal,
    test_command: Role.Assert,
    list: Role.Block,
    pipeline: Role.None,
    negated_command: Role.None,
    regex: Role.Literal,
  },
  scoping: 'function',
  functionScoped: [],
  functionScopedKeyword: '',
  borrowsThis: [],
  receiver: 'implicit',
  cases: 'separate',
};
