import { type Language as Grammar, Language as GrammarLoader, Parser, type Tree } from 'web-tree-sitter';
import type { Assets } from '../ports';
import { HAND_READERS, type HandReader } from './byHand';
import type { Language, LanguageSpec } from './language';
import { Role } from './language';
import { reshapedNames } from './reshape';

/** Symbols that tree-sitter reserves in every grammar (`ts_builtin_sym_error` and the repetition of errors). */
export const ERROR_KIND = 65535;
const ERROR_REPEAT_KIND = 65534;

/** The parser's memory, as typed views that are replaced when the memory grows: read them afresh after every parse. */
export interface ParserMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
}

/** A language with its grammar and what the tree reader needs to know of it. */
export interface LoadedLanguage extends Language {
  /** Undefined for a language that is read by hand. */
  readonly grammar: Grammar | undefined;
  readonly tables: SymbolTables | undefined;
}

/** Copies of the grammar's own tables, from the parser's memory. */
export interface SymbolTables {
  /** Raw symbol to public symbol. */
  readonly publicSymbol: Uint16Array;
  readonly named: Uint8Array;
  readonly maxAlias: number;
  /** `production * maxAlias + child` to the symbol that the child is shown as, 0 for its own. */
  readonly alias: Uint16Array;
  readonly hasAlias: Uint8Array;
  readonly fieldWidth: number;
  /** `production * fieldWidth + child` to the child's field, 0 for none. */
  readonly field: Uint8Array;
  readonly hasField: Uint8Array;
}

/** The loaded parser. */
export interface ParserRuntime {
  readonly memory: ParserMemory;
  /** Loads a language once; later calls give the same object. Rejects when the grammar is missing or broken. */
  language(spec: LanguageSpec): Promise<LoadedLanguage>;
}

/** The library's one instance in a realm, with the grammars that were loaded into it. */
interface Started {
  readonly memory: ParserMemory;
  readonly languages: Map<string, Promise<LoadedLanguage>>;
  /** Grammars by file: several languages may be read by one. */
  readonly grammars: Map<string, Promise<Grammar>>;
}

/**
 * The library keeps one WebAssembly instance for the whole realm and fills the options object of the first call only, so
 * that object has to be remembered beside it. What a grammar takes of the instance's memory and function table is never
 * given back: each is loaded once, however many engines there are. This is the only state that outlives an engine.
 */
let started: Promise<Started> | undefined;

function startParser(assets: Assets): Promise<Started> {
  started ??= assets.runtime().then(async (wasmBinary) => {
    const options = { wasmBinary, locateFile: (name: string) => name };
    await Parser.init(options);
    return { memory: options as unknown as ParserMemory, languages: new Map(), grammars: new Map() };
  });
  started.catch(() => {
    started = undefined;
  });
  return started;
}

/** Starts the parser and gives access to its languages, which load on first use. Rejects when the runtime is missing. */
export async function createParserRuntime(assets: Assets): Promise<ParserRuntime> {
  const { memory, languages, grammars } = await startParser(assets);
  return {
    memory,
    language(spec) {
      const known = languages.get(spec.id);
      if (known) return known;
      if (spec.byHand) {
        const own = Promise.resolve(describeByHand(spec, HAND_READERS[spec.byHand]));
        languages.set(spec.id, own);
        return own;
      }
      let file = grammars.get(spec.grammar);
      if (!file) {
        file = assets.grammar(spec.grammar).then((bytes) => GrammarLoader.load(bytes));
        file.catch(() => grammars.delete(spec.grammar));
        grammars.set(spec.grammar, file);
      }
      const loading = file.then((grammar) => describe(spec, grammar, memory));
      loading.catch(() => languages.delete(spec.id));
      languages.set(spec.id, loading);
      return loading;
    },
  };
}

function describe(spec: LanguageSpec, grammar: Grammar, memory: ParserMemory): LoadedLanguage {
  const kindName: string[] = [];
  const role = new Uint8Array(65536);
  const ids = new Map<string, number>();
  for (let kind = 0; kind < grammar.nodeTypeCount; kind++) {
    const name = grammar.nodeTypeForId(kind) ?? '';
    kindName[kind] = name;
    if (!grammar.nodeTypeIsVisible(kind) || !grammar.nodeTypeIsNamed(kind)) continue;
    role[kind] = spec.roles[name] ?? Role.None;
    if (!ids.has(name)) ids.set(name, kind);
  }
  kindName[ERROR_KIND] = 'ERROR';
  const fieldName: string[] = [''];
  const fields = new Map<string, number>();
  for (let field = 1; field <= grammar.fieldCount; field++) {
    const name = grammar.fieldNameForId(field) ?? '';
    fieldName[field] = name;
    fields.set(name, field);
  }
  const added = reshapedNames(spec);
  let kindCount = grammar.nodeTypeCount;
  for (const name of added.kinds) {
    if (ids.has(name)) continue;
    ids.set(name, kindCount);
    kindName[kindCount] = name;
    role[kindCount++] = spec.roles[name] ?? Role.None;
  }
  for (const name of added.fields) {
    if (fields.has(name)) continue;
    fields.set(name, fieldName.length);
    fieldName.push(name);
  }
  return {
    spec,
    kindName,
    fieldName,
    role,
    grammar,
    tables: readTables(grammar, memory),
    kindId: (name) => ids.get(name) ?? -1,
    fieldId: (name) => fields.get(name) ?? 0,
  };
}

