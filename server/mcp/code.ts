import { join } from 'node:path';
import * as z from 'zod/v4';
import { extensionFor, harmless, languageOfPath } from '../engine/index';
import { projectRoot } from '../host/projectConfig';
import type { Project } from '../host/project';
import { BadRequest } from './errors';
import type { McpHost } from './host';

/** UTF-16 code units of code in one question. */
const LONGEST_CODE = 1_000_000;

/** How a question brings code along. */
export const codeFields = {
  code: z.string().max(LONGEST_CODE, `The code is longer than ${LONGEST_CODE} characters: scan the file by scan_files.`).describe('The source text to check, whole file if possible.'),
  language: z.string().max(40).optional().describe('Its language, such as python or typescript. Not needed where filePath has an extension.'),
  filePath: z.string().max(4096).optional().describe('Where the code is or will be, so that the settings of the project count. The file is not read.'),
};

export interface CodeQuestion {
  readonly code: string;
  readonly language?: string | undefined;
  readonly filePath?: string | undefined;
}

/** The place that code is checked as: a path, and the project whose settings count there. */
export interface CodePlace {
  readonly project: Project;
  /** Absolute. */
  readonly path: string;
  readonly notes: readonly string[];
}

/** Where the code of a question belongs. Throws `BadRequest` where nothing says what language it is. */
export async function placeOf({ filePath, language }: CodeQuestion, host: McpHost): Promise<CodePlace> {
  const extension = language === undefined ? undefined : extensionFor(language);
  const notes: string[] = [];
  if (filePath === undefined) {
    if (language === undefined) throw new BadRequest('Say what the code is: pass `language` (python, typescript, go, ...) or `filePath`.');
    if (extension === undefined) notes.push(`Lintel does not know the language \`${harmless(language)}\`: the text was checked for secrets only.`);
  }
  const named = filePath ?? `code${extension ?? '.txt'}`;
  const inside = host.roots.find(named);
  if (!inside && filePath !== undefined) notes.push('filePath lies outside the folders of this server: the default settings count.');
  // The language decides where the path does not.
  const suffix = extension !== undefined && languageOfPath(named) === undefined ? extension : '';
  const path = (inside?.path ?? join(host.roots.first, `code${/\.[\w]+$/.exec(named)?.[0] ?? ''}`)) + suffix;
  const root = projectRoot(inside?.root ?? host.roots.first, [path]);
  return { project: await host.projects.open(root), path, notes };
}
