import { check, type Parse, parserOf, programs } from './support';
import { kotlinPrograms } from './programs/kotlin';

describe('taint in Kotlin', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('kotlin');
  });
  for (const program of programs(kotlinPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
