import os

from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(key, data):
    # ruleid: python-static-iv
    cipher = AES.new(key, AES.MODE_CBC, os.urandom(16))
    return cipher.encrypt(data)


def encrypt_zero(key, data):
    # ruleid: python-static-iv
    encryptor = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16))).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def encrypt_named(key, data):
    # ruleid: python-static-iv
    return AES.new(key, AES.MODE_CBC, iv=os.urandom(16)).encrypt(data)


def safe(key, data, iv):
    # ok: python-static-iv
    first = AES.new(key, AES.MODE_CBC, os.urandom(16))
    # ok: python-static-iv
    second = AES.new(key, AES.MODE_CBC, iv)
    # ok: python-static-iv
    third = AES.new(key, AES.MODE_CBC)
    # ok: python-static-iv
    fourth = Cipher(algorithms.AES(key), modes.CBC(data[:16])).decryptor()
    return first, second, third, fourth