function describeByHand(spec: LanguageSpec, { kinds, fields }: HandReader): LoadedLanguage {
  const role = new Uint8Array(65536);
  kinds.forEach((name, kind) => {
    role[kind] = spec.roles[name] ?? Role.None;
  });
  const fieldName = ['', ...fields];
  return {
    spec,
    kindName: kinds,
    fieldName,
    role,
    grammar: undefined,
    tables: undefined,
    kindId: (name) => kinds.indexOf(name),
    fieldId: (name) => Math.max(0, fieldName.indexOf(name)),
  };
}

/**
 * Copies a grammar's symbol tables out of the parser's memory. The offsets are those of `TSLanguage` in tree-sitter's
 * parser.h (ABI 14 and 15, 32-bit). Undefined when the memory does not look like that: the tree is then read through the
 * library's cursor.
 */
function readTables(grammar: Grammar, memory: ParserMemory): SymbolTables | undefined {
  const { HEAPU8, HEAPU16, HEAPU32 } = memory;
  const address = (grammar as unknown as { 0: number })[0];
  const word = address >> 2;
  const symbolCount = HEAPU32[word + 1]!;
  const aliasCount = HEAPU32[word + 2]!;
  const productionCount = HEAPU32[word + 7]!;
  const fieldCount = HEAPU32[word + 8]!;
  const maxAlias = HEAPU16[(address + 36) >> 1]!;
  if (fieldCount !== grammar.fieldCount || symbolCount + aliasCount > 65534 || productionCount > 65535) return undefined;
  const fieldSlices = HEAPU32[word + 16]!;
  const fieldEntries = HEAPU32[word + 17]!;
  const metadata = HEAPU32[word + 18]!;
  const publicSymbols = HEAPU32[word + 19]!;
  const aliasSequences = HEAPU32[word + 21]!;

  const publicSymbol = new Uint16Array(65536);
  const named = new Uint8Array(65536);
  for (let symbol = 0; symbol < symbolCount + aliasCount; symbol++) {
    publicSymbol[symbol] = HEAPU16[(publicSymbols >> 1) + symbol]!;
    named[symbol] = HEAPU8[metadata + symbol * 3 + 1]!;
  }
  publicSymbol[ERROR_KIND] = ERROR_KIND;
  publicSymbol[ERROR_REPEAT_KIND] = ERROR_REPEAT_KIND;
  named[ERROR_KIND] = 1;

  const alias = new Uint16Array(productionCount * maxAlias);
  // The first row belongs to productions without aliases and is not stored.
  for (let i = maxAlias; i < alias.length; i++) alias[i] = HEAPU16[(aliasSequences >> 1) + i]!;
  const fieldWidth = Math.max(maxAlias, 32);
  const field = new Uint8Array(productionCount * fieldWidth);
  const hasAlias = new Uint8Array(productionCount);
  const hasField = new Uint8Array(productionCount);
  for (let production = 0; production < productionCount; production++) {
    for (let i = 0; production > 0 && i < maxAlias; i++) if (alias[production * maxAlias + i]) hasAlias[production] = 1;
    if (fieldCount === 0) continue;
    const first = HEAPU16[(fieldSlices >> 1) + production * 2]!;
    const length = HEAPU16[(fieldSlices >> 1) + production * 2 + 1]!;
    for (let entry = first; entry < first + length; entry++) {
      const at = fieldEntries + entry * 4;
      const inherited = HEAPU8[at + 3]!;
      const child = HEAPU8[at + 2]!;
      if (inherited || child >= fieldWidth) continue;
      const slot = production * fieldWidth + child;
      if (!field[slot]) field[slot] = HEAPU16[at >> 1]!;
      hasField[production] = 1;
    }
  }
  return { publicSymbol, named, maxAlias, alias, hasAlias, fieldWidth, field, hasField };
}

/** The address of a tree in the parser's memory. */
export function treeAddress(tree: Tree): number {
  return (tree as unknown as { 0: number })[0];
}
