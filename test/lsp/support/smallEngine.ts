import { compileGlobs } from '../../../server/engine/index';
import type { Document, Engine, Finding, Fix, ResolvedConfig, RuleInfo, ScanResult, Signal, TextEdit } from '../../../server/engine/index';

/**
 * An engine that is small enough to know what it must answer, for tests of the protocol around it:
 * `danger` is an error with a safe fix, `risk` a warning with an unsafe and a manual one and a trace, `note` an information
 * without any; `#unused` is a comment that hides nothing. `slow` never ends until it is cancelled, `crash` throws.
 */
export function createSmallEngine(): Engine {
  return {
    rules: RULES,
    ruleProblems: [],
    rule: (id) => RULES.find((rule) => rule.id === id),
    scan: (document, config, signal) => scan(document, config, signal),
    async scanFiles(files, config, observer, signal) {
      let scanned = 0;
      let skipped = 0;
      let bytes = 0;
      const problems = [];
      const entries = [];
      for await (const entry of files.list(signal)) entries.push(entry);
      for (const file of entries) {
        await signal.pause();
        if (signal.cancelled) break;
        try {
          const content = await files.read(file.path);
          const text = new TextDecoder().decode(content);
          const document: Document = { uri: file.uri, path: file.path, languageId: 'plaintext', version: 1, text };
          const result = await scan(document, config, signal);
          if (signal.cancelled) break;
          if (result.complete) scanned++;
          else skipped++;
          bytes += content.length;
          problems.push(...result.problems);
          observer.result({ file, text, result });
        } catch (error) {
          problems.push({ kind: 'unreadable' as const, message: `${file.path} cannot be read: ${String(error)}` });
        }
        observer.progress(scanned + skipped, entries.length);
      }
      return { scanned, skipped, bytes, problems, cancelled: signal.cancelled, elapsed: 1 };
    },
    verifiedFixes: (document, _config, finding) => Promise.resolve(document.text.includes('unfixable') ? [] : finding.fixes),
    async fixAll(document, config, selection, signal) {
      const result = await scan(document, config, signal);
      const edits = result.findings
        .filter((finding) => selection.ruleId === undefined || finding.ruleId === selection.ruleId)
        .flatMap((finding): readonly TextEdit[] => finding.fixes.find((fix) => selection.applicability.includes(fix.applicability))?.edits ?? []);
      return { edits, fixed: edits.length, skipped: 0 };
    },
    suppression(document, finding, scope) {
      const at = scope === 'file' ? 0 : document.text.lastIndexOf('\n', finding.range.start - 1) + 1;
      return Promise.resolve({ range: { start: at, end: at }, newText: `// lintel-ignore ${finding.ruleId} -- \n` });
    },
    extend: () => Promise.resolve(createSmallEngine()),
    tryRules: () => Promise.resolve({ rules: [], problems: [], findings: [] }),
    forget: () => undefined,
  };
}

async function scan(document: Document, config: ResolvedConfig, signal: Signal): Promise<ScanResult> {
  if (document.text.includes('crash')) throw new Error('the small engine crashed');
  if (document.edits) checkEdits(document);
  seen.set(document.uri, { version: document.version, text: document.text });
  if (document.text.length > config.maxFileSize) {
    return { ...EMPTY, complete: false, problems: [{ kind: 'too-large', message: `${document.path} is larger than ${String(config.maxFileSize)} bytes.` }] };
  }
  while (document.text.includes('slow') && !signal.cancelled) await signal.pause();
  const overrides = config.overrides.filter(({ files }) => compileGlobs(files).matches(document.path));
  const levels = Object.assign({}, config.rules, ...overrides.map(({ rules }) => rules)) as ResolvedConfig['rules'];
  const rules = compileGlobs(config.exclude).matches(document.path) ? [] : RULES.filter((rule) => levels[rule.id] !== 'off');
  const findings = rules.flatMap((rule) => findWord(document.text, rule));
  findings.sort((a, b) => a.range.start - b.range.start);
  const unusedSuppressions = [...document.text.matchAll(/#unused/g)].map(({ index }) => ({
    range: { start: index, end: index + 7 },
    removal: { start: index, end: index + 7 },
    message: 'This comment hides nothing.',
  }));
  return { ...EMPTY, findings, unusedSuppressions, complete: !signal.cancelled };
}

/** The edits that came with a document must lead from the text seen last to this one, or the server lost track of it. */
function checkEdits({ uri, text, edits }: Document): void {
  const before = seen.get(uri);
  if (!edits || before?.version !== edits.baseVersion) return;
  const after = edits.changes.reduce((now, { range, newText }) => now.slice(0, range.start) + newText + now.slice(range.end), before.text);
  if (after !== text) throw new Error('the edits do not lead to the text');
}

const seen = new Map<string, { version: number; text: string }>();

function findWord(text: string, rule: RuleInfo): Finding[] {
  const word = rule.id.replace('test-', '');
  return [...text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(({ index }, count) => {
    const range = { start: index, end: index + word.length };
    const fix = (id: string, applicability: Fix['applicability'], newText: string): Fix => ({ id, title: `Make it ${newText}`, applicability, edits: [{ range, newText }] });
    return {
      ruleId: rule.id,
      range,
      message: `\`${word}\` is not allowed. Write something else.`,
      severity: rule.severity,
      confidence: 'high',
      audience: 'everyday',
      cwe: rule.cwe,
      related: [],
      fingerprint: Buffer.from(word).toString('hex').slice(0, 16).padEnd(16, '0') + String(count).padStart(16, '0'),
      fixes: word === 'danger' ? [fix('calm', 'safe', 'calm')] : word === 'risk' ? [fix('finish', 'manual', 'chance?'), fix('chance', 'unsafe', 'chance')] : [],
      ...(word === 'risk' ? { trace: [{ kind: 'source' as const, range: { start: 0, end: 1 }, message: 'It enters here' }, { kind: 'sink' as const, range, message: 'It ends here' }] } : {}),
    };
  });
}

const RULES: readonly RuleInfo[] = (['danger', 'risk', 'note'] as const).map((word) => ({
  id: `test-${word}`,
  title: `The word ${word}`,
  message: `${word} is not allowed`,
  why: `Because ${word} has a reason.`,
  advice: `Write something else than ${word}.`,
  severity: ({ danger: 'error', risk: 'warning', note: 'info' } as const)[word],
  confidence: 'high',
  audience: 'everyday',
  family: 'words',
  languages: ['generic'],
  cwe: [1007],
  owasp: [],
  references: [`https://example.com/${word}`],
  packs: [],
  since: '0.1.0',
  origin: 'built-in',
}));

const EMPTY: ScanResult = {
  findings: [],
  suppressed: [],
  unusedSuppressions: [],
  suppressionHints: [],
  problems: [],
  resultId: 'x',
  complete: true,
  timings: { prefilter: 0, parse: 0, flatten: 0, match: 0, total: 0 },
};
