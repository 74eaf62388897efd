import { commands, type Disposable } from 'vscode';
import type { Lintel } from './lintel';

/** Registers a command whose failure is told in a sentence, with the way to the output, and never as a raw error. */
export function registerCommand<T>({ output, notifier }: Lintel, id: string, run: (...args: unknown[]) => T | Promise<T>): Disposable {
  return commands.registerCommand(id, async (...args: unknown[]): Promise<T | undefined> => {
    try {
      return await run(...args);
    } catch (error) {
      output.error(`The command ${id} failed.`, error instanceof Error ? error : String(error));
      void notifier.warn('Lintel could not do this.', 'Show Output').then((pressed) => {
        if (pressed) output.show(true);
      });
      return undefined;
    }
  });
}
