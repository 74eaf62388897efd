export { type CheckFinding, checkMessage, type CheckName, CHECKS } from './check';
export { type CheckDefinition, type CheckExample, isCheckFile, parseCheckFile, readCheckExamples } from './file';
