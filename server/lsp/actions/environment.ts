import ignore from 'ignore';
import type { Fix } from '../../engine/index';
import type { Scan } from '../scanner';
import type { Session } from '../session';
import { childUri, pathInside } from '../uris';
import { appended, folderWith, foldersUp, type OtherFile, textOf } from './otherFiles';

/** Files that tell where a program starts, and so where it looks for its `.env`. */
const ROOTS: readonly string[] = ['.env', '.env.example', 'package.json', 'pyproject.toml', 'requirements.txt', 'manage.py', 'go.mod', 'pom.xml', 'build.gradle', 'build.gradle.kts', 'composer.json', 'Gemfile', 'Cargo.toml'];

/**
 * What moving a secret to the environment changes beside the code: the value goes to `.env`, its name to `.env.example`,
 * and `.gitignore` leaves `.env` out. Nothing for a file that belongs to no project. A variable that is there keeps its value.
 */
export async function environmentFiles(session: Session, scan: Scan, { environment }: Fix): Promise<readonly OtherFile[]> {
  const { top } = await session.settings.of(scan.open.uri);
  const uri = session.folders.asFile(scan.open.uri);
  if (!environment || top === undefined || pathInside(top, uri) === undefined) return [];
  const folders = foldersUp(uri, top);
  const folder = (await folderWith(session, folders, ROOTS)) ?? top;
  const { variable, value } = environment;
  const secret = scan.document.text.slice(value.start, value.end);
  const files = await Promise.all([
    variableIn(session, childUri(folder, '.env'), variable, `${variable}=${written(secret)}`),
    variableIn(session, childUri(folder, '.env.example'), variable, `${variable}=`),
    ignored(session, folder, top),
  ]);
  return files.flatMap((file) => file ?? []);
}

async function variableIn(session: Session, uri: string, variable: string, line: string): Promise<OtherFile | undefined> {
  const text = await textOf(session, uri);
  if (text !== undefined && new RegExp(`^[ \\t]*(?:export[ \\t]+)?${variable}[ \\t]*=`, 'm').test(text)) return undefined;
  return appended(uri, text, [line]);
}

/** The line that makes Git leave `.env` out, where none does. */
async function ignored(session: Session, folder: string, top: string): Promise<OtherFile | undefined> {
  const env = childUri(folder, '.env');
  for (const above of foldersUp(env, top)) {
    const text = await textOf(session, childUri(above, '.gitignore'));
    if (text !== undefined && ignore().add(text).ignores(pathInside(above, env) ?? '.env')) return undefined;
  }
  const uri = childUri(folder, '.gitignore');
  return appended(uri, await textOf(session, uri), ['.env']);
}

/** A value as the readers of `.env` files take it. One with escapes is left to the author: what they mean depends on the language. */
function written(secret: string): string {
  if (secret.includes('\\') || /[\r\n]/.test(secret)) return '';
  if (/^[\w\-.:/+=@%,~^&;!?*]*$/.test(secret)) return secret;
  if (!secret.includes("'")) return `'${secret}'`;
  return secret.includes('"') || secret.includes('$') ? '' : `"${secret}"`;
}
