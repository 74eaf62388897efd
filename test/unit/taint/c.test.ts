import { check, type Parse, parserOf, programs } from './support';
import { cPrograms, cppPrograms } from './programs/c';

describe('taint in C', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('c');
  });
  for (const program of programs(cPrograms)) {
    it(program.name, () => check(parse, program));
  }
});

describe('taint in C++', () => {
  let parse: Parse;
  before(async () => {
    parse = await parserOf('cpp');
  });
  for (const program of programs(cppPrograms)) {
    it(program.name, () => check(parse, program));
  }
});
