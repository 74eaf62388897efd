import { WORD_MARKS } from './marks';

/** Writes pattern syntax as words of a shell: `$X` becomes a word, so that `${$X}` is a variable; `$1` and `${X}` stay what they are. */
export function encodeWords(source: string): string {
  const { meta, ellipsis, deep } = WORD_MARKS;
  return source
    .replace(/<\.\.\.\s*([\s\S]*?)\s*\.\.\.>/g, (_, inner: string) => `$(${deep} ${inner})`)
    .replace(/\$\.\.\.([A-Z_][A-Z_0-9]*)/g, `${ellipsis}$1`)
    .replace(/\{\s*\.\.\.\s*\}/g, `{ ${ellipsis}; }`)
    .replaceAll('...', ellipsis)
    .replace(/\$([A-Z_][A-Z_0-9]*)(?!\w)/g, `${meta}$1`);
}
