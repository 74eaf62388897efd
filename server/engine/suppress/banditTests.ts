/**
 * Which weaknesses (CWE numbers) the tests of Bandit look for, by the number behind the `B`, or behind the `S` of Ruff and
 * flake8-bandit. Source: the `cwe` that Bandit's plugins and blacklists report, and near relatives that our rules use.
 */
const TABLE: readonly (readonly [tests: string, cwe: readonly number[]])[] = [
  ['102 307', [78, 94, 95]],
  ['103', [276, 732]],
  ['104', [605, 668, 1327]],
  ['105 106 107', [259, 321, 798]],
  ['108 306', [377, 379]],
  ['113', [400]],
  ['201', [94, 215, 489]],
  ['202', [22]],
  ['301 302 403', [502]],
  ['303 324', [327, 328, 916]],
  ['304 305 413', [326, 327]],
  ['308 701 702 703 704', [79, 80, 94, 1336]],
  ['309 312 321 401 402', [319]],
  ['310', [22, 73, 918]],
  ['311', [330, 338]],
  ['313 314 315 316 317 318 319 320 405 406 407 408 409 410 411', [20, 611, 776]],
  ['323 501', [295]],
  ['502 503 504', [295, 326, 327, 757]],
  ['505', [326]],
  ['506', [20, 502]],
  ['507', [295, 322]],
  ['508 509', [319]],
  ['404 601 602 603 604 605 606 607 609', [77, 78, 88]],
  ['608 610 611', [89, 564]],
  ['612', [94]],
  ['614', [502]],
  ['615', [494]],
];

const BY_TEST: ReadonlyMap<string, readonly number[]> = new Map(
  TABLE.flatMap(([tests, cwe]) => tests.split(' ').map((test): [string, readonly number[]] => [test, cwe])),
);

/** The weaknesses of a test such as `B602` or `S602`; undefined where the test is not known. */
export function weaknessesOfBandit(test: string): readonly number[] | undefined {
  const match = /^[BS](\d{3})$/i.exec(test);
  return match ? BY_TEST.get(match[1]!) : undefined;
}
