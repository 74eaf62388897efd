import { Places, type Stretch } from '../../server/provenance';

/** The stretch of whole lines, from 0 and both inclusive, with the end of the last one. */
export function lineStretch(text: string, first: number, last: number): Stretch {
  const places = new Places(text);
  return { start: places.lineStart(first), end: places.lineStart(last + 1) };
}
