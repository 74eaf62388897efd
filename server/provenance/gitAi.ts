/** Lines of a file in one commit, counted from 1, both inclusive. */
export interface NotedLines {
  readonly first: number;
  readonly last: number;
  readonly tool?: string;
  readonly session: string;
}

/** A file has more ranges than this only in a note that means harm. */
const MOST_RANGES = 50_000;

/**
 * Reads an authorship log of git-ai (`refs/notes/ai`, format authorship/3.0.0): the lines that agents wrote, by path. Lines of
 * known people are left out. Never throws; a line that is not of the format is passed over.
 */
export function parseGitAiNote(note: string): Map<string, NotedLines[]> {
  const files = new Map<string, NotedLines[]>();
  const divider = /^---$/m.exec(note);
  const head = divider ? note.slice(0, divider.index) : note;
  const tools = divider ? toolsIn(note.slice(divider.index + 3)) : new Map<string, string>();
  let lines: NotedLines[] | undefined;
  let count = 0;
  for (const line of head.split('\n')) {
    const entry = /^ {2}(\S+) ([\d,-]+)$/.exec(line);
    if (entry) {
      const session = entry[1]!.split('::')[0]!;
      if (session.startsWith('h_')) continue;
      const tool = tools.get(session);
      for (const range of entry[2]!.split(',')) {
        const [, first = '', last = first] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? [];
        if (first !== '' && Number(first) >= 1 && Number(last) >= Number(first) && count++ < MOST_RANGES) lines?.push({ first: Number(first), last: Number(last), session, ...(tool === undefined ? {} : { tool }) });
      }
    } else if (line !== '' && !line.startsWith(' ')) {
      lines = [];
      files.set(/^"(.*)"$/.exec(line)?.[1] ?? line, lines);
    }
  }
  return files;
}

function toolsIn(json: string): Map<string, string> {
  const tools = new Map<string, string>();
  try {
    const { sessions, prompts } = JSON.parse(json) as Record<'sessions' | 'prompts', Record<string, { agent_id?: { tool?: unknown } } | undefined> | undefined>;
    for (const [session, record] of [...Object.entries(prompts ?? {}), ...Object.entries(sessions ?? {})]) {
      const tool = record?.agent_id?.tool;
      if (typeof tool === 'string') tools.set(session, tool.slice(0, 60));
    }
  } catch {
    // The lines stand without names.
  }
  return tools;
}
