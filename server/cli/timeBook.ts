import type { ScanStats, Timings } from '../engine/index';

/** Rules and files that are kept. */
const KEPT = 50;

/** Adds up where the time of a scan goes. */
export class TimeBook {
  private readonly phases = { prefilter: 0, parse: 0, flatten: 0, match: 0 };
  private readonly rules = new Map<string, { time: number; files: number }>();
  private slowest: { uri: string; time: number }[] = [];
  private cached = 0;

  add(uri: string, timings: Timings | undefined): void {
    if (!timings) return;
    for (const phase of ['prefilter', 'parse', 'flatten', 'match'] as const) this.phases[phase] += timings[phase];
    for (const [ruleId, time] of timings.rules ?? []) {
      const row = this.rules.get(ruleId) ?? { time: 0, files: 0 };
      row.time += time;
      row.files++;
      this.rules.set(ruleId, row);
    }
    this.slowest.push({ uri, time: timings.total });
    if (this.slowest.length > 20 * KEPT) this.trim();
  }

  fromCache(): void {
    this.cached++;
  }

  stats(): ScanStats {
    this.trim();
    const rules = [...this.rules].map(([ruleId, row]) => ({ ruleId, ...row })).sort((a, b) => b.time - a.time || (a.ruleId < b.ruleId ? -1 : 1));
    return { phases: { ...this.phases }, rules: rules.slice(0, KEPT), slowest: this.slowest, cached: this.cached };
  }

  private trim(): void {
    this.slowest = this.slowest.sort((a, b) => b.time - a.time).slice(0, KEPT);
  }
}
