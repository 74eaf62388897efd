export { type Applied, applyFix, editProblem } from './apply';
export { completeFix, FixBuilder, type FixSubject } from './build';
export { type FixAllPlan, type FixAllSelection, planFixAll } from './fixAll';
export { planImports } from './imports';
export { type Merged, mergeFixes } from './merge';
export { MOVE_TO_ENV, type MoveToEnv, moveToEnv } from './moveToEnv';
export type { FixContext } from './types';
export { rangeMover, type Verdict, type VerifyInput, verifyEdits, type VerifyTools } from './verify';
