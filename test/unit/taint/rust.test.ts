import { check, type Parse, parserOf, programs } from './support';
import { rustPrograms } from './programs/rust';

describe('taint in Rust', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('rust');
  });
  for (const program of programs(rustPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
