from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import rsa


def make_key():
    # ruleid: python-weak-rsa-key
    return rsa.generate_private_key(public_exponent=65537, key_size=3072)


def make_other():
    # ruleid: python-weak-rsa-key
    return RSA.generate(3072)


def safe(bits):
    # ok: python-weak-rsa-key
    first = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    # ok: python-weak-rsa-key
    second = RSA.generate(4096)
    # ok: python-weak-rsa-key
    third = RSA.generate(bits)
    return first, second, third
