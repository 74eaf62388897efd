import { type Baseline, BASELINE_FILE, matchBaseline, parseBaseline, type ScanResult, type SuppressedFinding } from '../engine/index';
import type { ClientPort } from './client';
import type { FileReader } from './fileReader';
import { childUri, descendantUri, fileName, pathInside } from './uris';

/** Whether a document is a baseline. */
export function isBaseline(uri: string): boolean {
  return fileName(uri) === BASELINE_FILE;
}

/** The baselines of the workspace's projects: what they know is counted and not shown, in the editor as on the command line. */
export class Baselines {
  private known = new Map<string, Promise<Baseline | undefined>>();
  /** Files of which a baseline hides something: they look different when it changes. */
  private readonly hiding = new Set<string>();

  constructor(
    private readonly files: FileReader,
    private readonly client: Pick<ClientPort, 'logger'>,
  ) {}

  /** The baseline of the project with this top folder; undefined where there is none. Read once, until `drop`. What is wrong with it is logged. */
  of(top: string): Promise<Baseline | undefined> {
    const known = this.known.get(top);
    if (known) return known;
    const baseline = this.read(top);
    this.known.set(top, baseline);
    return baseline;
  }

  /** A file of the project with this top folder, without what its baseline knows. */
  async apply(top: string | undefined, uri: string, result: ScanResult): Promise<ScanResult> {
    const baseline = top === undefined || result.findings.length === 0 ? undefined : await this.of(top);
    if (!baseline || top === undefined) return result;
    return this.hide(baseline, top, uri, result, await this.present(baseline, top, uri, result));
  }

  /** The same with a baseline at hand. `present` says which of its other files are still there: what it knows of them stays theirs. */
  hide(baseline: Baseline, top: string, uri: string, result: ScanResult, present: (path: string) => boolean): ScanResult {
    const path = pathInside(top, uri);
    if (path === undefined || result.findings.length === 0) return result;
    const known = matchBaseline(baseline, [{ path, findings: result.findings }], present).known[0]!;
    if (known.size === 0) return result;
    this.hiding.add(uri);
    const hidden = result.findings.filter((_, index) => known.has(index)).map((finding): SuppressedFinding => ({ finding, by: 'baseline' }));
    return { ...result, findings: result.findings.filter((_, index) => !known.has(index)), suppressed: [...result.suppressed, ...hidden], resultId: `${result.resultId}-${[...known].join('.')}` };
  }

  /** Files may have changed: read them again. Answers the files that they hid something of. */
  drop(): readonly string[] {
    this.known = new Map();
    const hiding = [...this.hiding];
    this.hiding.clear();
    return hiding;
  }

  /** Looks for the files of entries that could mean a finding here: an entry of a file that is gone was moved. */
  private async present(baseline: Baseline, top: string, uri: string, { findings }: ScanResult): Promise<(path: string) => boolean> {
    const contents = new Set(findings.map(({ fingerprint }) => fingerprint.slice(0, 16)));
    const own = pathInside(top, uri);
    const paths = new Set(baseline.findings.filter(({ path, fingerprint }) => path !== own && contents.has(fingerprint.slice(0, 16))).map(({ path }) => path));
    const found = await Promise.all([...paths].map(async (path) => ((await this.files.find(descendantUri(top, path))) ? [path] : [])));
    const there = new Set(found.flat());
    // Of other files nothing was found here.
    return (path) => !paths.has(path) || there.has(path);
  }

  private async read(top: string): Promise<Baseline | undefined> {
    const bytes = await this.files.find(childUri(top, BASELINE_FILE));
    if (!bytes) return undefined;
    try {
      return parseBaseline(new TextDecoder().decode(bytes));
    } catch (error) {
      this.client.logger.log('warn', `The baseline ${BASELINE_FILE} of ${fileName(top)} cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
      return undefined;
    }
  }
}
