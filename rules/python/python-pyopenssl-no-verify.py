from OpenSSL import SSL


def context():
    # ruleid: python-pyopenssl-no-verify
    made = SSL.Context(SSL.TLSv1_2_METHOD)
    return made


def off(made):
    # ruleid: python-pyopenssl-no-verify
    made.set_verify(SSL.VERIFY_NONE, callback)


def checked():
    # ok: python-pyopenssl-no-verify
    made = SSL.Context(SSL.TLS_CLIENT_METHOD)
    made.set_verify(SSL.VERIFY_PEER, callback)
    return made


def connection(made, sock):
    # ok: python-pyopenssl-no-verify
    return SSL.Connection(made, sock)


def verify(made):
    # ok: python-pyopenssl-no-verify
    made.set_verify(SSL.VERIFY_PEER, callback)
