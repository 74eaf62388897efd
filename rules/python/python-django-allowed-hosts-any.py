# ruleid: python-django-allowed-hosts-any
ALLOWED_HOSTS = ["*"]
# ok: python-django-allowed-hosts-any
ALLOWED_HOSTS = ["shop.example.com"]
# ok: python-django-allowed-hosts-any
ALLOWED_HOSTS = []
# ok: python-django-allowed-hosts-any
ALLOWED_HOSTS = os.environ["HOSTS"].split(",")
