import hashlib
from hashlib import sha1


def cache_key(url):
    # ruleid: python-weak-hash
    return hashlib.md5(url.encode(), usedforsecurity=False).hexdigest()


def checksum(path):
    # ruleid: python-weak-hash
    digest = sha1(usedforsecurity=False)
    for block in read_blocks(path):
        digest.update(block)
    return digest.hexdigest()


def by_name(data):
    # ruleid: python-weak-hash
    return hashlib.new("md5", data, usedforsecurity=False).hexdigest()


def safe(data):
    # ok: python-weak-hash
    first = hashlib.sha256(data).hexdigest()
    # ok: python-weak-hash
    second = hashlib.md5(data, usedforsecurity=False).hexdigest()
    # ok: python-weak-hash
    third = hashlib.blake2b(data).hexdigest()
    return first, second, third
