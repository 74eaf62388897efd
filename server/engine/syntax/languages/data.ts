import { type LanguageSpec, type NodeReshape, Role } from '../language';

const json = {
  roles: {
    document: Role.Program,
    object: Role.Object,
    pair: Role.Pair,
    array: Role.Array,
    string: Role.String,
    string_content: Role.StringText,
    escape_sequence: Role.StringText,
    number: Role.Number,
    true: Role.Literal,
    false: Role.Literal,
    null: Role.Literal,
    comment: Role.Comment,
  },
  grammar: 'tree-sitter-json.wasm',
  data: 'json',
  expando: 'µ',
  ignoredTokens: [','],
  patternContexts: [
    { wrap: '%', kind: 'document', take: 'children' },
    { wrap: '{ % }', kind: 'object', take: 'children' },
  ],
} as const;

/** JSON as the standard has it: a comment would break the file, so none is ever written. */
export const jsonLanguage: LanguageSpec = {
  ...json,
  id: 'json',
  ruleNames: ['json'],
  languageIds: ['json'],
  extensions: ['.json', '.webmanifest', '.har'],
  comments: {},
};

/** JSON with comments, as editors and agents keep their settings. */
export const jsonc: LanguageSpec = {
  ...json,
  id: 'jsonc',
  ruleNames: ['json'],
  languageIds: ['jsonc', 'json5', 'jsonl'],
  extensions: ['.jsonc', '.json5', '.code-workspace', 'devcontainer.json', 'tsconfig.json'],
  comments: { line: '//', block: ['/*', '*/'] },
};

const open: NodeReshape = { read: 'open' };
const drop: NodeReshape = { read: 'drop' };
const token: NodeReshape = { read: 'token' };

