import { check, type Parse, parserOf, programs } from './support';
import { phpPrograms } from './programs/php';

describe('taint in PHP', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('php');
  });
  for (const program of programs(phpPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
