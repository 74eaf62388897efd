import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyNotices } from './notices';
import { projectRoot } from './project';
import { run } from './run';

/** Writes the notices into `dist`, for both packages. */
export async function writeNotices(): Promise<void> {
  writeFileSync(join(projectRoot(), 'dist', 'ThirdPartyNotices.txt'), await thirdPartyNotices());
}

/** Packs the extension from what is built; answers what the packer printed. */
export async function packExtension(out: string): Promise<string> {
  await writeNotices();
  const vsce = join(projectRoot(), 'node_modules', '@vscode', 'vsce', 'vsce');
  return run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', out], { cwd: projectRoot() });
}

/** Packs the command line from what is built; answers the path of the package. */
export async function packCommandLine(folder: string): Promise<string> {
  await writeNotices();
  const printed = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: projectRoot() });
  const [{ filename }] = JSON.parse(printed) as [{ filename: string }];
  return join(folder, filename);
}
