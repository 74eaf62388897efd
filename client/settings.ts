import type { ConfigurationMiddleware } from 'vscode-languageclient';

/**
 * Turns the editor's settings into those of the engine, which are the same as in `.lintel.yml`: kilobytes become bytes, and a
 * resource for which Lintel is off becomes one whose files are all excluded.
 */
export const settingsMiddleware: ConfigurationMiddleware = {
  configuration: async (params, token, next) => {
    const answers = await next(params, token);
    if (!Array.isArray(answers)) return answers;
    return answers.map((answer: unknown, index) => (params.items[index]?.section === 'lintel' ? forServer(answer) : answer));
  },
};

/** Takes the section `lintel` as VS Code has it; anything else is passed on as it is. */
function forServer(section: unknown): unknown {
  if (typeof section !== 'object' || section === null) return section;
  const { enable, maxFileSize, exclude, trace: _trace, mcp: _mcp, agentInstructions: _agentInstructions, ai: _ai, ...rest } = section as Record<string, unknown>;
  return {
    ...rest,
    ...(typeof maxFileSize === 'number' && { maxFileSize: Math.round(maxFileSize * 1024) }),
    exclude: enable === false ? ['**'] : exclude,
  };
}
