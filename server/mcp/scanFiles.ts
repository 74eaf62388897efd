import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { harmless, type RuleInfo } from '../engine/index';
import { createNodeFiles } from '../host/files';
import { isInside, slashedRelative } from '../host/ignoreFiles';
import { checkText, leftOut, type Project } from '../host/project';
import { projectRoot } from '../host/projectConfig';
import { failure, reasonOf } from '../host/readFile';
import { type Located, type ScanAnswer, scanAnswer } from '../host/agentAnswer';
import { BadRequest } from './errors';
import type { McpHost } from './host';

/** Files that one question may have checked. */
const MOST_FILES = 500;
/** Milliseconds after which no further file is begun. */
const PATIENCE = 20_000;

/** `scan_files`: what is wrong with files, and with what is in folders. Throws `BadRequest`. */
export async function scanFiles(paths: readonly string[], host: McpHost): Promise<ScanAnswer> {
  const started = host.now();
  const targets = paths.map((path) => target(path, host));
  const found: Located[] = [];
  const notes: string[] = [];
  const rules = new Map<string, RuleInfo>();
  let hidden = 0;
  let checked = 0;
  for (const { root, path, kind } of targets) {
    const project = await host.projects.open(projectRoot(root, [path]));
    for await (const file of kind === 'file' ? [path] : filesBelow(path, project, host, notes)) {
      if (checked >= MOST_FILES || host.now() - started > PATIENCE) {
        notes.unshift(`Only the first ${checked} files were checked: name fewer, or smaller folders.`);
        return scanAnswer(found, (id) => rules.get(id), { hidden, notes });
      }
      checked++;
      const name = nameOf(file, host);
      if (leftOut(project, file)) {
        if (kind === 'file') notes.push(`${name} is left out by the \`exclude\` of .lintel.yml.`);
        continue;
      }
      const text = read(file, project, name, notes);
      if (text === undefined) continue;
      const report = await checkText(project, file, text, host.signal);
      hidden += report.hidden;
      notes.push(...report.problems);
      for (const finding of report.findings) {
        const rule = project.engine.rule(finding.ruleId);
        if (rule) rules.set(rule.id, rule);
        found.push({ file: name, finding, text: report });
      }
    }
  }
  return scanAnswer(found, (id) => rules.get(id), { hidden, notes });
}

function target(given: string, host: McpHost): { readonly root: string; readonly path: string; readonly kind: 'file' | 'folder' } {
  const { root, path } = host.roots.resolve(given);
  try {
    const stats = statSync(path);
    if (stats.isDirectory() || stats.isFile()) return { root, path, kind: stats.isDirectory() ? 'folder' : 'file' };
  } catch (error) {
    throw new BadRequest(`${shown(given)} cannot be checked: ${reasonOf(error)}.`);
  }
  throw new BadRequest(`${shown(given)} is neither a file nor a folder.`);
}

async function* filesBelow(folder: string, project: Project, host: McpHost, notes: string[]): AsyncGenerator<string> {
  const listing = createNodeFiles({
    root: project.root,
    targets: [folder],
    exclusionIn: (inner) => {
      const { root: base, excludes } = project.settings.in(inner);
      return { base, globs: excludes };
    },
    onProblem: ({ message }) => { notes.push(message); },
  });
  for await (const { uri } of listing.list(host.signal)) yield fileURLToPath(uri);
}

function read(path: string, project: Project, name: string, notes: string[]): string | undefined {
  const { maxFileSize } = project.settings.in(dirname(path)).config;
  try {
    const { size } = statSync(path);
    if (size > maxFileSize) {
      notes.push(`${name} was not checked: it has ${size} bytes, the limit is ${maxFileSize} (setting maxFileSize).`);
      return undefined;
    }
    return new TextDecoder().decode(readFileSync(path));
  } catch (error) {
    notes.push(failure(name, error));
    return undefined;
  }
}

/** Relative to the first folder of the server, where the file is in it. */
function nameOf(path: string, { roots }: McpHost): string {
  return isInside(roots.first, path) ? slashedRelative(roots.first, path) : path;
}

function shown(path: string): string {
  return `\`${harmless(path.slice(0, 200))}\``;
}