/** YAML: every way to write a scalar is a string, a number or a word that means a value. */
export const yaml: LanguageSpec = {
  id: 'yaml',
  ruleNames: ['yaml'],
  languageIds: ['yaml', 'dockercompose', 'github-actions-workflow', 'home-assistant', 'ansible', 'azure-pipelines', 'helm'],
  extensions: ['.yaml', '.yml', '.clangd', '.clang-format'],
  grammar: 'tree-sitter-yaml.wasm',
  data: 'yaml',
  comments: { line: '#' },
  expando: 'µ',
  ignoredTokens: [','],
  stringHead: /^[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n/,
  patternContexts: [{ wrap: '%', kind: 'stream', take: 'children' }],
  roles: {
    stream: Role.Program,
    block_mapping: Role.Object,
    flow_mapping: Role.Object,
    block_mapping_pair: Role.Pair,
    flow_pair: Role.Pair,
    block_sequence: Role.Array,
    flow_sequence: Role.Array,
    string_scalar: Role.String,
    double_quote_scalar: Role.String,
    single_quote_scalar: Role.String,
    block_scalar: Role.String,
    timestamp_scalar: Role.String,
    integer_scalar: Role.Number,
    float_scalar: Role.Number,
    boolean_scalar: Role.Literal,
    null_scalar: Role.Literal,
    comment: Role.Comment,
  },
  reshape: {
    document: open,
    block_node: open,
    flow_node: open,
    plain_scalar: open,
    block_sequence_item: open,
    block_scalar: { read: 'leaf' },
    anchor: drop,
    tag: drop,
    yaml_directive: drop,
    tag_directive: drop,
    reserved_directive: drop,
  },
};

/** HCL: blocks with labels, attributes as pairs, expressions without the nodes that only name their sort. */
export const hcl: LanguageSpec = {
  id: 'hcl',
  ruleNames: ['hcl', 'terraform'],
  languageIds: ['terraform', 'hcl', 'terraform-vars', 'opentofu', 'terraform-deploy', 'terraform-stack', 'terraform-test', 'terraform-mock'],
  extensions: ['.tf', '.tfvars', '.hcl', '.tofu', '.nomad'],
  grammar: 'tree-sitter-hcl.wasm',
  data: 'hcl',
  comments: { line: '#', block: ['/*', '*/'] },
  expando: 'µ',
  ignoredTokens: [','],
  patternContexts: [
    { wrap: '%', kind: 'body', take: 'children' },
    { wrap: 'µ = %', kind: 'attribute', take: 'last' },
    { wrap: 'µ = { % }', kind: 'object', take: 'children' },
  ],
  roles: {
    config_file: Role.Program,
    body: Role.Object,
    attribute: Role.Pair,
    object: Role.Object,
    object_elem: Role.Pair,
    tuple: Role.Array,
    identifier: Role.Identifier,
    string_lit: Role.String,
    quoted_template: Role.TemplateString,
    heredoc_template: Role.TemplateString,
    template_literal: Role.StringText,
    template_interpolation: Role.TemplatePart,
    template_directive: Role.TemplatePart,
    numeric_lit: Role.Number,
    bool_lit: Role.Literal,
    null_lit: Role.Literal,
    function_call: Role.Call,
    function_arguments: Role.Arguments,
    unary_operation: Role.Unary,
    conditional: Role.Ternary,
    comment: Role.Comment,
  },
  reshape: {
    expression: { read: 'open-single' },
    literal_value: open,
    template_expr: open,
    collection_value: open,
    operation: open,
    variable_expr: open,
    for_expr: open,
    attribute: { order: ['key', 'value'] },
    object_elem: { fields: { val: 'value' } },
    function_call: { order: ['function', 'arguments'] },
    block_start: drop,
    block_end: drop,
    object_start: drop,
    object_end: drop,
    tuple_start: drop,
    tuple_end: drop,
    template_interpolation_start: drop,
    template_interpolation_end: drop,
    quoted_template_start: token,
    quoted_template_end: token,
    heredoc_start: token,
    heredoc_identifier: token,
  },
};

const markup = {
  grammar: 'tree-sitter-html.wasm',
  data: 'markup',
  comments: { block: ['<!--', '-->'] },
  expando: 'µ',
  ignoredTokens: [],
  patternContexts: [
    { wrap: '%', kind: 'document', take: 'children' },
    { wrap: '<µ %></µ>', kind: 'attribute', take: 'self' },
  ],
  roles: {
    document: Role.Program,
    element: Role.JsxElement,
    script_element: Role.JsxElement,
    style_element: Role.JsxElement,
    attribute: Role.JsxAttribute,
    tag_name: Role.PropertyName,
    attribute_name: Role.PropertyName,
    quoted_attribute_value: Role.String,
    attribute_value: Role.String,
    text: Role.JsxText,
    raw_text: Role.JsxText,
    comment: Role.Comment,
  },
  reshape: {
    start_tag: { field: 'open_tag' },
    end_tag: { field: 'close_tag' },
    self_closing_tag: open,
    tag_name: { field: 'name' },
    quoted_attribute_value: { read: 'leaf' },
  },
} as const;

/** HTML; what stands in its scripts is read as JavaScript. */
export const html: LanguageSpec = {
  ...markup,
  id: 'html',
  ruleNames: ['html'],
  languageIds: ['html', 'django-html', 'jinja-html', 'handlebars', 'ejs', 'razor', 'njk', 'nunjucks', 'erb', 'mustache', 'twig'],
  extensions: ['.html', '.htm', '.xhtml', '.ejs', '.hbs', '.handlebars', '.njk', '.j2', '.jinja', '.jinja2', '.mustache', '.twig'],
  scripts: 'javascript',
};

/** A single-file component of Vue: HTML around a script and a style. */
export const vue: LanguageSpec = { ...markup, id: 'vue', ruleNames: ['vue'], languageIds: ['vue'], extensions: ['.vue'], scripts: 'javascript' };

/** A component of Svelte; its braces are text to the grammar. */
export const svelte: LanguageSpec = { ...markup, id: 'svelte', ruleNames: ['svelte'], languageIds: ['svelte'], extensions: ['.svelte'], scripts: 'javascript' };
