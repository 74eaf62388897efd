import { Facts } from '../facts';
import { MatchMemory } from '../match/memory';
import type { Document } from '../model/document';
import type { Problem } from '../model/scan';
import type { RuleDefinition } from '../rules/definition';
import { DIRECTIVE } from '../suppress';
import type { FlatTree } from '../syntax/flatTree';
import { LANGUAGES } from '../syntax/languages';
import { SyntaxState } from '../syntax/parser';
import { onlyRegions, type ScriptRegion, scriptRegions } from '../syntax/scripts';
import type { Subject } from './documentScan';
import type { LanguageRules, LanguageTable } from './languageRules';

/** What is kept of the scripts in a file of markup between its versions, by their language. */
export type KeptScripts = Map<string, { readonly syntax: SyntaxState; readonly memory: MatchMemory | undefined }>;

/** What detectors look at in the scripts of one language. */
export interface ScriptSubject extends Pick<Subject, 'tree' | 'facts' | 'patterns'> {
  readonly memory: MatchMemory | undefined;
  readonly regions: readonly ScriptRegion[];
  readonly candidates: readonly RuleDefinition[];
}

/** The tree of the scripts of one language. Whoever asks for it disposes of it. */
export interface ScriptTree {
  readonly tree: FlatTree;
  readonly regions: readonly ScriptRegion[];
  dispose(): void;
}

/** A version of a file of markup; `budget` is in milliseconds. */
export interface MarkupVersion {
  readonly document: Document;
  readonly markup: FlatTree;
  readonly open: { readonly scripts: KeptScripts; readonly memory?: MatchMemory };
  readonly budget: number;
}

/**
 * Reads the scripts in files of markup: those of one language as one program, with blanks in the place of everything else, so
 * that offsets are those of the file.
 */
export class ScriptReader {
  constructor(private readonly languages: LanguageTable) {}

  /** The scripts that some rule has a chance in. What keeps one from being read is added to `problems`. */
  async subjects({ document, markup, open, budget }: MarkupVersion, problems: Problem[]): Promise<readonly ScriptSubject[]> {
    const found: ScriptSubject[] = [];
    for (const [id, regions] of byLanguage(markup)) {
      const text = onlyRegions(document.text, regions);
      try {
        const rules = await this.#rulesOf(id);
        const candidates = rules.candidates(text);
        if (candidates.length === 0 && !text.includes(DIRECTIVE)) continue;
        let kept = open.scripts.get(id);
        if (!kept) open.scripts.set(id, (kept = { syntax: new SyntaxState(), memory: open.memory && new MatchMemory() }));
        const { tree, timedOut } = rules.parser.parse(kept.syntax, text, { budget });
        if (timedOut) problems.push({ kind: 'budget', message: `The scripts of ${document.path} are not checked: parsing them takes more than ${budget} ms.`, uri: document.uri });
        if (tree) found.push({ regions, candidates, tree, facts: new Facts(tree), patterns: rules.patterns, memory: kept.memory });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        problems.push({ kind: 'parser', message: `The scripts of ${document.path} are not checked: ${reason}`, uri: document.uri });
      }
    }
    return found;
  }

  /** The trees of the scripts, read afresh. `budget` is in milliseconds; rejects when a grammar is missing. */
  async trees(text: string, markup: FlatTree, budget: number): Promise<readonly ScriptTree[]> {
    const found: ScriptTree[] = [];
    for (const [id, regions] of byLanguage(markup)) {
      const { parser } = await this.#rulesOf(id);
      const state = new SyntaxState();
      const { tree } = parser.parse(state, onlyRegions(text, regions), { budget });
      if (tree) found.push({ tree, regions, dispose: () => state.dispose() });
    }
    return found;
  }

  #rulesOf(id: string): Promise<LanguageRules> {
    const spec = LANGUAGES.find((each) => each.id === id);
    if (!spec) throw new Error(`there is no language ${id}`);
    return this.languages.get(spec);
  }
}

function byLanguage(markup: FlatTree): ReadonlyMap<string, readonly ScriptRegion[]> {
  const found = new Map<string, ScriptRegion[]>();
  for (const region of scriptRegions(markup)) found.set(region.language, [...(found.get(region.language) ?? []), region]);
  return found;
}
