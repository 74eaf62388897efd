import type { Evidence } from './model';
import type { Stretch } from './spans';

/** Comments by which tools say that they wrote a text. Code generators that are no models (`protoc`, parsers) say it in other words. */
const TOOLS = 'GitHub Copilot|Copilot|ChatGPT|GPT-\\d[\\w.-]*|OpenAI Codex|Codex|Claude(?: Code| \\d[\\w.-]*| Sonnet| Opus)?|Gemini|Cursor(?: AI)?|Devin|Windsurf|Amazon Q|Aider|Cline';
const MARKER = new RegExp(`^[^\\S\\n]*(?:#|//|/\\*+|\\*|--|;|<!--|"""|''')[^\\n]{0,60}?\\b(?:generated|written|created|produced) (?:by|with|using) (?:\\[|the )?(${TOOLS})\\b`, 'gim');
/** A marker this near to the top speaks of the whole file. */
const TOP_LINES = 15;
const MOST = 50;

/** What a text says of itself: the stretch that a marker is about, with the tool that it names. */
export function markersIn(text: string, now: number): { readonly stretch: Stretch; readonly evidence: Evidence }[] {
  const found: { stretch: Stretch; evidence: Evidence }[] = [];
  for (const match of text.matchAll(MARKER)) {
    if (found.length >= MOST) break;
    const line = text.slice(0, match.index).split('\n').length;
    const evidence: Evidence = { source: 'marker', confidence: 0.8, tool: match[1]!, at: now };
    if (line <= TOP_LINES) return [{ stretch: { start: 0, end: text.length }, evidence }];
    // Below, it speaks of the code up to the next blank line.
    const blank = /\n[^\S\n]*\n/.exec(text.slice(match.index));
    found.push({ stretch: { start: match.index, end: blank ? match.index + blank.index + 1 : text.length }, evidence });
  }
  return found;
}
