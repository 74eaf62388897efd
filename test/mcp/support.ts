import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { join } from 'node:path';
import { repositoryRoot } from '../support/assets';

/** The server as it ships. */
export const SERVER = join(repositoryRoot(), 'dist/mcp/main.js');

export interface ToolAnswer {
  readonly text: string;
  readonly failed: boolean;
}

/** The official client, connected to the built server over standard streams. */
export class Agent {
  private constructor(readonly client: Client) {}

  /** Starts the server in a folder. */
  static async start(cwd: string, args: readonly string[] = []): Promise<Agent> {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [SERVER, ...args], cwd, stderr: 'inherit' }));
    return new Agent(client);
  }

  async call(name: string, args: Record<string, unknown>): Promise<ToolAnswer> {
    const result = await this.client.callTool({ name, arguments: args });
    const content = result.content as readonly { readonly type: string; readonly text?: string }[];
    return { text: content.map(({ text }) => text ?? '').join(''), failed: result.isError === true };
  }

  /** The answer of a call that must succeed, read as JSON. */
  async ask<T>(name: string, args: Record<string, unknown>): Promise<T> {
    const { text, failed } = await this.call(name, args);
    if (failed) throw new Error(text);
    return JSON.parse(text) as T;
  }

  stop(): Promise<void> {
    return this.client.close();
  }
}
