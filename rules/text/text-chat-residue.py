def total(rows):
    return sum(row.price for row in rows)


# ruleid: text-chat-residue
I hope this helps! Let me know if you have any questions.

# ok: text-chat-residue
TEXT = """
I hope this helps!
"""
# ok: text-chat-residue
# Of course, this is only right for sorted rows.
# ok: text-chat-residue
# Let me know when the API is gone: ops@example.org
