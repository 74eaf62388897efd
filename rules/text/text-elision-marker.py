class Service:
    # ruleid: text-elision-marker
    # ... existing methods ...

    def close(self):
        # ruleid: text-elision-marker
        # (implementation omitted for brevity)
        pass

    def prompt(self):
        # ok: text-elision-marker
        return """
Keep unchanged parts short:
# ... existing code ...
"""

    # ok: text-elision-marker
    # Unchanged since 2.0: callers rely on the order of these fields.
    fields = ...
    # ok: text-elision-marker
    # ... and the same for every other host.
    hosts = []
