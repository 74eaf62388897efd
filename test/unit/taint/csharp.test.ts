import { check, type Parse, parserOf, programs } from './support';
import { csharpPrograms } from './programs/csharp';

describe('taint in C#', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('csharp');
  });
  for (const program of programs(csharpPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
