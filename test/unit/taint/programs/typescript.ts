/** What TypeScript adds: types are looked through, and do not get in the way. */
export const typescriptPrograms = `
### as
const x = source() as string;
sink(x); // flows

### type assertion
const x = <string>source();
sink(x); // flows

### non-null
sink(source()!); // flows
sink(source()!.a!.b); // flows

### satisfies
sink(source() satisfies string); // flows

### as inside
sink((source() as any).a); // flows

### annotated variable
const x: string = source();
sink(x); // flows

### annotated parameter
function run(cmd: string, other?: number): void {
  sink(cmd); // flows
  sink(other); // clean
}
run(source());

### default of an annotated parameter
function run(cmd: string = source()) { sink(cmd); } // flows
run();

### destructured annotated parameter
function run({ a, b }: { a: string; b: string }) {
  sink(a); // flows
  sink(b); // clean
}
run({ a: source(), b: 'x' });

### rest parameter
function run(...all: string[]) { sink(all); } // flows
run('a', source());

### this parameter
function run(this: Window, cmd: string) { sink(cmd); } // flows
run(source());

### generic call
sink(wrap<string>(source())); // flows

### generic function
function id<T>(x: T): T { return x; }
sink(id<string>(source())); // flows
sink(id<string>('a')); // clean

### overloads
function run(x: string): void;
function run(x: number): void;
function run(x: any) { sink(x); } // flows
run(source());

### parameter property
class A {
  constructor(private readonly x: string) {}
  go() { sink(source()); } // flows
}

### members with modifiers
class A {
  private readonly list: string[] = [];
  public async run(x: string): Promise<void> { sink(x); } // flows
  go() { void this.run(source()); }
}

### abstract class
abstract class A {
  abstract run(x: string): void;
  go() { sink(source()); } // flows
}

### decorators
@Controller('a')
class A {
  @Get(':id')
  get(@Param('id') id: string, @Query() query: Q) {
    const x = source();
    sink(x); // flows
    sink(id); // clean
  }
}

### namespace
namespace N {
  export const x = source();
  sink(x); // flows
}

### enum
enum E { A = 'a' }
sink(E.A); // clean

### interface and alias
interface I { a: string }
type T = { a: string };
const x: I = { a: source() };
sink(x.a); // flows

### assertion function
function assertAllowed(x: unknown): asserts x is string {
  if (!allowed.includes(x as string)) throw new Error('no');
}
const x = source();
assertAllowed(x);
sink(x); // clean

### type predicate
function isAllowed(x: string): x is Name { return allowed.includes(x as Name); }
const x = source();
if (!isAllowed(x)) throw new Error('no');
sink(x); // clean

### guard through a cast
const x = source();
if (!allowed.includes(x as Name)) throw new Error('no');
sink(x); // clean

### table of literals as const
const table = { asc: 'ASC', desc: 'DESC' } as const;
sink(table[source() as keyof typeof table]); // clean

### declared
declare const y: string;
declare function other(x: string): string;
sink(other(source())); // flows

### import types
import type { T } from 'm';
import { a, type B } from 'n';
sink(a(source())); // flows

### export assignment
export = source;
sink(source()); // flows

### optional call and element
const x = source();
sink(x?.a?.[0]?.b()); // flows

### arrow function with types
const run = (cmd: string): void => { sink(cmd); }; // flows
run(source());

### generator with types
function* g(): Generator<string> { yield source(); }
for (const x of g()) sink(x); // flows

### accessors
class A {
  #x = 1;
  get x(): string { return sink(source()); } // flows
  set x(v: string) { sink(v); } // clean
}
`;
