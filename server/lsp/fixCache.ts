import type { Engine, Finding, Fix } from '../engine/index';
import type { Scan } from './scanner';

const TRUST: Readonly<Record<Fix['applicability'], number>> = { safe: 0, unsafe: 1, manual: 2 };

/** The verified fixes of findings: worked out once per scan, since editors ask at every move of the cursor. */
export class FixCache {
  private readonly byScan = new WeakMap<Scan, Map<Finding, Promise<readonly Fix[]>>>();

  constructor(private readonly engine: Promise<Engine>) {}

  /** The fixes that hold, the most trustworthy first. */
  of(scan: Scan, finding: Finding): Promise<readonly Fix[]> {
    if (finding.fixes.length === 0) return Promise.resolve([]);
    const known = this.byScan.get(scan) ?? new Map<Finding, Promise<readonly Fix[]>>();
    this.byScan.set(scan, known);
    const fixes = known.get(finding) ?? this.verify(scan, finding);
    known.set(finding, fixes);
    return fixes;
  }

  private async verify(scan: Scan, finding: Finding): Promise<readonly Fix[]> {
    const engine = await this.engine;
    const fixes = await engine.verifiedFixes(scan.document, scan.config, finding);
    return [...fixes].sort((a, b) => TRUST[a.applicability] - TRUST[b.applicability]);
  }
}
