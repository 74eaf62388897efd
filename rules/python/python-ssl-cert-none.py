import ssl

import urllib3


def make_context():
    context = ssl.create_default_context()
    context.check_hostname = False
    # ruleid: python-ssl-cert-none
    context.verify_mode = ssl.CERT_NONE
    return context


class Client:
    def __init__(self):
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        # ruleid: python-ssl-cert-none
        self.context.verify_mode = ssl.CERT_NONE


def pool():
    # ruleid: python-ssl-cert-none
    return urllib3.PoolManager(cert_reqs=ssl.CERT_NONE)


def safe(context, strict):
    # ok: python-ssl-cert-none
    context.verify_mode = ssl.CERT_REQUIRED
    # ok: python-ssl-cert-none
    context.verify_mode = ssl.CERT_OPTIONAL
    # ok: python-ssl-cert-none
    if context.verify_mode == ssl.CERT_NONE:
        raise ValueError("certificates are not checked")
    # ok: python-ssl-cert-none
    return urllib3.PoolManager(cert_reqs=ssl.CERT_REQUIRED)
