import urllib.request

import requests

# ruleid: python-cleartext-request
requests.get("http://api.shop.com/prices", timeout=5)
# ruleid: python-cleartext-request
urllib.request.urlopen("http://api.shop.com/prices")
# ok: python-cleartext-request
requests.get("https://api.shop.com/prices", timeout=5)
# ok: python-cleartext-request
requests.get("http://localhost:8000/prices", timeout=5)
# ok: python-cleartext-request
requests.get("http://backend:8080/prices", timeout=5)
