import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod/v4';
import { ConfigError } from '../host/configError';
import { checkDependencies, ECOSYSTEMS, LONGEST_NAME, MOST_NAMES } from './checkDependencies';
import { codeFields } from './code';
import { BadRequest } from './errors';
import { explainRule } from './explainRule';
import { fixCode } from './fixCode';
import type { McpHost } from './host';
import { scanCode } from './scanCode';
import { scanFiles } from './scanFiles';
import { shortened } from '../host/agentAnswer';

/** It reads and answers: it changes nothing and reaches nothing outside this machine. */
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

const INSTRUCTIONS =
  'Lintel checks source code for security flaws, offline. Call scan_code on code that handles input, authentication, cryptography, SQL, shell, files, network or secrets before you write it, and repair what it finds; ' +
  'fix_code makes the fixes that were verified. scan_files checks what is on disk. check_dependencies knows names of packages that look like others. explain_rule says why something is a flaw.';

/** The server with its tools; one for each connection. */
export function createMcpServer(host: McpHost): McpServer {
  const server = new McpServer({ name: 'lintel', title: 'Lintel', version: host.version }, { instructions: INSTRUCTIONS });
  server.registerTool(
    'scan_code',
    {
      title: 'Scan code for security flaws',
      description: 'Checks a piece of source code for security flaws and secrets before it is written. Answers rule, CWE, line, severity, message and fix. Offline, reads no file.',
      inputSchema: z.object(codeFields),
      annotations: READ_ONLY,
    },
    (question) => answered(() => scanCode(question, host)),
  );
  server.registerTool(
    'scan_files',
    {
      title: 'Scan files for security flaws',
      description: 'Checks files or folders of the project for security flaws and secrets. Call it after editing. Offline, changes nothing.',
      inputSchema: z.object({ paths: z.array(z.string().max(4096)).min(1, 'Name at least one file or folder.').max(100).describe('Files or folders, absolute or relative to the project.') }),
      annotations: READ_ONLY,
    },
    ({ paths }) => answered(() => scanFiles(paths, host)),
  );
  server.registerTool(
    'fix_code',
    {
      title: 'Fix security flaws in code',
      description: 'Returns the code with every safe, verified fix made, or with the one fix of the finding that is named. Writes no file: write what it returns yourself.',
      inputSchema: z.object({
        ...codeFields,
        finding: z.string().max(64).optional().describe('The id of one finding from scan_code; without it, every safe fix is made.'),
        fix: z.string().max(400).optional().describe('The title of the fix, where the finding has several.'),
      }),
      annotations: READ_ONLY,
    },
    (question) => answered(() => fixCode(question, host)),
  );
  server.registerTool(
    'check_dependencies',
    {
      title: 'Check names of packages',
      description: 'Says of package names whether they are well known, look like a well-known one, or belong to another ecosystem. Call it before you add a dependency. Offline: an unknown package may exist.',
      inputSchema: z.object({
        ecosystem: z.enum(ECOSYSTEMS),
        names: z.array(z.string().max(LONGEST_NAME)).min(1, 'Name at least one package.').max(MOST_NAMES),
      }),
      annotations: READ_ONLY,
    },
    ({ ecosystem, names }) => answered(async () => checkDependencies(ecosystem, names)),
  );
  server.registerTool(
    'explain_rule',
    {
      title: 'Explain a security rule',
      description: 'What a rule of Lintel finds, why it matters and what to do instead, as Markdown with an example.',
      inputSchema: z.object({ id: z.string().max(200).describe('The id of the rule, as in a finding.') }),
      annotations: READ_ONLY,
    },
    ({ id }) => answered(() => explainRule(id, host)),
  );
  return server;
}

/** The answer to one question. What goes wrong is an answer too: the agent reads it and can ask better. */
async function answered(ask: () => Promise<unknown>): Promise<CallToolResult> {
  try {
    const answer = await ask();
    return { content: [{ type: 'text', text: typeof answer === 'string' ? answer : JSON.stringify(answer) }] };
  } catch (error) {
    return { content: [{ type: 'text', text: reason(error) }], isError: true };
  }
}

function reason(error: unknown): string {
  if (error instanceof BadRequest) return shortened(error.message, 1500);
  if (error instanceof ConfigError) return shortened(`Nothing was checked: the configuration is not valid. ${error.message}`, 1500);
  return shortened(`Lintel could not answer: ${error instanceof Error ? error.message : String(error)}`, 1500);
}
