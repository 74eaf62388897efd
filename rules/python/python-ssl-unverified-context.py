import ssl
import urllib.request
from http.client import HTTPSConnection


def fetch(url):
    # ruleid: python-ssl-unverified-context
    context = ssl._create_unverified_context()
    return urllib.request.urlopen(url, context=context).read()


# ruleid: python-ssl-unverified-context
ssl._create_default_https_context = ssl._create_unverified_context


def connect(host):
    # ruleid: python-ssl-unverified-context
    return HTTPSConnection(host, context=ssl._create_unverified_context())


def safe(host):
    # ok: python-ssl-unverified-context
    context = ssl.create_default_context()
    # ok: python-ssl-unverified-context
    context.load_verify_locations("ca.pem")
    # ok: python-ssl-unverified-context
    return HTTPSConnection(host, context=context)
