import os
import stat

# ruleid: python-file-permissions-broad
os.chmod("key.pem", 0o644)
# ruleid: python-file-permissions-broad
os.chmod(path, 0o755)
# ruleid: python-file-permissions-broad
os.chmod(path, stat.S_IRWXU | stat.S_IXOTH)
# ok: python-file-permissions-broad
os.chmod("key.pem", 0o600)
# ok: python-file-permissions-broad
os.chmod(path, 0o700)
# ok: python-file-permissions-broad
os.chmod(path, stat.S_IRUSR | stat.S_IWUSR)
