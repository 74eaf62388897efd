import ftplib
from ftplib import FTP, FTP_TLS


def upload(host, user, password, path):
    # ruleid: python-cleartext-ftp
    ftp = ftplib.FTP(host)
    ftp.login(user, password)
    with open(path, "rb") as handle:
        ftp.storbinary(f"STOR {path}", handle)


def listing(host):
    # ruleid: python-cleartext-ftp
    with FTP(host, timeout=30) as ftp:
        return ftp.nlst()


def safe(host, user, password, factory):
    # ok: python-cleartext-ftp
    first = FTP_TLS(host, user, password)
    # ok: python-cleartext-ftp
    first.prot_p()
    # ok: python-cleartext-ftp
    second = factory.FTP(host)
    return first, second
