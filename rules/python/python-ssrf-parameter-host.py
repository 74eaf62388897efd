import urllib.parse
import urllib.request

import requests


def read(url):
    # ruleid: python-ssrf-parameter-host
    return urllib.request.urlopen(url).read()


def load(address: str):
    # ruleid: python-ssrf-parameter-host
    return requests.get(address, timeout=5).json()


def checked(url):
    if urllib.parse.urlsplit(url).hostname not in ALLOWED_HOSTS:
        raise ValueError("address not allowed")
    # ok: python-ssrf-parameter-host
    return requests.get(url, timeout=5)


def fixed(name):
    # ok: python-ssrf-parameter-host
    return requests.get("https://api.example.com/users/" + name, timeout=5)


def own():
    # ok: python-ssrf-parameter-host
    return requests.get(STATUS_URL, timeout=5)
