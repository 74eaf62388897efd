/** Pairs of letters that make up most of what people write in English and in names of things. */
const COMMON_PAIRS: ReadonlySet<string> = new Set(
  ('th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma ' +
    'si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ' +
    'ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn ' +
    'sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft ' +
    'ss aw lf wn eo oa hu ok sw ws xt py sk ks gs ps my ct').split(' '),
);

/** Bits of a character that nothing is known of: one of about sixty. */
const UNKNOWN = Math.log2(62);
/** Bits of a letter in a usual pair. */
const USUAL = 3;
/** Bits of a letter in an unusual pair. */
const UNUSUAL = 5.6;

/** A text with fewer bits in all is too short to be a secret. */
const LEAST_BITS = 64;
/** A text with fewer bits a character is words or a pattern. */
const LEAST_DENSITY = 4.8;

/** Whether a text carries as much information as a secret that a machine made. */
export function looksSecret(text: string): boolean {
  if (text.length === 0 || text === text[0]!.repeat(text.length)) return false;
  const lower = text.toLowerCase();
  let bits = 0;
  for (let i = 0; i < lower.length; i++) bits += bitsAt(lower, i);
  return bits > LEAST_BITS && bits / text.length > LEAST_DENSITY;
}

function bitsAt(text: string, i: number): number {
  if (!isLetter(text[i])) return UNKNOWN;
  const before = isLetter(text[i - 1]) ? cost(text.slice(i - 1, i + 1)) : undefined;
  const after = isLetter(text[i + 1]) ? cost(text.slice(i, i + 2)) : undefined;
  if (before === undefined) return after ?? UNUSUAL;
  return after === undefined ? before : (before + after) / 2;
}

function cost(pair: string): number {
  return COMMON_PAIRS.has(pair) ? USUAL : UNUSUAL;
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && char >= 'a' && char <= 'z';
}
