import type { Engine, FileEntry, Finding, Problem, RuleInfo, ScanResult } from '../../../server/engine/index';
import { finding, rule } from '../../unit/report/support';

export const EVAL_RULE: RuleInfo = rule({ id: 'javascript-code-injection-eval', title: 'Code run from a string', family: 'code-injection', cwe: [95] });

/** Called with each file's text before it is checked. */
export type BeforeFile = (text: string, file: FileEntry) => void | Promise<void>;

/** An engine that finds `eval(` and nothing else: for tests of what stands around an engine. */
export function fakeEngine(before: BeforeFile = () => undefined): Engine {
  const scan = (text: string): ScanResult => ({
    findings: [...text.matchAll(/eval\(/g)].map((match): Finding =>
      finding({ start: match.index, end: match.index + 5 }, { ruleId: EVAL_RULE.id, message: 'This runs a string as code.', fingerprint: String(match.index) }),
    ),
    suppressed: [],
    unusedSuppressions: [],
    suppressionHints: [],
    problems: [],
    resultId: text,
    complete: true,
    timings: { prefilter: 0, parse: 0, flatten: 0, match: 0, total: 0 },
  });
  return {
    rules: [EVAL_RULE],
    ruleProblems: [],
    rule: (id) => (id === EVAL_RULE.id ? EVAL_RULE : undefined),
    scan: (document) => Promise.resolve(scan(document.text)),
    async scanFiles(files, _config, observer, signal) {
      const problems: Problem[] = [];
      let scanned = 0;
      const stopped = (): boolean => signal.cancelled;
      for await (const file of files.list(signal)) {
        if (stopped()) break;
        let text: string;
        try {
          text = Buffer.from(await files.read(file.path)).toString('utf8');
        } catch (error) {
          problems.push({ kind: 'unreadable', message: `${file.path} could not be read: ${(error as Error).message}`, uri: file.uri });
          continue;
        }
        await before(text, file);
        if (stopped()) break;
        scanned++;
        observer.result({ file, text, result: scan(text) });
      }
      return { scanned, skipped: problems.length, bytes: 0, problems, cancelled: signal.cancelled, elapsed: 0 };
    },
    verifiedFixes: () => Promise.resolve([]),
    fixAll: () => Promise.resolve({ edits: [], fixed: 0, skipped: 0 }),
    suppression: () => Promise.resolve(undefined),
    forget: () => undefined,
  };
}
