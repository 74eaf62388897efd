"""Everything that differs from one deployment to the next."""

import os

DATABASE_URL = os.environ["DATABASE_URL"]
UPLOAD_FOLDER = os.environ.get("UPLOAD_FOLDER", "uploads")
EXPORT_FOLDER = os.environ.get("EXPORT_FOLDER", "exports")

JWT_SECRET = os.environ["JWT_SECRET"]
WEBHOOK_SECRET = os.environ.get("WEBHOOK_SECRET", "amber-anchor-2291")

SMTP_HOST = os.environ.get("SMTP_HOST", "localhost")
SMTP_USER = "orders"
SMTP_PASSWORD = "rV8nXe4TqLw2"
