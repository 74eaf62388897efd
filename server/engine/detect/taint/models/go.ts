import type { FlowModel } from './model';

/** Members of a package whose results carry no attack. */
const of = (module: string, names: readonly string[]): string[] => names.map((name) => `${module}.${name}`);

const INTEGERS = ['int', 'int8', 'int16', 'int32', 'int64', 'uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr'];

export const goModel: FlowModel = {
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
  numeric: [
    '-', '*', '/', '%', '&', '|', '^', '<<', '>>', '&^', '++', '--',
    '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '&^=',
  ],
  logicalAssign: [],
  conversions: [
    ...INTEGERS, 'float32', 'float64', 'bool', 'byte', 'rune', 'len', 'cap',
    ...of('strconv', ['Atoi', 'ParseInt', 'ParseUint', 'ParseFloat', 'ParseBool', 'Itoa', 'FormatInt', 'FormatUint', 'FormatFloat', 'FormatBool']),
    ...of('strings', ['Contains', 'ContainsAny', 'ContainsRune', 'HasPrefix', 'HasSuffix', 'Index', 'IndexByte', 'IndexAny', 'LastIndex', 'Count', 'EqualFold', 'Compare']),
    ...of('bytes', ['Contains', 'HasPrefix', 'HasSuffix', 'Index', 'Count', 'Equal', 'Compare']),
    'math.*', 'unicode.IsLetter', 'unicode.IsDigit', 'utf8.RuneCountInString', 'utf8.ValidString',
    ...of('time', ['Parse', 'ParseInLocation', 'ParseDuration', 'Unix', 'Duration']),
    'uuid.Parse', 'uuid.MustParse', 'uuid.FromString', 'net.ParseIP', 'netip.ParseAddr', 'mail.ParseAddress', 'regexp.QuoteMeta',
    'slices.Contains', 'slices.Index', 'errors.Is', 'errors.As', 'reflect.DeepEqual', 'subtle.ConstantTimeCompare', 'hmac.Equal',
    'primitive.ObjectIDFromHex', 'bson.ObjectIDFromHex',
  ],
  conversionMethods: ['MatchString', 'Match', 'IsZero', 'Equal', 'Len', 'Unix', 'Int64', 'Before', 'After'],
  numericMembers: ['ContentLength', 'StatusCode'],
  predicates: ['regexp.MatchString', 'regexp.Match', 'filepath.IsAbs', 'filepath.IsLocal', 'fs.ValidPath', 'path.IsAbs'],
  mutators: ['WriteString', 'Write', 'WriteByte', 'WriteRune', 'Add', 'Append', 'Set', 'Store', 'PushBack', 'PushFront', 'SetContext'],
  fills: ['copy', 'fmt.Fprintf', 'fmt.Fprint', 'fmt.Fprintln', 'io.WriteString', 'io.Copy', 'io.CopyN', 'io.CopyBuffer'],
  fillsArguments: [
    'json.Unmarshal', 'xml.Unmarshal', 'yaml.Unmarshal', 'toml.Unmarshal', 'proto.Unmarshal', 'asn1.Unmarshal', 'mapstructure.Decode',
    'fmt.Sscanf', 'fmt.Sscan', 'fmt.Sscanln', 'fmt.Fscan', 'fmt.Fscanf', 'fmt.Fscanln', 'io.ReadFull', 'io.ReadAtLeast', 'binary.Read',
    '.Decode', '.Bind', '.BindJSON', '.BindQuery', '.ShouldBind', '.ShouldBindJSON', '.ShouldBindQuery', '.ShouldBindUri', '.BodyParser', '.QueryParser',
    '.ParamsParser', '.Unmarshal', '.Read', '.ReadFull',
  ],
  methods: {},
  functions: {
    'strings.Map': { callbacks: [0], over: 1, inputs: ['nothing'], result: 'both' },
    'slices.SortFunc': { callbacks: [1], over: 0, inputs: ['element', 'element'], result: 'nothing' },
    'slices.IndexFunc': { callbacks: [1], over: 0, inputs: ['element'], result: 'nothing' },
    'slices.ContainsFunc': { callbacks: [1], over: 0, inputs: ['element'], result: 'nothing' },
  },
  resolvers: [],
  noReturn: ['os.Exit', 'panic', 'log.Fatal', 'log.Fatalf', 'log.Fatalln', 'log.Panic', 'log.Panicf', 'log.Panicln', 'runtime.Goexit'],
  guards: [
    { group: 'allow-list', call: 'slices.Contains', proves: 1, when: true },
    { group: 'regex', method: 'MatchString', proves: 0, when: true, pattern: 'receiver', anchored: 'no' },
    { group: 'regex', call: 'regexp.MatchString', proves: 1, when: true, pattern: 0, anchored: 'no' },
    { group: 'prefix', call: 'strings.HasPrefix', proves: 0, when: true },
    { group: 'prefix', call: 'filepath.IsLocal', proves: 0, when: true },
    { group: 'prefix', call: 'fs.ValidPath', proves: 0, when: true },
  ],
  regexMakers: ['regexp.MustCompile', 'regexp.Compile', 'regexp.MustCompilePOSIX', 'regexp.CompilePOSIX'],
  constructors: [],
  tableMakers: [],
  truthy: ['errors.New', 'fmt.Errorf', 'errors.Join', 'errors.Errorf', 'errors.Wrap', 'errors.Wrapf', 'status.Error', 'status.Errorf'],
  indexProves: true,
  fallsThrough: 'fallthrough',
};
