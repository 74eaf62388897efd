export { judgeUnicode, type UnicodeSuspects, unicodeSuspects } from './detect';
