import type { Diagnostic } from 'vscode-languageserver';
import { PROJECT_CONFIG_FILE, parseProjectConfig, selectorsOf } from '../engine/index';
import { isRuleFile, ruleFileProblems } from './customRules';
import type { Scan } from './scanner';
import type { Session } from './session';
import { isProjectConfig } from './settings';
import { toDiagnostics, toProblemDiagnostic } from './toLsp';

/** Everything to show in an open document: what was found, and in a `.lintel.yml` also what is wrong with it as a configuration, in a rule file with its rules. */
export async function documentDiagnostics(session: Session, scan: Scan): Promise<Diagnostic[]> {
  const context = await session.display(scan.open.text);
  session.assertCurrent(scan);
  const found = toDiagnostics(scan.result, context);
  if (session.customRules.may && isRuleFile(scan.open.uri)) {
    const problems = await ruleFileProblems(session, scan.open.uri, scan.document.text);
    session.assertCurrent(scan);
    return [...found, ...problems.map((problem) => toProblemDiagnostic(problem, scan.open.text))];
  }
  if (!isProjectConfig(scan.open.uri)) return found;
  const { rules } = await session.engine;
  session.assertCurrent(scan);
  const { problems } = parseProjectConfig(scan.document.text, PROJECT_CONFIG_FILE, { knownSelectors: selectorsOf(rules) });
  // The messages name the file first, for the log; here the place says it.
  const prefix = `${PROJECT_CONFIG_FILE}: `;
  const placed = problems.map((problem) => ({ ...problem, message: problem.message.startsWith(prefix) ? problem.message.slice(prefix.length) : problem.message }));
  return [...found, ...placed.map((problem) => toProblemDiagnostic(problem, scan.open.text))];
}
