import { join } from 'node:path';
import type { Agent } from './payload';
import { type Node, valueOf } from './json';

/** Whether a hook is for one project, in a file that is shared with it, or for the user everywhere. */
export type HookScope = 'project' | 'user';

/** One entry that an agent's configuration gets. */
export interface HookEntry {
  /** The keys that lead to the list it goes to. */
  readonly path: readonly string[];
  readonly item: unknown;
}

/** What is to be put where. */
export interface HookPlace {
  /** Absolute. */
  readonly file: string;
  /** What a new file begins with. */
  readonly fresh: string;
  readonly entries: readonly HookEntry[];
}

/** Seconds; the hook itself gives up earlier. */
const TIMEOUT = 5;

/** Where the hook of an agent is declared. `command` is how `lintel` is started; `folder` is the project or the user's home. */
export function hookPlace(agent: Agent, scope: HookScope, folder: string, command: string): HookPlace {
  const run = `${command} hook --agent ${agent}`;
  switch (agent) {
    case 'claude': {
      const item = { matcher: 'Write|Edit|MultiEdit|NotebookEdit', hooks: [{ type: 'command', command: run, timeout: TIMEOUT }] };
      return { file: join(folder, '.claude', 'settings.json'), fresh: '{}\n', entries: ['PreToolUse', 'PostToolUse'].map((event) => ({ path: ['hooks', event], item })) };
    }
    case 'vscode':
    case 'copilot': {
      // One file that both read. Copilot takes a hook that ends with an error for a no, so it must not.
      const shared = `${command} hook --agent copilot`;
      const item = { type: 'command', command: `${shared} || exit 0`, powershell: `${command.startsWith('"') ? '& ' : ''}${shared}; exit 0`, timeout: TIMEOUT, timeoutSec: TIMEOUT };
      const file = scope === 'project' ? join(folder, '.github', 'hooks', 'lintel.json') : join(folder, '.copilot', 'hooks', 'lintel.json');
      return { file, fresh: '{\n  "version": 1\n}\n', entries: ['PreToolUse', 'PostToolUse'].map((event) => ({ path: ['hooks', event], item })) };
    }
    case 'cursor': {
      const entry = (event: string, more: object) => ({ path: ['hooks', event], item: { command: run, ...more, timeout: TIMEOUT } });
      return { file: join(folder, '.cursor', 'hooks.json'), fresh: '{\n  "version": 1\n}\n', entries: [entry('preToolUse', { matcher: 'Write|Edit|MultiEdit|StrReplace|ApplyPatch' }), entry('afterFileEdit', {}), entry('afterTabFileEdit', {})] };
    }
    case 'windsurf': {
      const file = scope === 'project' ? join(folder, '.windsurf', 'hooks.json') : join(folder, '.codeium', 'windsurf', 'hooks.json');
      const entry = (event: string, show: boolean) => ({ path: ['hooks', event], item: { command: run, show_output: show } });
      return { file, fresh: '{}\n', entries: [entry('pre_write_code', true), entry('post_write_code', false)] };
    }
  }
}

/** Whether an entry of a list of hooks is Lintel's, whoever wrote it and with whatever options. */
export function isLintelEntry(item: Node): boolean {
  return /(?:\blintel\b|[\\/]cli[\\/]main\.js)["']? hook --agent /.test(JSON.stringify(valueOf(item)).replaceAll('\\"', '"').replaceAll('\\\\', '\\'));
}
