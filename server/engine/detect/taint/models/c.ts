import type { FlowModel } from './model';

/** A function of the C library under its plain name and as a member of `std`. */
const std = (names: readonly string[]): string[] => names.flatMap((name) => [name, `std.${name}`]);

const INTEGERS = [
  'int', 'long', 'short', 'unsigned', 'unsigned int', 'unsigned long', 'unsigned short', 'long long', 'unsigned long long', 'size_t', 'ssize_t', 'off_t',
  'int8_t', 'int16_t', 'int32_t', 'int64_t', 'uint8_t', 'uint16_t', 'uint32_t', 'uint64_t', 'intptr_t', 'uintptr_t', 'ptrdiff_t', 'time_t', 'pid_t', 'uid_t',
  'gid_t', 'mode_t', 'float', 'double', 'long double', 'bool', '_Bool',
];

/** C and C++ with what their libraries do to values. */
export const cModel: FlowModel = {
  scalarTypes: INTEGERS,
  and: ['&&', 'and'],
  or: ['||', 'or'],
  not: ['!', 'not'],
  equal: ['=='],
  unequal: ['!='],
  contains: [],
  containsNot: [],
  typeOf: '',
  deletes: '',
  comparisons: ['==', '!=', '<', '<=', '>', '>=', '!', '<=>'],
  numeric: ['-', '*', '/', '%', '&', '|', '^', '>>', '~', '++', '--', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='],
  logicalAssign: [],
  conversions: std([
    'atoi', 'atol', 'atoll', 'atof', 'strtol', 'strtoul', 'strtoll', 'strtoull', 'strtod', 'strtof', 'strlen', 'strnlen', 'strcmp', 'strncmp', 'strcasecmp',
    'strncasecmp', 'memcmp', 'strcoll', 'strspn', 'strcspn', 'isdigit', 'isalpha', 'isalnum', 'isspace', 'abs', 'labs', 'stoi', 'stol', 'stoul', 'stoll', 'stoull',
    'stod', 'stof', 'to_string', 'distance', 'access', 'stat', 'lstat', 'regexec', 'fnmatch', 'htons', 'htonl', 'ntohs', 'ntohl', 'inet_addr', 'inet_pton',
  ]),
  conversionMethods: [
    'size', 'length', 'empty', 'find', 'rfind', 'find_first_of', 'find_last_of', 'find_first_not_of', 'compare', 'count', 'contains', 'starts_with', 'ends_with',
    'capacity', 'good', 'fail', 'eof', 'is_open',
  ],
  numericMembers: [],
  predicates: std(['isdigit', 'isalpha', 'isalnum', 'isspace', 'isxdigit']),
  mutators: ['append', 'push_back', 'emplace_back', 'push_front', 'push', 'emplace', 'insert', 'assign', 'replace', 'str', 'write', 'put'],
  fills: [
    ...std([
      'strcpy', 'strncpy', 'strcat', 'strncat', 'stpcpy', 'stpncpy', 'sprintf', 'snprintf', 'vsprintf', 'vsnprintf', 'memcpy', 'memmove', 'mempcpy', 'wcscpy', 'wcscat',
      'swprintf', 'copy',
    ]),
    'strlcpy', 'strlcat', 'asprintf', 'vasprintf', 'bcopy', 'g_strlcpy', 'g_strlcat', 'g_snprintf', 'g_string_append', 'g_string_append_printf', 'StringCchCopy',
    'StringCchCat', 'StringCchPrintf', 'lstrcpy', 'lstrcat', 'wsprintf', 'strcpy_s', 'strcat_s', 'strncpy_s', 'strncat_s', 'sprintf_s',
  ],
  fillsArguments: std(['sscanf', 'vsscanf']),
  methods: {},
  functions: {},
  resolvers: [],
  noReturn: [...std(['exit', 'abort', '_Exit', 'quick_exit', 'terminate', 'longjmp']), '_exit', 'err', 'errx', 'verr', 'verrx', 'die', 'fatal', 'usage', 'panic', '__builtin_unreachable'],
  guards: [
    { group: 'equality', call: 'strcmp', proves: 0, when: false, literal: 1 },
    { group: 'equality', call: 'strcmp', proves: 1, when: false, literal: 0 },
    { group: 'equality', call: 'strcasecmp', proves: 0, when: false, literal: 1 },
    { group: 'equality', call: 'std.strcmp', proves: 0, when: false, literal: 1 },
  ],
  regexMakers: [],
  constructors: [],
  tableMakers: [],
};
