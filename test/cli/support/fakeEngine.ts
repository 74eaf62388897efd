import { fingerprinter, type Engine, type FileEntry, type Finding, type Problem, type RuleInfo, type ScanResult } from '../../../server/engine/index';
import { finding, rule } from '../../unit/report/support';

export const EVAL_RULE: RuleInfo = rule({ id: 'javascript-code-injection-eval', title: 'Code run from a string', family: 'code-injection', cwe: [95] });

/** Called with each file's text before it is checked. */
export type BeforeFile = (text: string, file: FileEntry) => void | Promise<void>;

/** `safeeval(` has a safe fix: `run(`. */
function findingsIn(text: string, path: string): Finding[] {
  const print = fingerprinter(path, text);
  return [...text.matchAll(/(safe)?eval\(/g)].map((match): Finding => {
    const range = { start: match.index, end: match.index + match[0].length };
    const fixes: Finding['fixes'] = match[1] ? [{ id: 'run', title: 'Call run', applicability: 'safe', edits: [{ range, newText: 'run(' }] }] : [];
    return finding(range, { ruleId: EVAL_RULE.id, message: 'This runs a string as code.', fingerprint: print(EVAL_RULE.id, range), fixes });
  });
}

/** An engine that finds `eval(` and nothing else: for tests of what stands around an engine. */
export function fakeEngine(before: BeforeFile = () => undefined): Engine {
  const scan = (text: string, path: string): ScanResult => ({
    findings: findingsIn(text, path),
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
    scan: (document) => Promise.resolve(scan(document.text, document.path)),
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
        observer.result({ file, text, result: scan(text, file.path) });
      }
      return { scanned, skipped: problems.length, bytes: 0, problems, cancelled: signal.cancelled, elapsed: 0 };
    },
    verifiedFixes: (_document, _config, { fixes }) => Promise.resolve(fixes),
    fixAll: ({ text, path }, _config, { fingerprints }) => {
      const chosen = findingsIn(text, path).filter(({ fingerprint, fixes }) => fixes.length > 0 && (fingerprints?.has(fingerprint) ?? true));
      return Promise.resolve({ edits: chosen.flatMap(({ fixes }) => fixes[0]?.edits ?? []), fixed: chosen.length, skipped: 0 });
    },
    suppression: () => Promise.resolve(undefined),
    extend: () => Promise.resolve(fakeEngine(before)),
    tryRules: () => Promise.resolve({ rules: [], problems: [], findings: [] }),
    forget: () => undefined,
  };
}
