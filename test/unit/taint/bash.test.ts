import { check, type Parse, parserOf, programs } from './support';
import { bashPrograms } from './programs/bash';

describe('taint in Bash', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('bash');
  });
  for (const program of programs(bashPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
