/** A value as a driver writes it into a statement. */
function literal(value: unknown): string {
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}

/** The statement that the database sees: placeholders of the drivers' three forms replaced by their values. */
export function rendered(text: string, values: readonly unknown[]): string {
  let next = 0;
  return text.replace(/\?|\$(\d+)/g, (_whole, number: string | undefined) => literal(values[number === undefined ? next++ : Number(number) - 1]));
}

/** A statement without its values: what an injection changes, and a value does not. */
export function shape(statement: string): string {
  return statement.replace(/'(?:[^']|'')*'/g, '?').replace(/\b\d+\b/g, '?').replace(/\s+/g, ' ').trim();
}

/** Stand-ins for the drivers of the tables. They keep what they are asked and find nothing. */
export function fakeDatabases(statements: string[]): Record<string, unknown> {
  const ask = (text: string | { text: string; values?: unknown[] }, ...rest: unknown[]): Promise<unknown> => {
    const values = Array.isArray(rest[0]) ? rest[0] : [];
    statements.push(typeof text === 'string' ? rendered(text, values) : rendered(text.text, text.values ?? []));
    const done = rest.at(-1);
    if (typeof done === 'function') (done as (error: null, rows: unknown[]) => void)(null, []);
    return Promise.resolve([[], []]);
  };
  const client = { query: ask, execute: ask, all: ask, get: ask, run: ask };
  class Pool {
    query = ask;
  }
  class Database {
    all = ask;
    get = ask;
    run = ask;
  }
  const mysql = { createPool: () => client, createConnection: () => client };
  return { mysql, mysql2: mysql, 'mysql2/promise': mysql, pg: { Pool, Client: Pool }, sqlite3: { Database, verbose: () => ({ Database }) } };
}
