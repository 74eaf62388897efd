import { GITLEAKS_FILE, type Problem, type RuleSource } from '../engine/index';
import type { Session } from './session';
import { childUri, fileName, pathInside, uriKey } from './uris';

/** Where a project keeps rules of its own, relative to its root. */
const RULE_FOLDER = '.lintel/rules';
const FOREVER = { cancelled: false, pause: () => Promise.resolve() };

/** Whether a file holds rules of a project: YAML in `.lintel/rules`, but no fixture for a rule on YAML. */
export function isRuleFile(uri: string): boolean {
  return uriKey(uri).includes(`/${RULE_FOLDER}/`) && /\.ya?ml$/i.test(uri) && !/\.(?:test|fixed)\.ya?ml$/i.test(uri);
}

/** Whether rules of a project hang on a file: a rule file, or a configuration of gitleaks. */
export function bringsRules(uri: string): boolean {
  return isRuleFile(uri) || fileName(uri) === GITLEAKS_FILE;
}

/** The rules that the projects of the workspace bring along. They load only where the client says that they may. */
export class CustomRules {
  private loaded = '[]';
  private allowed: boolean;

  constructor(private readonly session: Session) {
    this.allowed = session.client.options.customRules === 'load';
  }

  get may(): boolean {
    return this.allowed;
  }

  /** The user has come to trust the workspace. */
  allow(): void {
    this.allowed = true;
    this.reload();
  }

  /** Reads the rule files again; what changes holds at once, for every open document. */
  reload(): void {
    if (!this.allowed) return;
    this.session.background
      .queue(() => this.load())
      .catch((error: unknown) => {
        this.session.client.logger.log('error', `The rules of the workspace could not be loaded: ${String(error)}`);
      });
  }

  private async load(): Promise<void> {
    const { session } = this;
    const sources = await this.read();
    const state = JSON.stringify(sources);
    if (state === this.loaded) return;
    const engine = await session.engine;
    const next = await engine.extend(sources);
    this.loaded = state;
    engine.replace(next, session.documents.all().map(({ uri }) => uri));
    for (const problem of next.ruleProblems) session.client.logger.log('warn', problem.message);
    const count = next.rules.filter(({ origin }) => origin !== 'built-in').length;
    session.client.logger.log('info', `${String(count)} rules of the workspace are loaded, from ${String(sources.length)} files.`);
    session.settings.dropProjects();
    session.invalidate('settings');
  }

  private async read(): Promise<RuleSource[]> {
    const { folders, files } = this.session;
    const roots = new Map(folders.all().map(({ uri }) => files.top(uri) ?? uri).map((root) => [uriKey(root), root]));
    const sources: RuleSource[] = [];
    for (const root of [...roots.values()].sort()) {
      const gitleaks = await files.find(childUri(root, GITLEAKS_FILE));
      if (gitleaks) sources.push({ path: GITLEAKS_FILE, text: new TextDecoder().decode(gitleaks) });
      const tree = files.tree(`${root.replace(/\/+$/, '')}/${RULE_FOLDER}`, {
        exclude: [],
        excludeUnder: () => [],
        top: root,
        // Most projects have no rules of their own.
        onProblem: () => undefined,
      });
      if (!tree) continue;
      for await (const { path, uri } of tree.list(FOREVER)) {
        if (!isRuleFile(uri)) continue;
        const bytes = await tree.read(path).catch(() => undefined);
        if (bytes) sources.push({ path: pathInside(root, uri) ?? fileName(uri), text: new TextDecoder().decode(bytes) });
      }
    }
    return sources;
  }
}

/** What is wrong with the rules in an open rule file, without the place in the message: the editor shows it there. */
export async function ruleFileProblems(session: Session, uri: string, text: string): Promise<Problem[]> {
  const engine = await session.engine;
  const path = fileName(uri);
  const { problems } = await engine.tryRules([{ path, text }]);
  return problems.map((problem) => ({
    ...problem,
    message: sentence(problem.message.startsWith(`${path}:`) ? problem.message.slice(path.length + 1).replace(/^(?:\d+:\d+:)?\s*/, '') : problem.message),
  }));
}

function sentence(message: string): string {
  const upper = /^[a-z]/.test(message) ? message[0]!.toUpperCase() + message.slice(1) : message;
  return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}
