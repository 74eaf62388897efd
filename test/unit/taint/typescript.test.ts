import { javascriptPrograms } from './programs/javascript';
import { typescriptPrograms } from './programs/typescript';
import { check, type Parse, parserOf, programs } from './support';

describe('taint in TypeScript', () => {
  let typescript: Parse;
  let tsx: Parse;
  before(async () => {
    typescript = await parserOf('typescript');
    tsx = await parserOf('tsx');
  });
  for (const program of programs(typescriptPrograms)) {
    it(program.name, () => check(typescript, program));
  }
  // The grammar's kinds differ in places: what holds in JavaScript has to hold here.
  for (const program of programs(javascriptPrograms)) {
    it(`as in JavaScript: ${program.name}`, () => check(tsx, program));
  }
});
