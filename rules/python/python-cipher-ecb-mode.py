from Crypto.Cipher import AES
from Crypto.Util.Padding import pad
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(key, data):
    # ruleid: python-cipher-ecb-mode
    cipher = AES.new(key, AES.MODE_ECB)
    return cipher.encrypt(pad(data, AES.block_size))


def encrypt_text(key, text):
    # ruleid: python-cipher-ecb-mode
    return AES.new(key.encode(), AES.MODE_ECB).encrypt(text.encode())


def encrypt_blocks(key, data):
    # ruleid: python-cipher-ecb-mode
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def safe(key, iv, nonce):
    # ok: python-cipher-ecb-mode
    first = AES.new(key, AES.MODE_GCM)
    # ok: python-cipher-ecb-mode
    second = AES.new(key, AES.MODE_CBC, iv)
    # ok: python-cipher-ecb-mode
    third = AES.new(key, AES.MODE_EAX, nonce=nonce)
    return first, second, third
