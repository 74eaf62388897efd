import os

from flask import Flask

app = Flask(__name__)

# ruleid: python-hardcoded-signing-secret
JWT_SECRET = os.environ["JWT_SECRET"]
JWT_ALGORITHM = "HS256"
# ruleid: python-hardcoded-signing-secret
app.config["JWT_SECRET_KEY"] = os.environ["JWT_SECRET_KEY"]

# ok: python-hardcoded-signing-secret
SESSION_SECRET = os.environ["SESSION_SECRET"]
# ok: python-hardcoded-signing-secret
ENCRYPTION_KEY = None
# ok: python-hardcoded-signing-secret
SECRET_NAME = "prod/app/jwt"
# ok: python-hardcoded-signing-secret
app.config["JWT_TOKEN_LOCATION"] = "headers"
