import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { repositoryRoot } from '../../host/ignoreFiles';
import { EXIT, type HookOptions } from '../options';
import type { Surroundings } from '../terminal';
import { UsageError } from '../usageError';
import { type ConfigChange, diffOf, planInstall, planUninstall, writeChange } from './install';
import { hookPlace } from './places';

/** `lintel hook install` and `lintel hook uninstall`: shows what would change, and changes it when told so. Throws `UsageError`. */
export async function hookCommand({ action, agent, scope, confirmed }: HookOptions, around: Surroundings): Promise<number> {
  const folder = scope === 'project' ? (repositoryRoot(around.cwd) ?? around.cwd) : userFolder(around.env);
  // In a file that is shared, the name has to do; for oneself, the very program, since an editor may know another PATH.
  const command = scope === 'project' ? 'lintel' : `"${process.execPath}" "${resolve(process.argv[1] ?? 'lintel')}"`;
  const place = hookPlace(agent, scope, folder, command);
  const change = action === 'install' ? planInstall(place) : planUninstall(place);
  const diff = diffOf(change, around.cwd);
  if (diff === '') {
    await around.stdout.write(action === 'install' ? `The hook is in ${change.file} already.\n` : `There is no hook of Lintel in ${change.file}.\n`);
    return EXIT.clean;
  }
  await around.stdout.write(`${diff}\n`);
  if (confirmed !== 'yes' && !(await agreed(change, around))) {
    await around.stdout.write('Nothing was written.\n');
    return EXIT.clean;
  }
  writeChange(change);
  await around.stdout.write(done(change, action));
  return EXIT.clean;
}

async function agreed({ file, after }: ConfigChange, around: Surroundings): Promise<boolean> {
  const question = after === undefined ? `Delete ${file}? [y/N] ` : `Write this to ${file}? [y/N] `;
  const answer = await around.ask?.(question);
  if (answer === undefined) throw new UsageError('There is nobody to ask: `--yes` writes it without a question.', 'hook');
  return /^y(es)?$/i.test(answer.trim());
}

function done({ file, after }: ConfigChange, action: HookOptions['action']): string {
  if (action === 'install') return `${file} is written. \`lintel hook uninstall\` takes it out again; an agent that runs may have to be started anew.\n`;
  return after === undefined ? `${file} is deleted: it held nothing else.\n` : `${file} is written, without the hook.\n`;
}

function userFolder(env: Surroundings['env']): string {
  return env['HOME'] ?? env['USERPROFILE'] ?? homedir();
}
