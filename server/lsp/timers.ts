import type { Delay } from './runtime';

/** A wait by the host's timer that can be cut short. Browsers and Node share the function. */
export function delay(ms: number): Delay {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return {
    done,
    end: () => {
      end();
    },
  };
}
