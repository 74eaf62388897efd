import { type Engine, type FileReport, type FileResult, type Finding, type Fix, type ReportedFinding, reportFile, type ResolvedConfig, type RuleInfo, type Signal } from '../engine/index';

/** Shorter strings are too common to tell that a text repeats a secret. */
const TELLING = 6;

/** Findings whose fixes are tried one by one, where they do not hold together. */
const MOST_TRIALS = 5;
const STEADY: Signal = { cancelled: false, pause: () => Promise.resolve() };

/** What was found in one text, for somebody who is told of a few of the findings. */
export interface TextReport {
  /** Without what comments and the baseline hide. Whether a fix holds is not known yet: `report` tries. */
  readonly findings: readonly Finding[];
  /** Findings that a comment or the baseline hides. */
  readonly hidden: number;
  /** Sentences about what kept the text from being checked, in whole or in part. */
  readonly problems: readonly string[];
  /** One of the findings with lines and columns, and those of its fixes that hold. */
  report(finding: Finding): Promise<ReportedFinding>;
  /** The same for several, each with the first of its fixes alone, tried together as long as they hold together: much faster. */
  reportAll(findings: readonly Finding[]): Promise<readonly ReportedFinding[]>;
  /** Whether a piece of text repeats none of the secrets that were found, hidden ones among them. */
  isPublic(piece: string): boolean;
}

/** The report about a file that was scanned with `config`. */
export function textReport(engine: Engine, file: FileResult, config: ResolvedConfig): TextReport {
  const { result, text } = file;
  const ruleOf = (id: string): RuleInfo | undefined => engine.rule(id);
  const secrets = secretsIn(reportFile(file, ruleOf), text);
  const verified = (finding: Finding): Promise<readonly Fix[]> => (finding.fixes.length === 0 ? Promise.resolve([]) : engine.verifiedFixes(document, config, finding));
  /** The others stay, so that what they hold of secrets is not quoted. */
  const placed = (findings: readonly Finding[], instead: readonly Finding[]): readonly ReportedFinding[] => {
    const others = result.findings.filter((other) => !instead.includes(other));
    return reportFile({ ...file, result: { ...result, findings: [...findings, ...others] } }, ruleOf).findings.slice(0, findings.length);
  };
  const document = { uri: file.file.uri, path: file.file.path, languageId: '', version: 0, text };
  return {
    findings: result.findings,
    hidden: result.suppressed.length,
    problems: result.problems.map(({ message }) => message),
    async report(finding) {
      return placed([{ ...finding, fixes: await verified(finding) }], [finding])[0] as ReportedFinding;
    },
    async reportAll(findings) {
      const fixable = findings.filter(({ fixes }) => fixes.length > 0);
      const selection = { applicability: ['safe', 'unsafe', 'manual'], fingerprints: new Set(fixable.map(({ fingerprint }) => fingerprint)) } as const;
      const together = fixable.length < 2 ? undefined : await engine.fixAll(document, config, selection, STEADY);
      const hold = together?.fixed === fixable.length && together.skipped === 0;
      const tried: Finding[] = [];
      let left = MOST_TRIALS;
      for (const finding of findings) {
        if (finding.fixes.length === 0 || hold) tried.push({ ...finding, fixes: finding.fixes.slice(0, 1) });
        else tried.push({ ...finding, fixes: left-- > 0 ? (await verified(finding)).slice(0, 1) : [] });
      }
      return placed(tried, findings);
    },
    isPublic: (piece) => !secrets.some((secret) => piece.includes(secret)),
  };
}

/** The values of what must not be quoted: of flagged code that the report keeps to itself, the strings, or all of it where it has none. */
function secretsIn({ findings, suppressed }: FileReport, text: string): string[] {
  return [...findings, ...suppressed.map(({ finding }) => finding)]
    .filter(({ snippet }) => snippet === undefined)
    .flatMap(({ place }) => {
      const code = text.slice(place.start.offset, place.end.offset);
      const strings = [...code.matchAll(/(['"`])((?:\\.|(?!\1)[^\\])*)\1/gs)].map((match) => match[2] ?? '');
      return strings.length > 0 ? strings : [code.trim()];
    })
    .filter((value) => value.length >= TELLING);
}
