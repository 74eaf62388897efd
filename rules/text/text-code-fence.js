// ok: text-code-fence
const fence = '```';
/**
 * ```js
 * total(rows)
 * ```
ok: text-code-fence
```
 */
function sum() {}
// ok: text-code-fence
const block = `\`\`\`js`;
// ok: text-code-fence
// ```

// ruleid: text-code-fence
```
