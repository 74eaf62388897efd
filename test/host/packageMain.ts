import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packExtension } from './package';
import { projectRoot } from './project';

const { name, version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as Record<'name' | 'version', string>;

packExtension(join(projectRoot(), `${name}-${version}.vsix`)).then(
  (printed) => {
    console.log(printed.trim());
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
