import type { Region } from '../../server/provenance';

/** How something is known, for people. */
const SOURCES: Readonly<Record<string, string>> = {
  hook: 'A hook of the agent reported it.',
  insertion: 'It came as one large insertion that was no paste, snippet or refactoring.',
  burst: 'It came as a stream of large insertions.',
  disk: 'It came from disk while an agent was at work.',
  'git-note': 'A note of git-ai on the commit says so.',
  'agent-trace': 'The project\'s Agent Trace file says so.',
  commit: 'The commit says that a tool wrote it.',
  marker: 'A comment in the file says so.',
};

/** The tool's name where it is known. */
export function writerOf({ tool }: Region): string[] {
  return tool === undefined ? [] : [tool];
}

/** 'Written by Cursor, 95 % sure. A note of git-ai on the commit says so.' */
export function sourceText(region: Region): string {
  const [tool] = writerOf(region);
  return `Written by ${tool ?? 'a machine'}, ${String(Math.round(region.confidence * 100))} % sure. ${SOURCES[region.source] ?? ''}`.trim();
}
