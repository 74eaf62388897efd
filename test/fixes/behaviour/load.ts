import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserGlobals } from './fakeBrowser';
import { fakeDatabases } from './fakeDatabase';
import { type Handler, fakeExpress } from './fakeExpress';
import type { Loaded, RequestInput } from './model';

/** A module that can be thrown away. */
export interface Disposable extends Loaded {
  remove(): void;
}

/** Packages whose calls only pass their options on: what they were asked is what counts. */
function recorder(name: string): unknown {
  const call = (...words: unknown[]): unknown => ({ [name]: words });
  return new Proxy(call, { get: (_target, key) => (key === 'default' ? undefined : (...words: unknown[]) => ({ [String(key)]: words })) });
}

/**
 * Runs a CommonJS module with Node's own modules, and stand-ins for the packages that the table needs.
 *
 * @throws Error for a package that there is no stand-in for.
 */
export function load(code: string): Promise<Disposable> {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-module-'));
  const statements: string[] = [];
  const handlers: Handler[] = [];
  const packages: Record<string, unknown> = {
    express: fakeExpress(handlers),
    ...fakeDatabases(statements),
    axios: recorder('axios'),
    // The escaping that the package of this name does.
    'escape-html': (text: unknown) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
    'adm-zip': class {
      constructor(private readonly names: readonly string[]) {}
      getEntries = (): unknown[] => this.names.map((entryName) => ({ entryName, getData: () => Buffer.from('data') }));
    },
    dompurify: { sanitize: (text: string) => text.replace(/<script[\s\S]*?<\/script>|\son\w+=[^\s>]+/gi, '') },
  };
  const own = createRequire(__filename);
  const resolve = (name: string): unknown => {
    if (name in packages) return packages[name];
    if (!/^(node:)?[a-z_]+(\/promises)?$/.test(name)) throw new Error(`There is no stand-in for ${name}.`);
    return own(name.startsWith('node:') ? name : `node:${name}`);
  };
  const module = { exports: {} as Loaded['exports'] };
  const globals = browserGlobals();
  // Only the texts of the tables come here, and what the engine makes of them.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('require', 'module', 'exports', '__dirname', ...Object.keys(globals), code) as (...values: unknown[]) => void;
  run(resolve, module, module.exports, folder, ...Object.values(globals));
  return Promise.resolve({
    exports: module.exports,
    request: (input: RequestInput) => {
      const handler = handlers.at(-1);
      if (!handler) throw new Error('The module registers no handler.');
      return handler(input);
    },
    statements,
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  });
}
