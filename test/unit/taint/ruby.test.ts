import { check, type Parse, parserOf, programs } from './support';
import { rubyPrograms } from './programs/ruby';

describe('taint in Ruby', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('ruby');
  });
  for (const program of programs(rubyPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
