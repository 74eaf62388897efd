import ssl


def old_context():
    # ruleid: python-tls-old-version
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def lowered():
    context = ssl.create_default_context()
    # ruleid: python-tls-old-version
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def safe():
    # ok: python-tls-old-version
    first = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ok: python-tls-old-version
    first.minimum_version = ssl.TLSVersion.TLSv1_2
    # ok: python-tls-old-version
    second = ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)
    # ok: python-tls-old-version
    names = {ssl.PROTOCOL_TLSv1: "TLS 1.0"}
    # ok: python-tls-old-version
    if first.minimum_version < ssl.TLSVersion.TLSv1_1:
        raise ValueError("too old")
    return first, second, names
