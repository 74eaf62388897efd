import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The flags that keep the browser local and quiet, and let it run as root in a container. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a program in `PATH`, if it is there. */
export function which(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['', '.exe', '.cmd'] : [''];
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find((path) => existsSync(path));
}

function installed(): string | undefined {
  const named = process.env['CHROMIUM_EXECUTABLE'];
  if (named) return named;
  return NAMES.map(which).find((path) => path !== undefined) ?? PLACES.find((path) => existsSync(path));
}

/** The path of a Chromium, from Debian's packages where the machine has none. Rejects with what to do where that fails. */
export async function findChromium(): Promise<string> {
  const present = installed();
  if (present) return present;
  const help = 'Install Chromium or Chrome, or set CHROMIUM_EXECUTABLE to one.';
  if (!which('apt-get')) throw new Error(`No Chromium on this machine. ${help}`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args: string[]): Promise<void> => {
    const [program, ...rest] = [...asRoot, 'apt-get', ...args];
    await run(program ?? 'apt-get', rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    await apt('update', '-qq');
    await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  } catch (error) {
    throw new Error(`Chromium could not be installed with apt-get. ${help}`, { cause: error });
  }
  const path = installed();
  if (!path) throw new Error(`apt-get installed chromium, but it is not in PATH. ${help}`);
  return path;
}
