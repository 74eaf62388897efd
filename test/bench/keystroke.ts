import { type Engine, resolveConfig, type Timings } from '../../server/engine';
import { engineWith, ruleSources, steady } from '../support/engine';
import type { Measures } from './main';
import { typingPlaces, type TypingText, typingTexts } from './corpus';
import { quantile, shown, table } from './statistics';

/** Keystrokes at the start that are not counted (at most a third): the machine code of the engine is still being made. */
const WARM_UP = 50;
/** Milliseconds for each text, and the keystrokes that are made even if they take longer. */
const BUDGET = 10_000;
const FEWEST = 15;

/** Types and deletes a line at many places of a text, and measures each scan, in the engine, with all rules. */
async function type(engine: Engine, subject: TypingText, places: number): Promise<Timings[]> {
  const config = resolveConfig([{ audience: 'audit', maxFileSize: 10_000_000 }]);
  const uri = `bench:${subject.path}:${subject.text.length}`;
  const timings: Timings[] = [];
  let text = subject.text;
  let version = 1;
  const scan = async (start: number, end: number, newText: string): Promise<void> => {
    text = text.slice(0, start) + newText + text.slice(end);
    const edits = { baseVersion: version, changes: [{ range: { start, end }, newText }] };
    version++;
    const result = await engine.scan({ uri, path: subject.path, languageId: '', version, text, edits }, config, steady);
    timings.push(result.timings);
  };
  await scan(0, 0, '');
  const ends = performance.now() + BUDGET;
  const enough = (): boolean => performance.now() > ends && timings.length >= FEWEST;
  for (const place of typingPlaces(text, places)) {
    let at = place;
    for (const letter of `${subject.typed}\n`) if (!enough()) await scan(at, at++, letter);
    while (at > place && !enough()) await scan(--at, at + 1, '');
    if (enough()) break;
  }
  engine.forget(uri);
  return timings.slice(Math.min(WARM_UP, Math.floor(timings.length / 3)));
}

/** Prints how long a keystroke takes from the changed text to findings. */
export async function benchKeystroke(): Promise<Measures> {
  const engine = await engineWith(ruleSources());
  const measures: Record<string, number> = {};
  const rows = [['keystroke, ms', 'lines', 'KB', 'scans', 'median', 'p95', 're-parse', 'flatten', 'prefilter', 'secrets', 'secrets p95', 'match', 'taint', 'findings', 'beside p95', 'beside / re-parse']];
  for (const lines of [1000, 10_000]) {
    for (const subject of typingTexts(lines)) {
      const timings = await type(engine, subject, lines > 5000 ? 12 : 16);
      const column = (pick: (timing: Timings) => number, part = 0.5): number => quantile(timings.map(pick), part);
      const beside = column((timing) => (timing.total - timing.parse) / Math.max(timing.parse, 0.001));
      measures[`keystroke, ${subject.name}, ${lines} lines: beside parse / parse`] = Number(beside.toFixed(3));
      rows.push([
        subject.name,
        String(subject.text.split('\n').length),
        (subject.text.length / 1024).toFixed(0),
        String(timings.length),
        shown(column((timing) => timing.total)),
        shown(column((timing) => timing.total, 0.95)),
        shown(column((timing) => timing.parse)),
        shown(column((timing) => timing.flatten)),
        shown(column((timing) => timing.prefilter)),
        shown(column(({ secrets = 0 }) => secrets)),
        shown(column(({ secrets = 0 }) => secrets, 0.95)),
        shown(column(({ match, secrets = 0, taint = 0, findings = 0 }) => match - secrets - taint - findings)),
        shown(column(({ taint = 0 }) => taint)),
        shown(column(({ findings = 0 }) => findings)),
        shown(column((timing) => timing.total - timing.parse, 0.95)),
        shown(beside),
      ]);
    }
  }
  process.stdout.write(`${engine.rules.length} rules, the shares are medians\n${table(rows)}\n\n`);
  return measures;
}
