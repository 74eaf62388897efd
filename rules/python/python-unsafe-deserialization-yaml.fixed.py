import yaml
from ruamel.yaml import YAML
from yaml import Loader, SafeLoader


def read_config(path):
    with open(path) as handle:
        # ruleid: python-unsafe-deserialization-yaml
        return yaml.safe_load(handle)


def read_upload(request):
    # ruleid: python-unsafe-deserialization-yaml
    return yaml.safe_load(request.body)


def read_documents(stream):
    # ruleid: python-unsafe-deserialization-yaml
    for document in yaml.safe_load_all(stream):
        yield document


def read_unsafe(stream):
    # ruleid: python-unsafe-deserialization-yaml
    return yaml.safe_load(stream)


def safe(stream):
    # ok: python-unsafe-deserialization-yaml
    first = yaml.safe_load(stream)
    # ok: python-unsafe-deserialization-yaml
    second = yaml.load(stream, Loader=SafeLoader)
    # ok: python-unsafe-deserialization-yaml
    third = yaml.load(stream, Loader=yaml.CSafeLoader)
    # ok: python-unsafe-deserialization-yaml
    fourth = YAML().load(stream)
    # ok: python-unsafe-deserialization-yaml
    fifth = yaml.load(stream, Loader=yaml.FullLoader)
    return first, second, third, fourth, fifth
