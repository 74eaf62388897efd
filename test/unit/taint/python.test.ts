import { check, type Parse, parserOf, programs } from './support';
import { pythonPrograms } from './programs/python';

describe('taint in Python', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('python');
  });
  for (const program of programs(pythonPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
