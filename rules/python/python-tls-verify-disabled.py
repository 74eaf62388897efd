import aiohttp
import httpx
import requests
from requests import post


def fetch(url):
    # ruleid: python-tls-verify-disabled
    return requests.get(url, verify=False, timeout=10).json()


def send(url, data):
    # ruleid: python-tls-verify-disabled
    return post(url, json=data, timeout=10, verify=False)


def with_session(url):
    session = requests.Session()
    # ruleid: python-tls-verify-disabled
    session.verify = False
    return session.get(url)


async def with_httpx(url):
    # ruleid: python-tls-verify-disabled
    async with httpx.AsyncClient(verify=False) as client:
        return await client.get(url)


async def with_aiohttp(url):
    # ruleid: python-tls-verify-disabled
    connector = aiohttp.TCPConnector(verify_ssl=False)
    async with aiohttp.ClientSession(connector=connector) as session:
        return await session.get(url)


def safe(url, config):
    # ok: python-tls-verify-disabled
    first = requests.get(url, verify=True, timeout=10)
    # ok: python-tls-verify-disabled
    second = requests.get(url, verify="/etc/ssl/ca.pem", timeout=10)
    # ok: python-tls-verify-disabled
    third = requests.get(url, verify=config.verify, timeout=10)
    # ok: python-tls-verify-disabled
    form.verify = False
    return first, second, third
