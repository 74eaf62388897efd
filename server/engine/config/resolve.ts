import type { Level, Override, ResolvedConfig, Settings } from '../model/config';
import { AUDIENCES, type Audience, type Severity } from '../model/finding';
import type { RuleInfo } from '../model/rule';
import { type Selectable, selectorRank } from '../model/selector';
import { compileGlobs, type GlobSet } from '../text/glob';

/** What holds where nothing is configured. */
export const defaultConfig: ResolvedConfig = {
  audience: 'everyday',
  rules: {},
  exclude: ['node_modules/', 'bower_components/', 'site-packages/', '.venv/', '.git/'],
  overrides: [],
  maxFileSize: 1024 * 1024,
  honorOtherTools: 'honor',
  allowPackages: [],
  allowedSecrets: [],
};

/** Lays the layers over the defaults, the first one lowest. Levels replace each other by selector, lists add up. */
export function resolveConfig(layers: readonly Settings[]): ResolvedConfig {
  let config = defaultConfig;
  for (const layer of layers) {
    config = {
      audience: layer.audience ?? config.audience,
      rules: layLevels(config.rules, layer.rules),
      exclude: layer.exclude ? [...config.exclude, ...layer.exclude] : config.exclude,
      overrides: layer.overrides ? [...config.overrides, ...layer.overrides] : config.overrides,
      maxFileSize: layer.maxFileSize ?? config.maxFileSize,
      honorOtherTools: layer.honorOtherTools ?? config.honorOtherTools,
      allowPackages: layer.allowPackages ? [...config.allowPackages, ...layer.allowPackages] : config.allowPackages,
      allowedSecrets: layer.allowedSecrets ? [...config.allowedSecrets, ...layer.allowedSecrets] : config.allowedSecrets,
    };
  }
  return config;
}

/** What a rule needs to have for its level to be known. */
export type Leveled = Selectable & Pick<RuleInfo, 'severity' | 'audience'>;

/** A configuration with its globs compiled: make it once per configuration, not per finding. */
export interface Levels {
  /** Whether the file is left alone. `path` is relative to the configuration's folder, with `/`. */
  excludes(path: string): boolean;
  /** The levels of one file. */
  forFile(path: string): FileLevels;
}

/** The levels of the rules in one file. */
export interface FileLevels {
  readonly audience: Audience;
  levelFor(rule: Leveled): Severity | 'off';
  /** Whether the user has said what the rule's level is, or it is the rule's own. */
  levelOf(rule: Leveled): 'set' | 'default';
}

/** Prepares a configuration for asking. Globs that cannot be used match nothing; `parseProjectConfig` has reported them. */
export function compileLevels(config: ResolvedConfig): Levels {
  const exclude = compileGlobs(config.exclude);
  const overrides = config.overrides.map((override) => ({ override, files: compileGlobs(override.files) }));
  return {
    excludes: (path) => exclude.matches(path),
    forFile: (path) => fileLevels(config, overrides, path),
  };
}

/** The level of one rule in one file. For many findings, use `compileLevels`. */
export function levelFor(rule: Leveled, config: ResolvedConfig, path: string): Severity | 'off' {
  return compileLevels(config).forFile(path).levelFor(rule);
}

function fileLevels(
  config: ResolvedConfig,
  overrides: readonly { readonly override: Override; readonly files: GlobSet }[],
  path: string,
): FileLevels {
  const matching = overrides.filter(({ files }) => files.matches(path)).map(({ override }) => override);
  const audience = matching.reduce((current, override) => override.audience ?? current, config.audience);
  const circle = AUDIENCES.indexOf(audience);
  const written = (rule: Leveled): Level | undefined => {
    let level = narrowest(config.rules, rule);
    for (const override of matching) level = (override.rules && narrowest(override.rules, rule)) ?? level;
    return level;
  };
  return {
    audience,
    levelFor: (rule) => {
      const level = written(rule);
      // A level that is written down switches the rule on, whoever it is for.
      if (level !== undefined && level !== 'default') return level;
      return AUDIENCES.indexOf(rule.audience) <= circle ? rule.severity : 'off';
    },
    levelOf: (rule) => ((written(rule) ?? 'default') === 'default' ? 'default' : 'set'),
  };
}

/** The level by the narrowest selector that names the rule; of two equally narrow ones the later. */
function narrowest(levels: Readonly<Record<string, Level>>, rule: Selectable): Level | undefined {
  let best = 0;
  let level: Level | undefined;
  for (const selector of Object.keys(levels)) {
    const rank = selectorRank(selector, rule);
    if (rank > 0 && rank >= best) {
      best = rank;
      level = levels[selector];
    }
  }
  return level;
}

/** A selector that is written again moves to the end, so that the later layer wins among equally narrow ones. */
function layLevels(below: Readonly<Record<string, Level>>, above: Settings['rules']): Readonly<Record<string, Level>> {
  if (!above) return below;
  const kept = Object.entries(below).filter(([selector]) => !Object.hasOwn(above, selector));
  return Object.fromEntries([...kept, ...Object.entries(above)]);
}
