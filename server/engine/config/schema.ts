import { isAllowedSecretEntry } from './allowedSecrets';
import type { Level, Override, Settings } from '../model/config';
import { AUDIENCES, SEVERITIES } from '../model/finding';
import type { Range } from '../model/range';
import { cweNumber, normalizeSelector } from '../model/selector';
import { globProblem } from '../text/glob';
import { nearest } from '../text/nearest';
import type { Located } from './source';

/**
 * What may be written in `.lintel.yml` and in the editor's settings: the one truth that the readers, the messages and the
 * JSON schema are made from.
 */

/** Everything a level can be. */
const LEVELS: readonly Level[] = [...SEVERITIES, 'off', 'default'];

/** Bytes. Above it no text fits the memory of an extension host comfortably. */
const MAX_FILE_SIZE_LIMIT = 100 * 1024 * 1024;

/** Where and how the readers say what is wrong. */
export interface ReadContext {
  /** `path` leads to the value, as `overrides[0].files`; empty at the root. */
  report(message: string, at: { readonly path: string; readonly range?: Range | undefined }): void;
  /** Selectors that name a rule; without them every selector is taken. */
  readonly knownSelectors?: ReadonlySet<string> | undefined;
  /** Keys at the root that belong to somebody else. */
  readonly otherKeys: ReadonlySet<string>;
}

/** One field: how it is read and how it is described. `read` reports what is wrong and returns what can be used. */
export interface Field<T> {
  readonly description: string;
  read(value: Located, path: string, context: ReadContext): T | undefined;
  schema(selectors: readonly SelectorHelp[]): Record<string, unknown>;
}

/** A selector with a sentence for completion in an editor. */
export interface SelectorHelp {
  readonly selector: string;
  readonly description: string;
}

export type Fields<T> = { readonly [K in keyof T]-?: Field<NonNullable<T[K]>> };

const OVERRIDE_FIELDS: Fields<Override> = {
  files: globs('Globs of the files that this override is for, relative to the folder of this file.'),
  rules: levels('Levels for these files only.'),
  audience: choice('Which circle of findings to show in these files.', AUDIENCES),
};

export const SETTINGS_FIELDS: Fields<Settings> = {
  audience: choice(
    'Which findings to show: `everyday` for what is worth a look while typing, `review` adds what a reviewer would ask, `audit` everything.',
    AUDIENCES,
  ),
  rules: levels('Levels by rule id, family (`sql-injection`), CWE (`CWE-89`) or pack. The narrowest name wins.'),
  exclude: globs('Globs of files to leave alone, relative to the folder of this file. `!glob` takes files back in.'),
  overrides: {
    description: 'Other levels for some files. Later overrides win.',
    read: (value, path, context) => readList(value, path, context, 'overrides', readOverride),
    schema: (selectors) => ({
      type: 'array',
      items: { ...objectSchema(OVERRIDE_FIELDS, selectors), required: ['files'] },
    }),
  },
  maxFileSize: {
    description: 'Bytes. A larger file is skipped, with a note that says so.',
    read: (value, path, context) => {
      const size = value.kind === 'scalar' ? value.value : undefined;
      if (typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= MAX_FILE_SIZE_LIMIT) return size;
      context.report(
        `${named(path)} must be a whole number of bytes from 1 to ${MAX_FILE_SIZE_LIMIT}.`,
        at(value, path),
      );
      return undefined;
    },
    schema: () => ({ type: 'integer', minimum: 1, maximum: MAX_FILE_SIZE_LIMIT }),
  },
  honorOtherTools: choice(
    'Whether comments of other tools (`nosemgrep`, `# nosec`, `NOSONAR`, `gitleaks:allow`, ...) hide findings too.',
    ['honor', 'ignore'] as const,
  ),
  allowPackages: globs('Names of packages that are right though they look wrong or are declared nowhere, such as `"@acme/*"`.'),
  allowedSecrets: {
    description: 'Values that are no secrets here, as salted hashes. The light bulb of a finding writes them.',
    read: (value, path, context) => readList(value, path, context, 'salted hashes', readAllowedSecret),
    schema: () => ({ type: 'array', items: { type: 'string', pattern: '^v1:[0-9a-f]{16,64}:[0-9a-f]{64}$' } }),
  },
};

/** Reads a map by its fields. What cannot be used is reported and left out; the rest stands. */
export function readObject<T>(fields: Fields<T>, value: Located, path: string, context: ReadContext): Partial<T> {
  if (value.kind !== 'map') {
    context.report(
      `${path === '' ? 'The configuration' : named(path)} must be a map of ${listed(Object.keys(fields))}.`,
      at(value, path),
    );
    return {};
  }
  const result: { [K in keyof T]?: T[K] } = {};
  for (const entry of value.entries) {
    const inner = path === '' ? entry.key : `${path}.${entry.key}`;
    if (!Object.hasOwn(fields, entry.key)) {
      if (path === '' && context.otherKeys.has(entry.key)) continue;
      const meant = nearest(entry.key, Object.keys(fields));
      const hint = meant ? `Did you mean \`${meant}\`?` : `Known are ${listed(Object.keys(fields))}.`;
      context.report(`Unknown key \`${entry.key}\`. ${hint}`, { path: inner, range: entry.keyRange });
      continue;
    }
    if (entry.value.kind === 'scalar' && (entry.value.value === null || entry.value.value === undefined)) continue;
    const key = entry.key as keyof T;
    const read = fields[key].read(entry.value, inner, context);
    if (read !== undefined) result[key] = read;
  }
  return result;
}

