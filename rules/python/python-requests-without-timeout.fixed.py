import requests
from requests import post


def load(url):
    # ruleid: python-requests-without-timeout
    return requests.get(url, timeout=10).json()


def send(url, data):
    # ruleid: python-requests-without-timeout
    return post(url, json=data, headers={"Accept": "application/json"}, timeout=10)


def change(method, url):
    # ruleid: python-requests-without-timeout
    response = requests.request(method, url, timeout=10)
    return response.status_code


def safe(url, options, client):
    # ok: python-requests-without-timeout
    first = requests.get(url, timeout=5)
    # ok: python-requests-without-timeout
    second = requests.get(url, timeout=(3, 30))
    # ok: python-requests-without-timeout
    third = requests.get(url, **options)
    # ok: python-requests-without-timeout
    fourth = client.get(url)
    return first, second, third, fourth
