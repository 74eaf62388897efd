import { benchKeystroke } from './keystroke';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { keystroke: benchKeystroke };

/** Runs the named measurements, or all. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !BENCHES[name]);
  if (unknown !== undefined) throw new Error(`unknown measurement ${unknown}; there are ${Object.keys(BENCHES).join(', ')}`);
  for (const [name, run] of Object.entries(BENCHES)) if (names.length === 0 || names.includes(name)) await run();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
