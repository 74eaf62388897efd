import os
import secrets
from os import getenv

from flask import Flask

app = Flask(__name__)
# ruleid: python-fallback-secret
app.secret_key = os.environ["SECRET_KEY"]
# ruleid: python-fallback-secret
JWT_SECRET = os.environ["JWT_SECRET"]
# ruleid: python-fallback-secret
ADMIN_PASSWORD = os.environ["ADMIN_PASSWORD"]

# ok: python-fallback-secret
DATABASE = os.environ.get("DATABASE_URL", "sqlite:///app.db")
# ok: python-fallback-secret
KEY = os.environ["SECRET_KEY"]
# ok: python-fallback-secret
OTHER = os.environ.get("SECRET_KEY", secrets.token_hex(32))
# ok: python-fallback-secret
OPTIONAL = os.environ.get("SMTP_PASSWORD", "")
# ok: python-fallback-secret
PATH = os.environ.get("SECRET_KEY_FILE", "/run/secrets/key")
