/** The agents whose hooks are understood. */
export const AGENTS = ['claude', 'vscode', 'copilot', 'cursor', 'windsurf'] as const;
export type Agent = (typeof AGENTS)[number];

/** One replacement in a text. `all`: every occurrence, not the first alone. */
export interface Replacement {
  readonly before: string;
  readonly after: string;
  readonly all?: true;
}

/** How a tool changes a file. A `part` stands for text whose place in the file is not said. */
export type Change =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'replace'; readonly edits: readonly Replacement[] }
  | { readonly kind: 'insert'; readonly afterLine: number; readonly text: string }
  | { readonly kind: 'patch'; readonly text: string }
  | { readonly kind: 'part'; readonly text: string };

/** A file that a tool writes. */
export interface Write {
  /** As the agent gave it. Empty for a patch, which names its files itself. */
  readonly path: string;
  readonly change: Change;
}

/** What an agent tells a hook, whatever its dialect. */
export interface HookEvent {
  readonly agent: Agent;
  /** Whether the tool is about to run, or has run. */
  readonly phase: 'before' | 'after';
  /** The event as the agent calls it. */
  readonly name: string;
  readonly tool: string;
  /** Where relative paths start; undefined where the agent does not say. */
  readonly cwd: string | undefined;
  readonly session: string | undefined;
  readonly writes: readonly Write[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the JSON that an agent writes to a hook's standard input. Undefined for what is no event that a hook could answer. */
export function readPayload(text: string, given: Agent | undefined): HookEvent | undefined {
  const payload = fieldsOf(parse(text));
  if (!payload) return undefined;
  const agent = agentOf(payload) ?? given;
  const name = textOf(payload, ['hook_event_name', 'hookEventName', 'agent_action_name', 'event']) ?? '';
  const phase = phaseOf(name);
  if (agent === undefined) return undefined;
  const input = inputOf(payload);
  const tool = textOf(payload, ['tool_name', 'toolName']) ?? name;
  const roots = payload['workspace_roots'];
  const root: unknown = Array.isArray(roots) ? roots[0] : undefined;
  return {
    agent,
    phase,
    name,
    tool,
    cwd: textOf(payload, ['cwd']) ?? textOf(input, ['cwd']) ?? (typeof root === 'string' ? root : undefined),
    session: textOf(payload, ['session_id', 'sessionId', 'conversation_id', 'trajectory_id']),
    writes: isReading(tool) ? [] : writesOf(input),
  };
}

/** Windsurf writes control characters into strings as they are: they are escaped, and the text is read again. */
function parse(text: string): unknown {
  const plain = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(plain);
  } catch {
    try {
      return JSON.parse(withEscapes(plain));
    } catch {
      return undefined;
    }
  }
}

function withEscapes(text: string): string {
  let out = '';
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] as string;
    if (inside && unit === '\\') {
      out += unit + (text[index + 1] ?? '');
      index++;
    } else if (inside && unit < ' ') {
      out += `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    } else {
      if (unit === '"') inside = !inside;
      out += unit;
    }
  }
  return out;
}

/** Whose payload it is, where its form tells. */
function agentOf(payload: Fields): Agent | undefined {
  if ('tool_info' in payload || 'agent_action_name' in payload || 'trajectory_id' in payload) return 'windsurf';
  if ('cursor_version' in payload || ('conversation_id' in payload && 'workspace_roots' in payload)) return 'cursor';
  if ('toolArgs' in payload || 'toolName' in payload) return 'copilot';
  return undefined;
}

function phaseOf(name: string): HookEvent['phase'] {
  return /^(?:post|after)/i.test(name) ? 'after' : 'before';
}

function inputOf(payload: Fields): Fields {
  for (const key of ['tool_input', 'toolArgs', 'tool_info', 'toolInput']) {
    const value = payload[key];
    const fields = fieldsOf(typeof value === 'string' ? (parse(value) ?? { input: value }) : value);
    if (fields) return fields;
  }
  return payload;
}

/** Tools that look at files and change none; some of them take a text to look for. */
function isReading(tool: string): boolean {
  return /^(?:read|view|grep|glob|ls|list|search|find|fetch|web|get)/i.test(tool);
}

const PATH = ['file_path', 'filePath', 'path', 'target_file', 'notebook_path', 'filename', 'uri'];
const WHOLE = ['content', 'contents', 'file_text', 'fileText'];
const PART = ['code', 'code_edit', 'new_source'];
const BEFORE = ['old_string', 'oldString', 'old_str', 'oldText', 'old_text'];
const AFTER = ['new_string', 'newString', 'new_str', 'newText', 'new_text'];
const PATCH = ['input', 'patch', 'diff', 'patchText'];

function writesOf(input: Fields): Write[] {
  for (const key of PATCH) {
    const text = input[key];
    if (typeof text === 'string' && /^\*\*\* Begin Patch/m.test(text)) return [{ path: '', change: { kind: 'patch', text } }];
  }
  const several = listOf(input['replacements']).flatMap(fieldsOrNothing);
  if (several.length > 0) return merged(several.flatMap((one) => writeOf({ ...input, ...one })));
  return writeOf(input);
}

/** Replacements in one file are one change: each is made in what the one before it left. */
function merged(writes: readonly Write[]): Write[] {
  const files = new Map<string, Replacement[]>();
  for (const { path, change } of writes) {
    if (change.kind !== 'replace') return [...writes];
    files.set(path, [...(files.get(path) ?? []), ...change.edits]);
  }
  return [...files].map(([path, edits]) => ({ path, change: { kind: 'replace', edits } }));
}

function writeOf(input: Fields): Write[] {
  const path = textOf(input, PATH);
  if (path === undefined || path === '') return [];
  const edits = [...listOf(input['edits']).flatMap(fieldsOrNothing), input].flatMap(replacementOf);
  if (edits.length > 0) return [{ path, change: { kind: 'replace', edits } }];
  const text = textOf(input, WHOLE);
  if (text !== undefined) return [{ path, change: { kind: 'whole', text } }];
  const line = input['insert_line'] ?? input['insertLine'];
  const inserted = textOf(input, [...AFTER, 'insert_text', 'text']);
  if (typeof line === 'number' && Number.isInteger(line) && line >= 0 && inserted !== undefined) return [{ path, change: { kind: 'insert', afterLine: line, text: inserted } }];
  const part = textOf(input, PART);
  return part === undefined ? [] : [{ path, change: { kind: 'part', text: part } }];
}

function replacementOf(fields: Fields): Replacement[] {
  const before = textOf(fields, BEFORE);
  const after = textOf(fields, AFTER);
  if (before === undefined || after === undefined) return [];
  return [{ before, after, ...(fields['replace_all'] === true || fields['replaceAll'] === true ? { all: true } : {}) }];
}

function textOf(fields: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function fieldsOrNothing(value: unknown): Fields[] {
  return fieldsOf(value) === undefined ? [] : [value as Fields];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
