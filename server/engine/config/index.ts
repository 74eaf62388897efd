export {
  PROJECT_CONFIG_FILE,
  type ParsedSettings,
  type ParseOptions,
  parseProjectConfig,
  parseSettings,
  projectConfigSchema,
} from './parse';
export {
  compileLevels,
  defaultConfig,
  type FileLevels,
  type Leveled,
  levelFor,
  type Levels,
  resolveConfig,
} from './resolve';
export { projectConfigTemplate } from './template';
