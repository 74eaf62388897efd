import asyncio

import aiohttp


async def fetch(url):
    # ruleid: python-tls-verify-disabled-aiohttp
    connector = aiohttp.TCPConnector(ssl=False, limit=10)
    async with aiohttp.ClientSession(connector=connector) as session:
        return await session.get(url)


async def send(session, url, data):
    # ruleid: python-tls-verify-disabled-aiohttp
    async with session.post(url, json=data, ssl=False) as response:
        return await response.json()


async def safe(session, url, context, store):
    # ok: python-tls-verify-disabled-aiohttp
    first = aiohttp.TCPConnector(limit=10)
    # ok: python-tls-verify-disabled-aiohttp
    second = await session.get(url, ssl=context)
    # ok: python-tls-verify-disabled-aiohttp
    third = store.connect(url, ssl=False)
    await asyncio.sleep(0)
    return first, second, third
