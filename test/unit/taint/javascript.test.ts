import { check, type Parse, parserOf, programs } from './support';
import { javascriptPrograms } from './programs/javascript';

describe('taint in JavaScript', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('javascript');
  });
  for (const program of programs(javascriptPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
