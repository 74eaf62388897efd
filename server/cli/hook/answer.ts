import type { Agent, HookEvent } from './payload';

/** What a hook's process leaves behind. */
export interface HookAnswer {
  readonly stdout: string;
  readonly stderr: string;
  /** 0, but for the one agent that takes nothing else for a no. */
  readonly code: 0 | 2;
}

/** How a flaw is answered before it is written. */
export type Decision = 'deny' | 'ask';

/** Agents that read JSON from a hook in any case. */
const WANTS_JSON: ReadonlySet<Agent> = new Set(['copilot', 'cursor']);

/** Nothing to say: the agent goes on as if there were no hook. Never an 'allow', which would skip the question to the user. */
export function silence(agent: Agent | undefined): HookAnswer {
  return { stdout: agent !== undefined && WANTS_JSON.has(agent) ? '{}\n' : '', stderr: '', code: 0 };
}

/** What was found, in the words of the agent's own protocol. */
export function objection({ agent, phase, name }: Pick<HookEvent, 'agent' | 'phase' | 'name'>, message: string, decision: Decision): HookAnswer {
  if (agent === 'windsurf') return phase === 'before' ? { stdout: '', stderr: `${message}\n`, code: 2 } : { stdout: `${message}\n`, stderr: '', code: 0 };
  return { stdout: `${JSON.stringify(phase === 'before' ? refusal(agent, name, message, decision) : feedback(agent, name, message))}\n`, stderr: '', code: 0 };
}

function refusal(agent: Exclude<Agent, 'windsurf'>, name: string, message: string, decision: Decision): unknown {
  const plain = { permissionDecision: decision, permissionDecisionReason: message };
  const nested = { hookSpecificOutput: { hookEventName: name || 'PreToolUse', ...plain } };
  switch (agent) {
    case 'claude':
    case 'vscode':
      return nested;
    case 'copilot':
      // With an event in Pascal case, the same file may be VS Code's as well.
      return /^[A-Z]/.test(name) ? { ...plain, ...nested } : plain;
    case 'cursor':
      // Before a tool, Cursor knows yes and no only.
      return { permission: 'deny', user_message: message, agent_message: message };
  }
}

function feedback(agent: Exclude<Agent, 'windsurf'>, name: string, message: string): unknown {
  const nested = { hookSpecificOutput: { hookEventName: name || 'PostToolUse', additionalContext: message } };
  switch (agent) {
    case 'claude':
      return { decision: 'block', reason: message };
    case 'vscode':
      return nested;
    case 'copilot':
      return /^[A-Z]/.test(name) ? { additionalContext: message, ...nested } : { additionalContext: message };
    case 'cursor':
      return { additional_context: message };
  }
}
