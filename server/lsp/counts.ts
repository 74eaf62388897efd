import type { Finding } from '../engine/index';
import type { SeverityCounts } from '../protocol';

/** How many findings there are of each severity. */
export function countBySeverity(findings: Iterable<Pick<Finding, 'severity'>>): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

export function addCounts(a: SeverityCounts, b: SeverityCounts): SeverityCounts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}
