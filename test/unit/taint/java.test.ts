import { check, type Parse, parserOf, programs } from './support';
import { javaPrograms } from './programs/java';

describe('taint in Java', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('java');
  });
  for (const program of programs(javaPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
