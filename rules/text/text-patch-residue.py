def limit(user):
    # ruleid: text-patch-residue
<<<<<<< SEARCH
    return 10
=======
    return 20
    # ruleid: text-patch-residue
>>>>>>> REPLACE


# ok: text-patch-residue
EXAMPLE = """
<<<<<<< HEAD
*** Begin Patch
"""
# ok: text-patch-residue
# *** Begin Patch is what the agent sends.
# ok: text-patch-residue
HEAD = "<<<<<<< HEAD"
