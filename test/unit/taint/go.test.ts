import { check, type Parse, parserOf, programs } from './support';
import { goPrograms } from './programs/go';

describe('taint in Go', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('go');
  });
  for (const program of programs(goPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
