import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Duplex } from 'node:stream';
import { freePort, projectRoot } from './project';
import { startServer, type ServerOptions, type VSCodeServer } from './server';

/** Where the extension's files are, under the address of the workbench: its policy lets it load from nowhere else. */
const EXTENSION = '/lintel-extension';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.png': 'image/png' };

/**
 * A workbench with Lintel as an extension of the web page, as in vscode.dev: client and server run in web workers, and the
 * workspace is reached through the editor only. It stands before an ordinary server and adds the extension to its page.
 */
export async function startWebServer(options: Pick<ServerOptions, 'trust'>): Promise<VSCodeServer> {
  const inner = await startServer(options);
  const port = await freePort();
  const sockets = new Set<Duplex>();
  const proxy = createServer((incoming, answer) => {
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith(`${EXTENSION}/`)) sendFile(path.slice(EXTENSION.length), answer);
    else forward(inner.port, port, incoming, answer);
  });
  proxy.on('upgrade', (incoming, socket: Duplex, head) => {
    const target = connect(inner.port, 'localhost', () => {
      target.write(`${rawHead(incoming)}\r\n\r\n`);
      target.write(head);
      socket.pipe(target).pipe(socket);
    });
    for (const one of [socket, target]) {
      sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => sockets.delete(one));
    }
  });
  await new Promise<void>((done) => proxy.listen(port, 'localhost', done));
  return {
    port,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.closeAllConnections();
      await new Promise((done) => proxy.close(done));
      await inner.stop();
    },
  };
}

function sendFile(path: string, answer: ServerResponse): void {
  const file = join(projectRoot(), normalize(decodeURIComponent(path)));
  if (!file.startsWith(projectRoot()) || !existsSync(file) || !statSync(file).isFile()) {
    answer.writeHead(404).end();
    return;
  }
  answer.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(answer);
}

function forward(to: number, port: number, incoming: IncomingMessage, answer: ServerResponse): void {
  const isPage = new URL(incoming.url ?? '/', 'http://localhost').pathname === '/';
  const headers = { ...incoming.headers, ...(isPage && { 'accept-encoding': 'identity' }) };
  const outgoing = request({ host: 'localhost', port: to, path: incoming.url, method: incoming.method, headers }, (response) => {
    if (!isPage) {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(answer);
      return;
    }
    let page = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => (page += chunk));
    response.on('end', () => {
      const { 'content-length': _length, ...rest } = response.headers;
      answer.writeHead(response.statusCode ?? 500, rest).end(withExtension(page, port));
    });
  });
  outgoing.on('error', () => answer.destroy());
  incoming.pipe(outgoing);
}

/** The page's configuration with Lintel among the extensions that come with the product. */
function withExtension(page: string, port: number): string {
  return page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/, (_all, before: string, settings: string, after: string) => {
    const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Record<string, unknown>;
    configuration['additionalBuiltinExtensions'] = [{ scheme: 'http', authority: `localhost:${String(port)}`, path: EXTENSION }];
    return before + JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + after;
  });
}

function rawHead({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = [`${method ?? 'GET'} ${url ?? '/'} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) lines.push(`${rawHeaders[index] ?? ''}: ${rawHeaders[index + 1] ?? ''}`);
  return lines.join('\r\n');
}
