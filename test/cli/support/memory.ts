import type { Sink, StopWish, Surroundings } from '../../../server/cli/terminal';
import type { CliHost } from '../../../server/cli/host';
import type { Engine } from '../../../server/engine/index';
import { createPool } from '../../../server/host/pool';
import { join } from 'node:path';

/** A stream in memory. */
export interface MemorySink extends Sink {
  readonly text: string;
}

export function memorySink(kind: 'terminal' | 'file' = 'file', onWrite: (text: string) => void = () => undefined): MemorySink {
  let text = '';
  return {
    isTerminal: kind === 'terminal',
    columns: kind === 'terminal' ? 80 : undefined,
    get text() {
      return text;
    },
    write(more) {
      text += more;
      onWrite(more);
      return Promise.resolve();
    },
  };
}

/** A wish to stop that a test can make. */
export class TestStop implements StopWish {
  reason: StopWish['reason'];
  private readonly listeners = new Set<() => void>();

  wish(reason: NonNullable<StopWish['reason']>): void {
    this.reason = reason;
    for (const listener of this.listeners) listener();
  }

  onStop(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export interface TestSurroundings extends Surroundings {
  readonly stdout: MemorySink;
  readonly stderr: MemorySink;
  readonly stop: TestStop;
}

export function surroundings(cwd: string, more: Partial<TestSurroundings> & { readonly stdin?: string } = {}): TestSurroundings {
  return {
    stdout: memorySink(),
    stderr: memorySink(),
    readStdin: () => Promise.resolve(Buffer.from(more.stdin ?? '')),
    cwd,
    env: {},
    stop: new TestStop(),
    ...more,
  };
}

/** A host around a given engine; its workers are trap workers. Time moves by a second whenever it is asked for. */
export function testHost(engine: Engine, more: Partial<CliHost> = {}): CliHost {
  let now = 0;
  return {
    version: '1.2.3',
    createEngine: () => Promise.resolve(engine),
    createPool: (size) => createPool({ size, script: join(__dirname, 'trapWorker.js'), data: undefined }),
    cores: 2,
    now: () => (now += 1000),
    projectStamp: () => '',
    identity: (customRules) => JSON.stringify(customRules),
    today: () => '2026-01-02',
    date: () => '2026-01-02T03:04:05.678Z',
    ...more,
  };
}
