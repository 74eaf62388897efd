import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { repository } from './repository';

/** What the official SARIF 2.1.0 schema has against a log; nothing when the log is valid. */
export function sarifProblems(log: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(repository(), 'test/cli/data/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
  // One pattern of the schema is no Unicode regular expression.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (value: string) => URL.canParse(value));
  ajv.addFormat('uri-reference', (value: string) => /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(value));
  ajv.addFormat('date-time', (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value));
  const validate = ajv.compile(schema);
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
