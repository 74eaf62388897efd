import { type BaselineEntry, baselineText, BASELINE_FILE, htmlReport, markdownReport, matchBaseline, type Report, sarifLog, type SarifInvocation } from '../../engine/index';
import type { BaselineText, ReportParams, ReportText } from '../../protocol';
import type { Session } from '../session';
import { childUri, descendantUri, parentUri, pathInside } from '../uris';
import type { FinishedScan } from '../workspaceScan/report';

export const NOTHING_ACCEPTED: readonly BaselineText[] = [];

const WRITERS: Readonly<Record<ReportParams['format'], (report: Report, invocation: SarifInvocation) => string>> = {
  html: htmlReport,
  markdown: markdownReport,
  sarif: (report, invocation) => `${JSON.stringify(sarifLog(report, invocation), null, 2)}\n`,
};

/** `lintel/report`: the last workspace scan in a format for files; null when there was none. */
export async function report(session: Session, { format, version, time }: ReportParams): Promise<ReportText | null> {
  const { lastScan } = session;
  if (!lastScan || !Object.hasOwn(WRITERS, format)) return null;
  const { rules } = await session.engine;
  const { result } = lastScan;
  const full: Report = {
    version,
    root: `${commonFolder(lastScan.folders).replace(/\/+$/, '')}/`,
    rules,
    files: [...lastScan.files].sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    problems: [],
    totals: { scanned: result.files, skipped: result.skipped, pending: 0, bytes: 0, elapsed: result.elapsed, outcome: result.cancelled ? 'cancelled' : 'finished' },
    ...(result.known > 0 ? { baseline: { gone: 0 } } : {}),
  };
  return { text: WRITERS[format](full, { endTimeUtc: time }) };
}

/** `lintel/baseline`: for each project that the last scan saw as a whole, the baseline that accepts what it found. */
export async function baseline(session: Session): Promise<readonly BaselineText[]> {
  const { lastScan } = session;
  if (!lastScan?.whole) return NOTHING_ACCEPTED;
  const tops = new Map<string, string[]>();
  for (const folder of lastScan.folders) {
    const { top } = await session.settings.forFolder(folder);
    tops.set(top, [...(tops.get(top) ?? []), folder]);
  }
  return Promise.all([...tops].map(async ([top, folders]) => baselineOf(session, lastScan, top, folders)));
}

async function baselineOf(session: Session, scan: FinishedScan, top: string, folders: readonly string[]): Promise<BaselineText> {
  const reports = new Map(scan.files.map((file) => [file.uri, file]));
  const files = scan.checked
    .filter((uri) => folders.some((folder) => pathInside(folder, uri) !== undefined))
    .map((uri) => {
      const file = reports.get(uri);
      const known = (file?.suppressed ?? []).filter(({ by }) => by === 'baseline').map(({ finding }) => finding);
      return { path: pathInside(top, uri) ?? uri, findings: [...(file?.findings ?? []), ...known] };
    });
  const fresh = files.flatMap(({ path, findings }) => findings.map(({ ruleId, fingerprint }): BaselineEntry => ({ ruleId, path, fingerprint })));
  const present = (await session.baselines.of(top)) ?? { findings: [] };
  // What lies outside of the folders was not looked at, and stays.
  const looked = (path: string): boolean => folders.some((folder) => pathInside(folder, descendantUri(top, path)) !== undefined);
  const { known, gone, elsewhere } = matchBaseline(present, files, (path) => !looked(path));
  const still = known.reduce((sum, { size }) => sum + size, 0);
  const findings = [...elsewhere, ...fresh];
  return { uri: childUri(top, BASELINE_FILE), text: baselineText({ findings }), added: fresh.length - still, gone: gone.length, total: findings.length };
}

/** The innermost folder that all lie in. */
function commonFolder(folders: readonly string[]): string {
  let [common = 'file:///'] = folders;
  while (!folders.every((folder) => folder === common || pathInside(common, folder) !== undefined)) {
    const parent = parentUri(common);
    if (parent === common) return common;
    common = parent;
  }
  return common;
}
