from urllib.parse import urlparse
from urllib.request import urlopen

import httpx
import requests
from fastapi import FastAPI
from flask import abort, request

app = FastAPI()
API_BASE = "https://api.example.com"
ALLOWED_HOSTS = {"images.example.com"}


def proxy():
    url = request.args.get("url")
    # ruleid: python-ssrf
    response = requests.get(url, timeout=5)
    return response.content


@app.get("/preview")
async def preview(link: str):
    async with httpx.AsyncClient() as client:
        # ruleid: python-ssrf
        page = await client.get(link)
    return page.text


def webhook(request):
    target = request.POST["callback"]
    # ruleid: python-ssrf
    return requests.post(f"https://{target}/notify", json={"ok": True}, timeout=5)


def fetch():
    data = request.get_json()
    # ruleid: python-ssrf
    return urlopen(data["image_url"]).read()


def safe():
    user = request.args.get("user")
    # ok: python-ssrf
    requests.get(f"https://api.example.com/users/{user}", timeout=5)
    # ok: python-ssrf
    requests.get(f"{API_BASE}/users/{user}", timeout=5)
    # ok: python-ssrf
    requests.get(API_BASE + "/users/" + user, timeout=5)
    # ok: python-ssrf
    return requests.get("https://api.example.com/search", params={"q": user}, timeout=5).json()


def checked():
    url = request.args["url"]
    host = urlparse(url).hostname
    if host not in ALLOWED_HOSTS:
        abort(400)
    # ok: python-ssrf
    return requests.get(url, timeout=5, allow_redirects=False).content


def checked_by_name():
    url = request.args["url"]
    if not is_allowed_url(url):
        abort(400)
    # ok: python-ssrf
    return requests.get(url, timeout=5).content


def load(url):
    # ok: python-ssrf
    return requests.get(url, timeout=5).json()
