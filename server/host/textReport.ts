import { type Engine, type FileReport, type FileResult, type Finding, type ReportedFinding, reportFile, type ResolvedConfig, type RuleInfo } from '../engine/index';

/** Shorter strings are too common to tell that a text repeats a secret. */
const TELLING = 6;

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
  /** Whether a piece of text repeats none of the secrets that were found, hidden ones among them. */
  isPublic(piece: string): boolean;
}

/** The report about a file that was scanned with `config`. */
export function textReport(engine: Engine, file: FileResult, config: ResolvedConfig): TextReport {
  const { result, text } = file;
  const ruleOf = (id: string): RuleInfo | undefined => engine.rule(id);
  const secrets = secretsIn(reportFile(file, ruleOf), text);
  const document = { uri: file.file.uri, path: file.file.path, languageId: '', version: 0, text };
  return {
    findings: result.findings,
    hidden: result.suppressed.length,
    problems: result.problems.map(({ message }) => message),
    async report(finding) {
      const fixes = finding.fixes.length === 0 ? [] : await engine.verifiedFixes(document, config, finding);
      // The others stay, so that what they hold of secrets is not quoted.
      const findings = [{ ...finding, fixes }, ...result.findings.filter((other) => other !== finding)];
      return reportFile({ ...file, result: { ...result, findings } }, ruleOf).findings[0] as ReportedFinding;
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
