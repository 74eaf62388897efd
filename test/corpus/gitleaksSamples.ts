import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A text that a rule of gitleaks must or must not find. */
export interface Sample {
  readonly rule: string;
  readonly kind: 'tp' | 'fp';
  readonly path?: string;
  readonly text: string;
}

/** Takes the place of gitleaks' own check of its samples: writes them down instead. */
const WRITER = `package utils

import (
	"encoding/json"
	"os"

	"github.com/zricethezav/gitleaks/v8/config"
)

var out *json.Encoder

func put(rule string, kind string, path string, text string) {
	if out == nil {
		file, err := os.Create(os.Getenv("SAMPLES"))
		if err != nil {
			panic(err)
		}
		out = json.NewEncoder(file)
		out.SetEscapeHTML(false)
	}
	if err := out.Encode(map[string]string{"rule": rule, "kind": kind, "path": path, "text": text}); err != nil {
		panic(err)
	}
}

func Validate(rule config.Rule, tps []string, fps []string) *config.Rule {
	for _, text := range tps {
		put(rule.RuleID, "tp", "", text)
	}
	for _, text := range fps {
		put(rule.RuleID, "fp", "", text)
	}
	return &rule
}

func ValidateWithPaths(rule config.Rule, tps map[string]string, fps map[string]string) *config.Rule {
	for path, text := range tps {
		put(rule.RuleID, "tp", path, text)
	}
	for path, text := range fps {
		put(rule.RuleID, "fp", path, text)
	}
	return &rule
}
`;

/**
 * The samples that a checkout of gitleaks carries in the sources of its rules, made by its own generator, and which of those
 * that must not be found its whole configuration finds all the same. Needs `go`; leaves the checkout as it is.
 */
export function gitleaksSamples(checkout: string): { readonly samples: readonly Sample[]; readonly foundByGitleaks: ReadonlySet<string> } {
  if (!existsSync(join(checkout, 'cmd/generate/config/rules'))) throw new Error(`${checkout} is no checkout of gitleaks.`);
  const folder = mkdtempSync(join(tmpdir(), 'lintel-gitleaks-'));
  try {
    const copy = join(folder, 'source');
    cpSync(checkout, copy, { recursive: true, filter: (path) => !path.endsWith('/.git') });
    const go = (args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): void => {
      const { status, stderr } = spawnSync('go', args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
      if (status !== 0) throw new Error(`go ${args.join(' ')} failed:\n${stderr}`);
    };
    const binary = join(folder, 'gitleaks');
    go(['build', '-o', binary, '.'], copy);
    writeFileSync(join(copy, 'cmd/generate/config/utils/validate.go'), WRITER);
    const list = join(folder, 'samples.jsonl');
    // Its template is found from its own folder.
    go(['run', '.', join(folder, 'out.toml')], join(copy, 'cmd/generate/config'), { SAMPLES: list });
    const samples = readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Sample);
    return { samples, foundByGitleaks: scanned(binary, join(folder, 'texts'), samples.filter(({ kind }) => kind === 'fp').map(({ text }) => text)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts in which gitleaks finds something with all its rules. */
function scanned(binary: string, folder: string, texts: readonly string[]): ReadonlySet<string> {
  mkdirSync(folder);
  const unique = [...new Set(texts)];
  unique.forEach((text, index) => writeFileSync(join(folder, `t${index}.txt`), text));
  const report = join(folder, '..', 'report.json');
  spawnSync(binary, ['dir', folder, '--no-banner', '--exit-code', '0', '--report-format', 'json', '--report-path', report], { encoding: 'utf8' });
  const found = JSON.parse(readFileSync(report, 'utf8')) as { readonly File: string }[];
  return new Set(found.map(({ File }) => unique[Number(/t(\d+)\.txt$/.exec(File)?.[1] ?? -1)] ?? ''));
}
