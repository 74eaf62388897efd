import { Lexer, Parser } from 'yaml';

/** The tokens open at once, about two for every level. */
const MAX_OPEN = 100;

/**
 * Why a YAML text must not be composed, or undefined. Composing recurses for every level of nesting and can end the whole
 * process: when the stack runs out inside a regular expression, V8 aborts instead of throwing. The token parser below it
 * keeps its own stack, which shows the depth first. `maxLength` is in UTF-16 code units.
 */
export function yamlRefusal(text: string, maxLength: number): string | undefined {
  if (text.length > maxLength) return `This file cannot be read: it has more than ${maxLength} characters.`;
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    // The tokens themselves do not matter here; drawing them moves the parser on.
    for (const _ of parser.next(lexeme)) continue;
    if (parser.stack.length > MAX_OPEN) return 'This YAML cannot be read: it is nested too deeply.';
  }
  return undefined;
}
