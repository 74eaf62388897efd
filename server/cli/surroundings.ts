import { createInterface } from 'node:readline/promises';
import type { Sink, StopWish, Surroundings } from './terminal';

/** The real streams, signals and folder of a process. */
export function processSurroundings(current: NodeJS.Process): Surroundings {
  const stop = new Stop();
  // The first signal ends the scan in order; after it the default holds again, and a second one kills.
  current.once('SIGINT', () => { stop.wish('interrupted'); });
  current.once('SIGTERM', () => { stop.wish('terminated'); });
  return {
    stdout: sink(current.stdout, () => { stop.wish('broken-pipe'); }),
    stderr: sink(current.stderr, () => undefined),
    readStdin: (limit) => readAll(current.stdin, limit, stop),
    ask: (question) => askLine(current, question, stop),
    cwd: current.cwd(),
    env: current.env,
    stop,
  };
}

class Stop implements StopWish {
  reason: StopWish['reason'];
  private readonly listeners = new Set<() => void>();

  wish(reason: NonNullable<StopWish['reason']>): void {
    this.reason ??= reason;
    for (const listener of this.listeners) listener();
  }

  onStop(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.reason !== undefined) listener();
    return () => this.listeners.delete(listener);
  }
}

async function askLine(current: NodeJS.Process, question: string, stop: StopWish): Promise<string | undefined> {
  if (!current.stdin.isTTY) return undefined;
  const lines = createInterface({ input: current.stdin, output: current.stderr });
  const forget = stop.onStop(() => { lines.close(); });
  try {
    // Whoever ends the input or wants to stop has said no.
    return await Promise.race([lines.question(question), new Promise<string>((resolve) => lines.once('close', () => { resolve(''); }))]);
  } finally {
    forget();
    lines.close();
  }
}

function sink(stream: NodeJS.WriteStream, onGone: () => void): Sink {
  let gone: 'yes' | 'no' = 'no';
  stream.on('error', () => {
    gone = 'yes';
    onGone();
  });
  return {
    isTerminal: stream.isTTY,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    write: (text) =>
      new Promise((resolve) => {
        if (gone === 'yes') resolve();
        else stream.write(text, () => { resolve(); });
      }),
  };
}

async function readAll(stream: NodeJS.ReadStream, limit: number, stop: StopWish): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const forget = stop.onStop(() => stream.destroy());
  try {
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      parts.push(part);
      length += part.length;
      if (length > limit) break;
    }
  } catch (error) {
    // Whoever wants to stop does not wait for the rest.
    if (stop.reason === undefined) throw error;
  } finally {
    forget();
  }
  return Buffer.concat(parts);
}
