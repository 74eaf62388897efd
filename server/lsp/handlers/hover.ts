import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { isSecretFinding } from '../actions/allowSecret';
import { findingMarkdown } from '../findingText';
import type { Session } from '../session';
import { toRange } from '../toLsp';

/** Findings at one place. More would not be read. */
const MOST_FINDINGS = 3;

/** `textDocument/hover` on a finding: the story that does not fit the diagnostic's one line. */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const open = session.documents.get(params.textDocument.uri);
  if (!open) return null;
  const scan = await session.scanner.scan(open, token);
  const context = await session.display(open.text);
  session.assertCurrent(scan);
  const offset = open.text.offsetAt(params.position);
  const here = scan.result.findings.filter(({ range }) => range.start <= offset && offset <= range.end).slice(0, MOST_FINDINGS);
  const [first] = here;
  if (!first) return null;
  const tracked = here.some(isSecretFinding) && (await session.files.tracked(session.folders.asFile(open.uri)));
  const value = here.map((finding) => findingMarkdown(finding, { rule: context.rule(finding.ruleId), text: open.text, history: tracked && isSecretFinding(finding) ? 'keeps it' : 'unknown' })).join('\n\n---\n\n');
  const kind = session.client.can.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: toRange(open.text, first.range) };
}
