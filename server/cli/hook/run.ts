import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Signal } from '../../engine/index';
import { appendHookReport } from '../../host/hookInbox';
import type { Project } from '../../host/project';
import { contentHash, linesOf, sha256 } from '../../provenance';
import { type Decision, type HookAnswer, objection, silence } from './answer';
import { done, type FileChange, upcoming, writtenLines } from './change';
import { flawMessage, newFlaws, type NewFlaw } from './judge';
import { type Agent, type HookEvent, readPayload } from './payload';

/** Bytes; a larger file is not looked at. */
const LARGEST_FILE = 2_000_000;
/** Files of one edit that are looked at. */
const MOST_FILES = 20;
/** Hexadecimal digits that stand for a session. */
const SESSION_DIGITS = 32;

/** What a hook works with. */
export interface HookHost {
  readonly cwd: string;
  /** The folder of the inbox that reports go to; undefined where the user has no such folder. */
  readonly inbox: string | undefined;
  /** The project that a file (absolute path) belongs to, with those rules for its language that have a chance on the texts. */
  project(path: string, texts: readonly string[]): Promise<Project>;
  /** The same with what the project itself adds to the rules, undefined where that is nothing: slower, and asked only before something is refused. */
  wholeProject(path: string): Promise<Project | undefined>;
  /** Milliseconds since 1970. */
  now(): number;
  readonly signal: Signal;
}

/**
 * Answers one event. Never rejects: whatever goes wrong with the hook itself, the agent goes on. `agent` is what the payload's
 * form does not tell.
 */
export async function answerEvent(payload: string, agent: Agent | undefined, decision: Decision, host: HookHost): Promise<HookAnswer> {
  let event: HookEvent | undefined;
  try {
    event = readPayload(payload, agent);
    if (!event || event.writes.length === 0) return silence(event?.agent ?? agent);
    const changes = changesOf(event, host);
    if (event.phase === 'after') report(event, changes, host);
    const flaws: NewFlaw[] = [];
    for (const change of changes) flaws.push(...(await flawsOf(change, host)));
    if (flaws.length === 0 || host.signal.cancelled) return silence(event.agent);
    return objection(event, flawMessage(flaws, event.phase), decision);
  } catch (error) {
    return { ...silence(event?.agent ?? agent), stderr: `lintel hook: ${error instanceof Error ? error.message : String(error)}\n` };
  }
}

/** A change with the absolute path of its file. */
interface Located extends FileChange {
  readonly absolute: string;
}

function changesOf(event: HookEvent, host: HookHost): Located[] {
  const absolute = (path: string): string => absolutePath(path, event.cwd ?? host.cwd);
  const read = (path: string): string | undefined => readText(absolute(path));
  const see = event.phase === 'before' ? upcoming : done;
  const changes = event.writes.flatMap(({ path, change }) => see(path, change, read)).filter(({ before, after }) => before !== after);
  return changes.slice(0, MOST_FILES).map((change) => ({ ...change, absolute: absolute(change.path) }));
}

async function flawsOf(change: Located, host: HookHost): Promise<NewFlaw[]> {
  const flaws = await newFlaws(change, change.absolute, await host.project(change.absolute, [change.before, change.after]), host.signal);
  const whole = flaws.length === 0 ? undefined : await host.wholeProject(change.absolute);
  return whole ? newFlaws(change, change.absolute, whole, host.signal) : flaws;
}

/** What agents are called before people. */
const NAMES: Readonly<Record<Agent, string>> = { claude: 'Claude Code', vscode: 'VS Code', copilot: 'Copilot', cursor: 'Cursor', windsurf: 'Windsurf' };

/** Notes which lines an agent wrote. A report that cannot be written is no reason to bother the agent. */
function report(event: HookEvent, changes: readonly Located[], { inbox, now }: HookHost): void {
  if (inbox === undefined) return;
  for (const change of changes) {
    const lines = linesOf(change.after);
    const ranges = writtenLines(change).map(({ startLine, endLine }) => ({ startLine, endLine, contentHash: contentHash(lines.slice(startLine - 1, endLine)) }));
    if (ranges.length === 0) continue;
    // The agent's name for the session may say more than which edits belong together.
    const session = event.session === undefined ? {} : { session: sha256(event.session).slice(0, SESSION_DIGITS) };
    try {
      appendHookReport(inbox, { file: change.absolute, agent: NAMES[event.agent], ...session, at: now(), fileHash: sha256(change.after), ranges });
    } catch {
      return;
    }
  }
}

function absolutePath(path: string, cwd: string): string {
  if (path.startsWith('file://')) return fileURLToPath(path);
  return isAbsolute(path) ? resolve(path) : resolve(cwd, path);
}

/** Undefined for what is not there, is no regular file, is large or is binary. */
function readText(path: string): string | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > LARGEST_FILE) return undefined;
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
