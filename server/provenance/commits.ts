/** A commit as Git has it. */
export interface Commit {
  /** `Name <address>` of the author. */
  readonly author: string;
  /** The whole message. */
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Addresses by which coding agents commit or sign, and their names for people. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|<)noreply@anthropic\.com>?$|\b(?:209825114\+claude|208546643\+claude-code-action)\[bot\]@/i, 'Claude Code'],
  [/\bcursoragent@cursor\.com|\b206951365\+cursor\[bot\]@/i, 'Cursor'],
  [/\bnoreply@aider\.chat/i, 'Aider'],
  [/\b(?:215057067\+openai-codex|199175422\+chatgpt-codex-connector)\[bot\]@/i, 'Codex'],
  [/\b176961590\+gemini-code-assist\[bot\]@/i, 'Gemini Code Assist'],
  [/\b158243242\+devin-ai-integration\[bot\]@/i, 'Devin'],
  [/\b208079219\+amazon-q-developer\[bot\]@/i, 'Amazon Q Developer'],
  [/\b205137888\+cline\[bot\]@/i, 'Cline'],
  [/\bcopilot@github\.com|\b198982749\+copilot@users\.noreply\.github\.com/i, 'Copilot'],
];
/** Other words of messages. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/Generated with \[Claude Code\]/, 'Claude Code'],
  [/^Replit-Commit-Author: (?:Agent|Assistant)$/m, 'Replit Agent'],
  [/^aider:/m, 'Aider'],
];
/** In these weeks of 2026 an editor put Copilot's name under commits that people had written. */
const FALSE_COPILOT = { from: Date.UTC(2026, 3, 1), to: Date.UTC(2026, 5, 1) };

/** The tool that wrote a commit, by its author, its trailers or a sentence of its message; undefined where none is named. */
export function toolOfCommit({ author, message, at }: Commit): string | undefined {
  const signed = [...message.matchAll(/^(?:Co-authored-by|Signed-off-by|Generated-by|Assisted-by):\s*(.+)$/gim)].map(([, who]) => who!.trim());
  const authorTool = nameIn(author);
  if (authorTool !== undefined) return authorTool;
  for (const who of signed) {
    const tool = nameIn(who);
    if (tool !== undefined && !(tool === 'Copilot' && at >= FALSE_COPILOT.from && at < FALSE_COPILOT.to)) return tool;
  }
  return SENTENCES.find(([pattern]) => pattern.test(message))?.[1];
}

function nameIn(who: string): string | undefined {
  return ADDRESSES.find(([pattern]) => pattern.test(who.trim()))?.[1];
}
