import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TryRuleParams, TryRuleResult } from '../../protocol';
import { textOf } from '../actions/otherFiles';
import { ruleFileProblems } from '../customRules';
import type { Session } from '../session';
import { toRange } from '../toLsp';
import { fileName } from '../uris';

export const NOTHING_TRIED: TryRuleResult = { rules: 0, problems: [], matches: [] };

/** `lintel/tryRule`: what the rules of one file find in another, whatever is loaded. Texts are those of the editor, saved or not. */
export async function tryRule(session: Session, { rules, uri }: TryRuleParams): Promise<TryRuleResult> {
  const [ruleText, target] = await Promise.all([textOf(session, rules), textOf(session, uri)]);
  if (ruleText === undefined) return { ...NOTHING_TRIED, problems: [`${fileName(rules)} cannot be read.`] };
  if (target === undefined) return { ...NOTHING_TRIED, problems: [`${fileName(uri)} cannot be read.`] };
  const engine = await session.engine;
  const document = { uri, path: session.folders.pathOf(uri), languageId: session.documents.find(uri)?.text.languageId ?? '', version: 0, text: target };
  const tried = await engine.tryRules([{ path: fileName(rules), text: ruleText }], document);
  const problems = tried.problems.length > 0 ? await ruleFileProblems(session, rules, ruleText) : [];
  const text = TextDocument.create(uri, document.languageId, 0, target);
  return {
    rules: tried.rules.length,
    problems: problems.map(({ message }) => message),
    matches: tried.findings.map(({ range, message, ruleId }) => ({ range: toRange(text, range), message, ruleId })),
  };
}
