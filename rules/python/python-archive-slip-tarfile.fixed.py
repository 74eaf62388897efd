import io
import tarfile
import zipfile
from tarfile import open as open_tar


def unpack(path, target):
    with tarfile.open(path, "r:gz") as tar:
        # ruleid: python-archive-slip-tarfile
        tar.extractall(path=target, filter="data")


def unpack_here(data):
    archive = tarfile.open(fileobj=io.BytesIO(data))
    # ruleid: python-archive-slip-tarfile
    archive.extractall(filter="data")
    archive.close()


def unpack_alias(path, target):
    with open_tar(path) as tar:
        # ruleid: python-archive-slip-tarfile
        tar.extractall(target, filter="data")


def unpack_each(path, target):
    with tarfile.open(path) as tar:
        for member in tar.getmembers():
            # ruleid: python-archive-slip-tarfile
            tar.extract(member, target, filter="data")


def unpack_checked(path, target):
    with tarfile.open(path) as tar:
        for member in tar.getmembers():
            if is_inside(target, member.name):
                # ok: python-archive-slip-tarfile
                tar.extract(member, target)


def safe(path, target):
    with tarfile.open(path) as tar:
        # ok: python-archive-slip-tarfile
        tar.extractall(target, filter="data")
        # ok: python-archive-slip-tarfile
        tar.extract("readme.txt", target)
    with zipfile.ZipFile(path) as archive:
        # ok: python-archive-slip-tarfile
        archive.extractall(target)
    with tarfile.open(path) as tar:
        # ok: python-archive-slip-tarfile
        tar.extractall(target, members=checked_members(tar, target))
    with tarfile.open(path) as tar:
        tar.extraction_filter = tarfile.data_filter
        # ok: python-archive-slip-tarfile
        tar.extractall(target)
