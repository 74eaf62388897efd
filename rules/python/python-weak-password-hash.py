import hashlib
from hashlib import sha256

from argon2 import PasswordHasher


def hash_password(password):
    # ruleid: python-weak-password-hash
    return hashlib.md5(password.encode()).hexdigest()


def create_user(db, name, password, salt):
    # ruleid: python-weak-password-hash
    digest = sha256((salt + password).encode("utf-8")).hexdigest()
    db.insert(name, digest)


def check(user, data):
    # ruleid: python-weak-password-hash
    return user.password_hash == hashlib.sha1(data["password"].encode()).hexdigest()


def safe(password, path, salt):
    # ok: python-weak-password-hash
    stored = PasswordHasher().hash(password)
    # ok: python-weak-password-hash
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)
    # ok: python-weak-password-hash
    other = hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
    # ok: python-weak-password-hash
    etag = hashlib.sha256(path.read_bytes()).hexdigest()
    return stored, key, other, etag
