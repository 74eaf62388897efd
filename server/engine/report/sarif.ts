import type {
  CodeFlow, Fix, Invocation, Location, Log, Notification, PhysicalLocation, Region, ReportingDescriptor, Result,
} from 'sarif';
import type { Severity } from '../model/finding';
import type { Range } from '../model/range';
import type { Place, Report, ReportedFinding, ReportedFix, ReportedProblem, ReportedSuppression } from './model';
import { sarifRule } from './sarifRule';
import { relativeUri } from './uri';

/** The name under which the log gives the scanned folder. */
const ROOT = '%SRCROOT%';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
/** Problems of rules and settings; the others happened while a file was checked. */
const CONFIGURATION: ReadonlySet<ReportedProblem['kind']> = new Set(['rule-invalid', 'config-invalid']);
/** Left out on purpose; other problems are a loss. */
const ORDINARY: ReadonlySet<ReportedProblem['kind']> = new Set(['binary', 'minified']);

/** When and how the run went, for the log's invocation. Times as ISO 8601 in UTC. */
export interface SarifInvocation {
  readonly startTimeUtc?: string;
  readonly endTimeUtc?: string;
  readonly exitCode?: number;
}

/** The run as a SARIF 2.1.0 log. Positions are UTF-16 code units; no part holds the value of a secret. */
export function sarifLog(report: Report, invocation: SarifInvocation = {}): Log {
  const indexOf = new Map(report.rules.map((rule, index) => [rule.id, index]));
  const write = new ResultWriter(report.root, indexOf);
  const problems = [...report.files.flatMap((file) => file.problems), ...report.problems];
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Lintel',
            version: report.version,
            semanticVersion: report.version,
            rules: report.rules.map((rule): ReportingDescriptor => sarifRule(rule, LEVEL[rule.severity])),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: report.root, description: { text: 'The folder that was scanned.' } } },
        invocations: [invocationOf(report, problems, invocation, write)],
        results: report.files.flatMap((file) => [
          ...file.findings.map((finding) => write.result(finding, file.uri)),
          ...file.suppressed.map((suppressed) => write.suppressed(suppressed, file.uri)),
        ]),
      },
    ],
  };
}

function invocationOf(report: Report, problems: readonly ReportedProblem[], given: SarifInvocation, write: ResultWriter): Invocation {
  const notes = report.files.flatMap((file) =>
    file.unusedSuppressions.map(
      ({ message, place }): Notification => ({
        descriptor: { id: 'unused-suppression' },
        level: 'note',
        message: { text: message },
        locations: [write.location(file.uri, place)],
      }),
    ),
  );
  return {
    executionSuccessful: report.totals.outcome === 'finished',
    ...given,
    toolExecutionNotifications: [
      ...problems.filter(({ kind }) => !CONFIGURATION.has(kind)).map((problem) => write.notification(problem)),
      ...notes,
    ],
    toolConfigurationNotifications: problems.filter(({ kind }) => CONFIGURATION.has(kind)).map((problem) => write.notification(problem)),
  };
}

class ResultWriter {
  constructor(
    private readonly root: string,
    private readonly ruleIndex: ReadonlyMap<string, number>,
  ) {}

  result(finding: ReportedFinding, uri: string): Result {
    const index = this.ruleIndex.get(finding.ruleId);
    const { trace, related, fixes } = finding;
    return {
      ruleId: finding.ruleId,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: LEVEL[finding.severity],
      message: { text: finding.message },
      locations: [this.location(uri, finding.place, finding.snippet)],
      partialFingerprints: { 'lintel/v1': finding.fingerprint },
      ...(trace.length > 0 ? { codeFlows: [this.codeFlow(finding, uri)] } : {}),
      ...(related.length > 0
        ? {
            relatedLocations: related.map((other, id) => ({
              id,
              message: { text: other.message },
              ...(other.place ? this.location(uri, other.place) : this.elsewhere(other.uri ?? uri, other.range)),
            })),
          }
        : {}),
      ...(fixes.length > 0 ? { fixes: fixes.map((fix) => this.fix(fix, uri)) } : {}),
      properties: { confidence: finding.confidence, audience: finding.audience },
    };
  }

  suppressed({ finding, by, reason }: ReportedSuppression, uri: string): Result {
    const suppression = { kind: by === 'comment' ? ('inSource' as const) : ('external' as const) };
    return { ...this.result(finding, uri), suppressions: [reason === undefined ? suppression : { ...suppression, justification: reason }] };
  }

  notification(problem: ReportedProblem): Notification {
    const { uri, place, ruleId, kind, message } = problem;
    const index = ruleId === undefined ? undefined : this.ruleIndex.get(ruleId);
    return {
      descriptor: { id: kind },
      level: ORDINARY.has(kind) ? 'note' : CONFIGURATION.has(kind) ? 'error' : 'warning',
      message: { text: message },
      ...(ruleId === undefined ? {} : { associatedRule: index === undefined ? { id: ruleId } : { id: ruleId, index } }),
      ...(uri === undefined
        ? {}
        : { locations: [place ? this.location(uri, place) : { physicalLocation: { artifactLocation: this.artifact(uri) } }] }),
    };
  }

  location(uri: string, place: Place, snippet?: string): Location {
    return { physicalLocation: { artifactLocation: this.artifact(uri), region: region(place, snippet) } };
  }

  /** A place in a file whose lines are not known. */
  private elsewhere(uri: string, range: Range): Location {
    return { physicalLocation: { artifactLocation: this.artifact(uri), region: characters(range) } };
  }

  private artifact(uri: string): NonNullable<PhysicalLocation['artifactLocation']> {
    const relative = relativeUri(this.root, uri);
    return relative === undefined ? { uri } : { uri: relative, uriBaseId: ROOT };
  }

  private codeFlow(finding: ReportedFinding, uri: string): CodeFlow {
    return {
      threadFlows: [
        {
          locations: finding.trace.map(({ kind, message, place }) => ({
            kinds: [kind],
            importance: kind === 'propagation' ? ('important' as const) : ('essential' as const),
            location: { ...this.location(uri, place), message: { text: message } },
          })),
        },
      ],
    };
  }

  private fix({ title, applicability, edits }: ReportedFix, uri: string): Fix {
    const files = new Map<string, ReportedFix['edits'][number][]>();
    for (const edit of edits) {
      const key = edit.uri ?? uri;
      files.set(key, [...(files.get(key) ?? []), edit]);
    }
    return {
      description: { text: title },
      artifactChanges: [...files].map(([file, replacements]) => ({
        artifactLocation: this.artifact(file),
        replacements: replacements.map((edit) => ({
          deletedRegion: edit.place ? region(edit.place) : characters(edit.range),
          insertedContent: { text: edit.newText },
        })),
      })),
      properties: { applicability },
    };
  }
}

function region({ start, end }: Place, snippet?: string): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(snippet === undefined ? {} : { snippet: { text: snippet } }),
  };
}

function characters({ start, end }: Range): Region {
  return { charOffset: start, charLength: end - start };
}