/** The JSON schema of a map with these fields. */
export function objectSchema<T>(fields: Fields<T>, selectors: readonly SelectorHelp[]): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const [key, field] of Object.entries<Field<unknown>>(fields)) {
    properties[key] = { description: field.description, ...field.schema(selectors) };
  }
  return { type: 'object', additionalProperties: false, properties };
}

function choice<T extends string>(description: string, values: readonly T[]): Field<T> {
  return {
    description,
    read: (value, path, context) => readChoice(value, path, context, values),
    schema: () => ({ enum: [...values] }),
  };
}

function globs(description: string): Field<readonly string[]> {
  return {
    description,
    read: (value, path, context) => readList(value, path, context, 'globs', readGlob),
    schema: () => ({ type: 'array', items: { type: 'string', minLength: 1 } }),
  };
}

function levels(description: string): Field<Readonly<Record<string, Level>>> {
  return {
    description,
    read: readLevels,
    schema: (selectors) => ({
      type: 'object',
      properties: Object.fromEntries(
        selectors.map((help) => [help.selector, { description: help.description, enum: [...LEVELS] }]),
      ),
      additionalProperties: { enum: [...LEVELS] },
    }),
  };
}

function readChoice<T extends string>(
  value: Located,
  path: string,
  context: ReadContext,
  values: readonly T[],
): T | undefined {
  const written = value.kind === 'scalar' ? value.value : undefined;
  const found = values.find((candidate) => candidate === written);
  if (found !== undefined) return found;
  const meant = typeof written === 'string' ? nearest(written, values) : undefined;
  const hint = meant ? ` Did you mean \`${meant}\`?` : '';
  context.report(`${named(path)} must be one of ${listed(values)}.${hint}`, at(value, path));
  return undefined;
}

function readGlob(value: Located, path: string, context: ReadContext): string | undefined {
  const glob = value.kind === 'scalar' ? value.value : undefined;
  if (typeof glob !== 'string') {
    context.report(`${named(path)} must be a glob in quotes, such as "src/**".`, at(value, path));
    return undefined;
  }
  const problem = globProblem(glob);
  if (problem === undefined) return glob;
  context.report(`The glob \`${glob.slice(0, 100)}\` cannot be used. ${problem}`, at(value, path));
  return undefined;
}

function readAllowedSecret(value: Located, path: string, context: ReadContext): string | undefined {
  const entry = value.kind === 'scalar' ? value.value : undefined;
  if (typeof entry === 'string' && isAllowedSecretEntry(entry)) return entry;
  context.report(`${named(path)} must be a salted hash, as "Allow this value in this repository" writes it. The value itself does not belong here.`, at(value, path));
  return undefined;
}

function readLevels(value: Located, path: string, context: ReadContext): Readonly<Record<string, Level>> | undefined {
  if (value.kind !== 'map') {
    context.report(
      `${named(path)} must be a map from rules to levels, such as \`sql-injection: error\`.`,
      at(value, path),
    );
    return undefined;
  }
  const result = new Map<string, Level>();
  for (const entry of value.entries) {
    const selector = normalizeSelector(entry.key);
    const inner = `${path}.${entry.key}`;
    const level = readChoice(entry.value, inner, context, LEVELS);
    if (context.knownSelectors && !context.knownSelectors.has(selector)) {
      context.report(unknownSelector(selector, context.knownSelectors), { path: inner, range: entry.keyRange });
    }
    if (level !== undefined) result.set(selector, level);
  }
  return Object.fromEntries(result);
}

/** The sentence for a name that no rule, family, CWE or pack has. */
function unknownSelector(selector: string, known: ReadonlySet<string>): string {
  const kind = cweNumber(selector) === undefined ? 'No rule, family or pack is called' : 'No rule is about';
  const meant = nearest(selector, known);
  return `${kind} \`${selector.slice(0, 100)}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`;
}

function readOverride(value: Located, path: string, context: ReadContext): Override | undefined {
  const read = readObject(OVERRIDE_FIELDS, value, path, context);
  if (value.kind !== 'map') return undefined;
  if (read.files === undefined || read.files.length === 0) {
    if (!value.entries.some((entry) => entry.key === 'files')) {
      context.report(`${named(path)} needs \`files\`: the globs that it is for.`, at(value, path));
    }
    return undefined;
  }
  return { ...read, files: read.files };
}

function readList<T>(
  value: Located,
  path: string,
  context: ReadContext,
  what: string,
  readItem: (item: Located, path: string, context: ReadContext) => T | undefined,
): readonly T[] | undefined {
  if (value.kind !== 'list') {
    context.report(`${named(path)} must be a list of ${what}.`, at(value, path));
    return undefined;
  }
  return value.items.flatMap((item, i) => {
    const read = readItem(item, `${path}[${i}]`, context);
    return read === undefined ? [] : [read];
  });
}

function at(value: Located, path: string): { path: string; range?: Range | undefined } {
  return { path, range: value.range };
}

function named(path: string): string {
  return `\`${path}\``;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
