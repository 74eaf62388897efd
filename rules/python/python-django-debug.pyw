import os

SECRET_KEY = os.environ["SECRET_KEY"]
# ruleid: python-django-debug
DEBUG = True
ALLOWED_HOSTS = ["example.com"]
INSTALLED_APPS = ["django.contrib.auth", "shop"]
MIDDLEWARE = []
