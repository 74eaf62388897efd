import socket
import ssl


def connect(host, port):
    # ruleid: python-ssl-wrap-socket
    tls = ssl.wrap_socket(socket.socket())
    tls.connect((host, port))
    return tls


def other(sock):
    # ruleid: python-ssl-wrap-socket
    return ssl.wrap_socket(sock, ssl_version=ssl.PROTOCOL_TLS)


def checked(sock):
    # ok: python-ssl-wrap-socket
    return ssl.wrap_socket(sock, ca_certs="ca.pem", cert_reqs=ssl.CERT_REQUIRED)


def served(sock):
    # ok: python-ssl-wrap-socket
    return ssl.wrap_socket(sock, server_side=True, certfile="server.pem")


def good(sock, host):
    # ok: python-ssl-wrap-socket
    return ssl.create_default_context().wrap_socket(sock, server_hostname=host)
