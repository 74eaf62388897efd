from pathlib import Path
import os

BASE_DIR = Path(__file__).resolve().parent.parent

# ruleid: python-django-debug
DEBUG = os.environ.get("DJANGO_DEBUG") == "1"

ALLOWED_HOSTS = []

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
]

# ok: python-django-debug
TEMPLATE_DEBUG = True


class Settings:
    # ok: python-django-debug
    DEBUG = True


def helper():
    # ok: python-django-debug
    DEBUG = True
    return DEBUG
