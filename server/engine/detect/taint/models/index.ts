import { bashModel } from './bash';
import { cModel } from './c';
import { csharpModel } from './csharp';
import { goModel } from './go';
import { javaModel } from './java';
import { javascriptModel } from './javascript';
import { kotlinModel } from './kotlin';
import type { FlowModel } from './model';
import { phpModel } from './php';
import { pythonModel } from './python';
import { rubyModel } from './ruby';
import { rustModel } from './rust';

export type { FlowModel, GuardRow, HigherOrder } from './model';

/** The lists of a model as sets, for looking up while running. */
export interface ResolvedModel {
  readonly model: FlowModel;
  readonly and: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly comparisons: ReadonlySet<string>;
  readonly numeric: ReadonlySet<string>;
  readonly logicalAssign: ReadonlySet<string>;
  readonly safeCasts: ReadonlySet<string>;
  readonly conversionMethods: ReadonlySet<string>;
  readonly numericMembers: ReadonlySet<string>;
  readonly predicates: ReadonlySet<string>;
  readonly mutators: ReadonlySet<string>;
  readonly fills: ReadonlySet<string>;
  readonly resolvers: ReadonlySet<string>;
  readonly scalarTypes: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly fluent: ReadonlySet<string>;
  readonly lookups: ReadonlySet<string>;
  readonly noReturn: ReadonlySet<string>;
  readonly methods: ReadonlyMap<string, HigherOrderRow>;
  readonly functions: ReadonlyMap<string, HigherOrderRow>;
  isConversion(name: string): boolean;
}

type HigherOrderRow = FlowModel['methods'][string];

function resolveModel(model: FlowModel): ResolvedModel {
  const conversions = new Set(model.conversions);
  const families = model.conversions.filter((name) => name.endsWith('.*')).map((name) => name.slice(0, -1));
  return {
    model,
    and: new Set(model.and),
    or: new Set(model.or),
    not: new Set(model.not),
    comparisons: new Set(model.comparisons),
    numeric: new Set(model.numeric),
    logicalAssign: new Set(model.logicalAssign),
    safeCasts: new Set(model.safeCasts ?? []),
    conversionMethods: new Set(model.conversionMethods),
    numericMembers: new Set(model.numericMembers),
    predicates: new Set(model.predicates),
    mutators: new Set(model.mutators),
    fills: new Set(model.fills),
    resolvers: new Set(model.resolvers),
    scalarTypes: new Set(model.scalarTypes),
    lists: new Set(model.lists),
    fluent: new Set(model.fluent),
    lookups: new Set(model.lookups),
    noReturn: new Set(model.noReturn),
    methods: new Map(Object.entries(model.methods)),
    functions: new Map(Object.entries(model.functions)),
    isConversion: (name) => conversions.has(name) || families.some((family) => name.startsWith(family)),
  };
}

const C = resolveModel(cModel);
const JAVASCRIPT = resolveModel(javascriptModel);

/** What is known of the language with this id (`LanguageSpec.id`). */
export const MODELS: Readonly<Record<string, ResolvedModel>> = {
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  tsx: JAVASCRIPT,
  python: resolveModel(pythonModel),
  go: resolveModel(goModel),
  java: resolveModel(javaModel),
  php: resolveModel(phpModel),
  csharp: resolveModel(csharpModel),
  c: C,
  cpp: C,
  bash: resolveModel(bashModel),
  rust: resolveModel(rustModel),
  kotlin: resolveModel(kotlinModel),
  ruby: resolveModel(rubyModel),
};
