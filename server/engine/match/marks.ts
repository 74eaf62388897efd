/**
 * Pattern syntax is no part of any grammar, so it is written into names that no code uses before parsing:
 * `$X` becomes `µX`, `...` becomes `µµ`, `$...X` becomes `µµX`, `<... e ...>` becomes `µµµ(e)`.
 */
export const MARK = 'µ';
export const ELLIPSIS = MARK + MARK;
export const DEEP = MARK + MARK + MARK;
