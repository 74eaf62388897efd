import { Disposable, extensions, window, workspace, type Uri } from 'vscode';

/** What else goes on: agents at work in terminals, extensions that complete code, version control. Stable API only. */

/** Programs that edit files by themselves. */
const AGENTS = /^(?:\S*\/)?(?:npx\s+(?:-y\s+)?\S*?)?(claude|codex|gemini|cursor-agent|copilot|aider|opencode|amp|goose|droid|qwen)\b/;
/** Extensions that complete code by a model; `lintel.ai.assistants` adds to them. */
const ASSISTANTS: readonly string[] = [
  'github.copilot', 'github.copilot-chat', 'codeium.codeium', 'tabnine.tabnine-vscode', 'supermaven.supermaven', 'continue.continue', 'amazonwebservices.amazon-q-vscode',
  'google.geminicodeassist', 'sourcegraph.cody-ai', 'saoudrizwan.claude-dev', 'anthropic.claude-code', 'openai.chatgpt', 'augment.vscode-augment', 'jetbrains.ai-assistant',
  'ms-vscode.vscode-websearchforcopilot', 'visualstudioexptteam.vscodeintellicode-completions',
];
/** Milliseconds for which an agent that has ended, or a checkout, may still be behind a change. */
const AFTERMATH = 2000;

/** The part of the Git extension's interface that is used. */
interface Repository {
  readonly rootUri: Uri;
  readonly state: { readonly HEAD?: { readonly commit?: string; readonly name?: string }; readonly rebaseCommit?: unknown; readonly mergeChanges: readonly unknown[]; readonly onDidChange: (listener: () => void) => Disposable };
  show(ref: string, path: string): Promise<string>;
}

interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: (listener: (repository: Repository) => void) => Disposable;
  getRepository(uri: Uri): Repository | null;
}

export class Surroundings implements Disposable {
  readonly #subscriptions: Disposable[] = [];
  readonly #running = new Set<unknown>();
  #agentUntil = 0;
  #checkoutUntil = 0;
  #git: GitApi | undefined;

  constructor() {
    this.#subscriptions.push(
      window.onDidStartTerminalShellExecution(({ execution }) => {
        if (AGENTS.test(execution.commandLine.value.trim())) this.#running.add(execution);
      }),
      window.onDidEndTerminalShellExecution(({ execution }) => {
        if (this.#running.delete(execution)) this.agentSeen();
      }),
    );
    void this.#watchGit();
  }

  /** A hook, or somebody else who knows, says that an agent is at work. */
  agentSeen(): void {
    this.#agentUntil = Date.now() + AFTERMATH;
  }

  get agent(): 'working' | 'absent' {
    return this.#running.size > 0 || Date.now() < this.#agentUntil ? 'working' : 'absent';
  }

  get assistant(): 'active' | 'absent' {
    const own = workspace.getConfiguration('lintel').get<readonly string[]>('ai.assistants', []);
    return [...ASSISTANTS, ...own].some((id) => extensions.getExtension(id)?.isActive) ? 'active' : 'absent';
  }

  /** Whether version control has just changed files, or this text is what the last commit holds. */
  async versionControl(uri: Uri, text: string): Promise<'changed' | 'quiet'> {
    if (Date.now() < this.#checkoutUntil) return 'changed';
    return (await this.committed(uri)) === text ? 'changed' : 'quiet';
  }

  /** The file as the last commit has it; undefined where there is none. */
  async committed(uri: Uri): Promise<string | undefined> {
    const repository = uri.scheme === 'file' ? this.#git?.getRepository(uri) : undefined;
    return repository?.show('HEAD', uri.fsPath).catch(() => undefined);
  }

  async #watchGit(): Promise<void> {
    const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    if (!extension) return;
    try {
      const git = (await extension.activate()).getAPI(1);
      this.#git = git;
      const watch = (repository: Repository): void => {
        const stateOf = ({ HEAD, rebaseCommit, mergeChanges }: Repository['state']): string => `${HEAD?.commit ?? ''} ${HEAD?.name ?? ''} ${String(rebaseCommit !== undefined)} ${String(mergeChanges.length)}`;
        let before = stateOf(repository.state);
        this.#subscriptions.push(repository.state.onDidChange(() => {
          const now = stateOf(repository.state);
          if (now !== before) this.#checkoutUntil = Date.now() + AFTERMATH;
          before = now;
        }));
      };
      git.repositories.forEach(watch);
      this.#subscriptions.push(git.onDidOpenRepository(watch));
    } catch {
      // Without Git nothing is known about it.
    }
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions).dispose();
  }
}
