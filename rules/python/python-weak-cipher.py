from Crypto.Cipher import AES, ARC4, DES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt_des(key, data):
    # ruleid: python-weak-cipher
    cipher = DES.new(key, DES.MODE_CBC)
    return cipher.iv + cipher.encrypt(data)


def encrypt_stream(key, data):
    # ruleid: python-weak-cipher
    return ARC4.new(key).encrypt(data)


def encrypt_triple(key, iv, data):
    # ruleid: python-weak-cipher
    encryptor = Cipher(algorithms.TripleDES(key), modes.CBC(iv)).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def safe(key, nonce, data):
    # ok: python-weak-cipher
    first = AES.new(key, AES.MODE_GCM, nonce=nonce)
    # ok: python-weak-cipher
    second = Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
    # ok: python-weak-cipher
    third = algorithms.ChaCha20(key, nonce)
    return first, second, third
