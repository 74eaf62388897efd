import hmac
import json
import pickle
import jsonpickle


def restore(data):
    # ruleid: python-pickle-parameter
    return pickle.loads(data)


def load_model(path):
    with open(path, "rb") as stream:
        # ruleid: python-pickle-parameter
        return pickle.load(stream)


def from_text(text: str):
    # ruleid: python-pickle-parameter
    return jsonpickle.decode(text)


def copy(value):
    # ok: python-pickle-parameter
    return pickle.loads(pickle.dumps(value))


def plain(data):
    # ok: python-pickle-parameter
    return json.loads(data)


def signed(payload, signature):
    if not hmac.compare_digest(signature, hmac.digest(KEY, payload, "sha256")):
        raise ValueError("wrong signature")
    # ok: python-pickle-parameter
    return pickle.loads(payload)


def table():
    with open(TABLE, "rb") as stream:
        # ok: python-pickle-parameter
        return pickle.load(stream)
