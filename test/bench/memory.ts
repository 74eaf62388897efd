import { extname } from 'node:path';
import { fuzzSubjects } from '../fuzz/incremental';
import type { Measures } from './main';
import { ServerProcess } from './serverProcess';
import { shown } from './statistics';

const FILES = 50;
const LANGUAGE: Readonly<Record<string, string>> = { '.js': 'javascript', '.ts': 'typescript', '.tsx': 'typescriptreact', '.py': 'python' };
const MB = 1024 * 1024;

/** Prints what the server holds in memory before, with and after 50 open files (the largest of the engine's and the rules' own). */
export async function benchMemory(): Promise<Measures> {
  const subjects = [...fuzzSubjects()].sort((a, b) => b.text.length - a.text.length).slice(0, FILES);
  const characters = subjects.reduce((sum, { text }) => sum + text.length, 0);
  const server = ServerProcess.start();
  try {
    await server.initialize();
    const before = server.residentBytes();
    for (const [index, { path, text }] of subjects.entries()) {
      const uri = `file:///bench/${index}/${path}`;
      server.open(uri, LANGUAGE[extname(path)] ?? 'plaintext', text);
      await server.diagnostics(uri);
    }
    const open = server.residentBytes();
    if (before === undefined || open === undefined) {
      process.stdout.write('memory: this system does not tell what a process holds\n\n');
      return {};
    }
    process.stdout.write(`memory: ${shown(before / MB)} MB started, ${shown(open / MB)} MB with ${FILES} open files of ${shown(characters / 1024)} KB together\n\n`);
    return { [`memory, MB with ${FILES} open files`]: Math.round(open / MB) };
  } finally {
    await server.stop();
  }
}
