/** The only door to the engine: front ends and hosts import from here and from nowhere deeper. */
export type * from './api';
export type * from './ports';
export type * from './model/config';
export type * from './model/document';
export type * from './model/finding';
export { AUDIENCES, SEVERITIES } from './model/finding';
export type * from './model/fix';
export type * from './model/range';
export type * from './model/rule';
export type * from './model/scan';
export { PROJECT_CONFIG_FILE, type ParsedSettings, parseProjectConfig, parseSettings, resolveConfig } from './config/index';
export { selectorsOf } from './model/selector';
export * from './report/index';
export { compileGlobs, type GlobSet } from './text/glob';
export { LineIndex } from './text/lineIndex';
export { nearest } from './text/nearest';
export { type CompiledBundle, compileBundle } from './compile';
export { createEngine } from './engine';
