/**
 * Weaknesses that tools call by different numbers of the CWE list though they speak of the same flaw. A finding counts for a labelled
 * line when its CWE is in a group with the label's. A CWE may be in several groups.
 */
const GROUPS: Readonly<Record<string, readonly number[]>> = {
  'SQL injection': [89, 564, 943],
  'NoSQL injection': [943, 89, 20],
  'command injection': [78, 77, 88, 94, 116],
  'code injection': [94, 95, 96, 913, 1336, 470],
  'template injection': [1336, 94, 79, 96],
  XSS: [79, 80, 116, 83, 87, 1336, 20],
  'path traversal': [22, 23, 36, 73, 99, 35, 641, 706, 20],
  upload: [434, 22, 73, 400, 770],
  SSRF: [918, 441, 20, 601],
  'open redirect': [601, 918, 20],
  'header and log injection': [113, 93, 117, 532, 116],
  LDAP: [90, 943],
  XPath: [643, 91],
  XML: [611, 776, 827, 409, 91, 20],
  deserialization: [502, 915, 20, 829],
  'prototype pollution, mass assignment': [1321, 915, 471],
  'regular expressions and limits': [1333, 730, 400, 770, 185, 406, 625, 777, 20, 835],
  'weak cryptography': [327, 326, 328, 329, 1204, 323, 780, 353, 310, 477, 1240],
  'password storage': [916, 759, 760, 256, 257, 328, 327, 261, 522, 521],
  randomness: [330, 338, 331, 339, 335, 340, 341, 343, 1241],
  'secrets in code': [798, 259, 321, 260, 547, 1188, 522, 1392],
  'transport security': [295, 297, 319, 311, 523, 322, 300, 326, 327, 757],
  JWT: [347, 345, 327, 613, 287, 290, 346],
  'cookies and sessions': [614, 1004, 1275, 522, 384, 613, 311, 319, 1188, 315, 352],
  CORS: [942, 346, 345, 183, 697],
  CSRF: [352, 1275],
  access: [862, 863, 285, 284, 306, 639, 287, 425, 269, 250, 276, 283, 732, 668, 605, 1327, 266],
  timing: [208, 385, 203],
  disclosure: [200, 209, 215, 489, 497, 532, 538, 548, 94, 212, 359, 312],
  files: [377, 379, 378, 367, 59, 732, 276, 362, 363, 22],
  'errors and checks': [617, 703, 755, 252, 390, 754, 670, 1104],
  browser: [346, 345, 1021, 942, 693, 1022, 922, 749, 668, 829],
  models: [1426, 1427, 829, 94, 250, 502],
};

/** Whether two weaknesses are the same or called alike. */
export function alike(one: number, other: number): boolean {
  return one === other || Object.values(GROUPS).some((group) => group.includes(one) && group.includes(other));
}

/** The name of the first group that a weakness is in. */
export function groupOf(cwe: number): string {
  return Object.entries(GROUPS).find(([, list]) => list.includes(cwe))?.[0] ?? `CWE-${cwe}`;
}
