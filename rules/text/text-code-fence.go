package shop

// ok: text-code-fence
// ```
// Total(rows)
// ```
func Total(rows []int) int { return len(rows) }

// ruleid: text-code-fence
```
