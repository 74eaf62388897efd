import telnetlib
from telnetlib import Telnet

import paramiko


def reboot(host, password):
    # ruleid: python-cleartext-telnet
    session = telnetlib.Telnet(host)
    session.write(password.encode())


def status(host):
    # ruleid: python-cleartext-telnet
    with Telnet(host, 23) as session:
        return session.read_all()


def safe(host, device):
    # ok: python-cleartext-telnet
    client = paramiko.SSHClient()
    # ok: python-cleartext-telnet
    client.connect(host)
    # ok: python-cleartext-telnet
    return client, device.Telnet(host)
