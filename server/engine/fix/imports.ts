import type { Range, TextEdit } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import { planCInclude } from './importsC';
import { planGoImport } from './importsGo';
import { planJavaImport } from './importsJava';
import { planScriptImport } from './importsJavascript';
import { planPythonImport } from './importsPython';
import { planRubyImport } from './importsRuby';
import type { FixContext, ImportPlan } from './types';

const SCRIPTS: ReadonlySet<string> = new Set(['javascript', 'typescript', 'tsx']);

/** How each language brings in a module. */
const PLANS: Readonly<Record<string, typeof planPythonImport>> = { python: planPythonImport, go: planGoImport, java: planJavaImport, ruby: planRubyImport, c: planCInclude, cpp: planCInclude };

/**
 * The edits that bring in what a fix needs at `places`, each import once, in the file's own form and after its imports.
 * Nothing for what is there already. Refused where a name that is needed means something else at one of the places: then
 * there is no fix.
 */
export function planImports(needed: readonly ImportSpec[], places: readonly Range[], context: FixContext): ImportPlan {
  const edits: TextEdit[] = [];
  const { id } = context.tree.language.spec;
  const plan = PLANS[id] ?? (SCRIPTS.has(id) ? planScriptImport : undefined);
  if (!plan) return needed.length === 0 ? { edits } : { refused: `Imports cannot be added to ${context.path}.` };
  for (const spec of needed) {
    const planned = plan(spec, places, context);
    if (planned === 'present') continue;
    if ('refused' in planned) return planned;
    if (!edits.some((edit) => edit.range.start === planned.range.start && edit.newText === planned.newText))
      edits.push(planned);
  }
  return { edits };
}
