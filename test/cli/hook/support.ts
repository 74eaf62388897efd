import type { Ended } from '../support/lintel';
import { lintel } from '../support/lintel';
import type { Tree } from '../support/tree';

/** Two flaws of high confidence: input in an SQL text, and input that is run. */
export const FLAW = "const express = require('express');\nconst app = express();\napp.get('/u', (req, res) => {\n  db.query('select * from u where id = ' + req.query.id);\n});\n";
/** The same without them. */
export const CLEAN = "const express = require('express');\nconst app = express();\napp.get('/u', (req, res) => {\n  db.query('select * from u where id = ?', [req.query.id]);\n});\n";
/** The lines in which they differ. */
export const BAD_LINE = "  db.query('select * from u where id = ' + req.query.id);";
export const GOOD_LINE = "  db.query('select * from u where id = ?', [req.query.id]);";

export type Agent = 'claude' | 'vscode' | 'copilot' | 'cursor' | 'windsurf';

/** Runs the built hook with a payload. Records go to the folder `cache` of the tree. */
export function hook(tree: Tree, agent: Agent | undefined, payload: unknown, more: readonly string[] = []): Promise<Ended> {
  const stdin = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return lintel(['hook', ...(agent === undefined ? [] : ['--agent', agent]), ...more], { cwd: tree.root, stdin, env: { LINTEL_CACHE_DIR: tree.path('cache') } });
}

/** How an agent tells that a file is about to be written, or was. */
export function writing(agent: Agent, phase: 'before' | 'after', path: string, content: string): unknown {
  const name = phase === 'before' ? 'PreToolUse' : 'PostToolUse';
  switch (agent) {
    case 'claude':
      return { session_id: 's1', cwd: '/', hook_event_name: name, tool_name: 'Write', tool_input: { file_path: path, content } };
    case 'vscode':
      return { sessionId: 's1', cwd: '/', hook_event_name: name, tool_name: 'create_file', tool_input: { filePath: path, content } };
    case 'copilot':
      return { timestamp: 1, cwd: '/', event: phase === 'before' ? 'preToolUse' : 'postToolUse', toolName: 'create', toolArgs: JSON.stringify({ path, file_text: content }) };
    case 'cursor':
      return phase === 'before'
        ? { conversation_id: 'c1', workspace_roots: ['/'], cursor_version: '2.4', hook_event_name: 'preToolUse', tool_name: 'Write', tool_input: { file_path: path, contents: content } }
        : { conversation_id: 'c1', workspace_roots: ['/'], cursor_version: '2.4', hook_event_name: 'afterFileEdit', file_path: path, edits: [{ old_string: '', new_string: content }] };
    case 'windsurf':
      return { agent_action_name: phase === 'before' ? 'pre_write_code' : 'post_write_code', trajectory_id: 't1', tool_info: { file_path: path, edits: [{ old_string: '', new_string: content }] } };
  }
}

/** How an agent tells of one replacement. */
export function replacing(agent: Agent, path: string, before: string, after: string): unknown {
  switch (agent) {
    case 'claude':
      return { session_id: 's1', cwd: '/', hook_event_name: 'PreToolUse', tool_name: 'Edit', tool_input: { file_path: path, old_string: before, new_string: after } };
    case 'vscode':
      return { cwd: '/', hook_event_name: 'PreToolUse', tool_name: 'multi_replace_string_in_file', tool_input: { explanation: 'x', replacements: [{ filePath: path, oldString: before, newString: after }] } };
    case 'copilot':
      return { cwd: '/', toolName: 'edit', toolArgs: { path, old_str: before, new_str: after } };
    case 'cursor':
      return { conversation_id: 'c1', workspace_roots: ['/'], hook_event_name: 'preToolUse', tool_name: 'StrReplace', tool_input: { file_path: path, old_string: before, new_string: after } };
    case 'windsurf':
      return { agent_action_name: 'pre_write_code', trajectory_id: 't1', tool_info: { file_path: path, edits: [{ old_string: before, new_string: after }] } };
  }
}
