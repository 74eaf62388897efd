import type { FlowModel, HigherOrder } from './model';

const each = (result: HigherOrder['result']): HigherOrder => ({ callbacks: [0], over: 'receiver', inputs: ['element'], result });
const whole = (result: HigherOrder['result']): HigherOrder => ({ callbacks: [0], over: 'receiver', inputs: ['receiver'], result });

const NUMBERS = ['u8', 'u16', 'u32', 'u64', 'u128', 'usize', 'i8', 'i16', 'i32', 'i64', 'i128', 'isize', 'f32', 'f64', 'bool'];

export const rustModel: FlowModel = {
  scalarTypes: [...NUMBERS, 'Uuid', 'uuid::Uuid', 'Path<u32>', 'Path<u64>', 'Path<i32>', 'Path<i64>', 'Path<Uuid>', 'web::Path<u32>', 'web::Path<u64>', 'web::Path<i32>', 'web::Path<i64>'],
  and: ['&&'],
  or: ['||'],
  not: ['!'],
  equal: ['=='],
  unequal: ['!='],
  contains: [],
  containsNot: [],
  typeOf: '',
  deletes: '',
  comparisons: ['==', '!=', '<', '<=', '>', '>=', '!'],
  numeric: ['-', '*', '/', '%', '&', '|', '^', '<<', '>>', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='],
  logicalAssign: [],
  conversions: [...NUMBERS.map((name) => `${name}.from_str`), 'Uuid.parse_str', 'uuid.Uuid.parse_str', 'std.mem.size_of'],
  safeCasts: NUMBERS,
  conversionMethods: [
    'parse', 'len', 'is_empty', 'contains', 'starts_with', 'ends_with', 'eq', 'ne', 'cmp', 'is_some', 'is_none', 'is_ok', 'is_err', 'exists', 'is_file', 'is_dir', 'contains_key',
    'count', 'find', 'rfind', 'position', 'any', 'all', 'eq_ignore_ascii_case', 'is_match', 'as_u64', 'as_i64', 'as_f64', 'as_bool',
  ],
  numericMembers: [],
  predicates: [],
  mutators: ['push', 'push_str', 'insert', 'insert_str', 'extend', 'append', 'push_back', 'push_front', 'write_str', 'write_all', 'push_bind_unseparated'],
  fills: ['write', 'writeln'],
  fillsArguments: ['.read_line', '.read_to_string', '.read_to_end', '.read', '.read_exact'],
  methods: {
    map: whole('callback'),
    and_then: whole('value'),
    for_each: each('nothing'),
    filter: each('collection'),
    filter_map: each('callback'),
    flat_map: each('callback'),
    map_err: { callbacks: [0], over: 'receiver', inputs: ['nothing'], result: 'collection' },
    ok_or_else: { callbacks: [0], over: 'receiver', inputs: [], result: 'collection' },
    unwrap_or_else: { callbacks: [0], over: 'receiver', inputs: [], result: 'both' },
    map_or: { callbacks: [1], over: 'receiver', inputs: ['receiver'], result: 'both' },
  },
  functions: {},
  resolvers: [],
  noReturn: ['panic', 'unreachable', 'todo', 'unimplemented', 'std.process.exit', 'process.exit', 'exit', 'bail'],
  guards: [
    { group: 'allow-list', method: 'contains', proves: 0, when: true },
    { group: 'allow-list', method: 'contains_key', proves: 0, when: true },
    { group: 'regex', method: 'is_match', proves: 0, when: true, pattern: 'receiver', anchored: 'no' },
    { group: 'prefix', method: 'starts_with', proves: 'receiver', when: true },
  ],
  regexMakers: ['Regex.new', 'regex.Regex.new'],
  constructors: [],
  tableMakers: [],
};
