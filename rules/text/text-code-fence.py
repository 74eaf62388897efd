# ruleid: text-code-fence
```python
def total(rows):
    """Sums.

    ```
    total(rows)
    ```
    """
    # ok: text-code-fence
    # ```
    return sum(rows)


# ok: text-code-fence
TEXT = """
```
code
```
"""
# ok: text-code-fence
TICKS = "```"
