import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex, placeProblem, PROJECT_CONFIG_FILE, parseProjectConfig, type Problem, type ReportedProblem, type Settings } from '../engine/index';
import { isInside, repositoryRoot } from './ignoreFiles';
import { failure } from './readFile';

/** A project's configuration file, read. */
export interface ProjectConfig {
  /** Absolute path of the file. */
  readonly path: string;
  /** The folder that its globs are relative to. */
  readonly folder: string;
  readonly settings: Settings;
  /** What is wrong with it, with line and column; the settings then hold what could be used. */
  readonly problems: readonly ReportedProblem[];
  /** What is worth a look and does no harm: names that no rule has. */
  readonly warnings: readonly ReportedProblem[];
}

/** Names that rules have; without them every name is taken. */
export type KnownSelectors = ReadonlySet<string> | undefined;

/** Finds the configuration that holds in a folder. */
export interface ProjectConfigs {
  /** The nearest `.lintel.yml` from the folder upwards, or undefined. Files are read once. */
  forFolder(folder: string): ProjectConfig | undefined;
}

const PREFIX = `${PROJECT_CONFIG_FILE}: `;
/** Bytes. */
const MAX_SIZE = 1024 * 1024;

/**
 * Looks for `.lintel.yml` from a folder up to `top`, never above it: a file that somebody put beside a project does not belong
 * to it.
 */
export function createProjectConfigs(top: string, selectors?: KnownSelectors): ProjectConfigs {
  const known = new Map<string, ProjectConfig | undefined>();
  const find = (folder: string): ProjectConfig | undefined => {
    if (known.has(folder)) return known.get(folder);
    const path = join(folder, PROJECT_CONFIG_FILE);
    const here = lstatSync(path, { throwIfNoEntry: false });
    const parent = dirname(folder);
    let config: ProjectConfig | undefined;
    if (here) config = readProjectConfig(path, folder, selectors);
    else if (folder !== top && parent !== folder && isInside(top, folder)) config = find(parent);
    known.set(folder, config);
    return config;
  };
  return { forFolder: find };
}

/** Reads one configuration file. `folder` is what its globs are relative to; its own folder by default. Never throws. */
export function readProjectConfig(path: string, folder = dirname(path), selectors?: KnownSelectors): ProjectConfig {
  const uri = pathToFileURL(path).href;
  const broken = (message: string): ProjectConfig => ({ path, folder, settings: {}, problems: [{ kind: 'config-invalid', message, uri }], warnings: [] });
  let text: string;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return broken(`${path} is not a regular file.`);
    if (stats.size > MAX_SIZE) return broken(`${path} is larger than 1 MB: it is no configuration of Lintel.`);
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    return broken(failure(path, error));
  }
  const { settings, problems } = parseProjectConfig(text, PROJECT_CONFIG_FILE);
  const serious = new Set(problems.map(({ message }) => message));
  const all = selectors ? parseProjectConfig(text, PROJECT_CONFIG_FILE, { knownSelectors: selectors }).problems : problems;
  const lines = new LineIndex(text);
  const place = (problem: Problem): ReportedProblem => {
    // The place says which file it is.
    const message = problem.message.startsWith(PREFIX) ? problem.message.slice(PREFIX.length) : problem.message;
    return placeProblem({ ...problem, message, uri }, lines);
  };
  return { path, folder, settings, problems: problems.map(place), warnings: all.filter(({ message }) => !serious.has(message)).map(place) };
}

/**
 * The folder that a project's paths are relative to: the repository that holds every one of the paths (absolute), starting from
 * the current folder; without a repository the current folder, or else the folder that holds them all.
 */
export function projectRoot(current: string, paths: readonly string[]): string {
  const here = repositoryRoot(current) ?? current;
  if (paths.every((path) => isInside(here, path))) return here;
  let common = folderOf(paths[0] ?? current);
  while (!paths.every((path) => isInside(common, path)) && dirname(common) !== common) common = dirname(common);
  return repositoryRoot(common) ?? common;
}

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
}
