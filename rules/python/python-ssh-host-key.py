import paramiko
from paramiko import AutoAddPolicy, SSHClient


def run(host, command):
    client = paramiko.SSHClient()
    # ruleid: python-ssh-host-key
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(host)
    return client.exec_command(command)


def upload(host, path):
    with SSHClient() as ssh:
        # ruleid: python-ssh-host-key
        ssh.set_missing_host_key_policy(AutoAddPolicy)
        ssh.connect(host)
        ssh.open_sftp().put(path, path)


def safe(host, policy):
    client = SSHClient()
    # ok: python-ssh-host-key
    client.load_system_host_keys()
    # ok: python-ssh-host-key
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    # ok: python-ssh-host-key
    client.set_missing_host_key_policy(policy)
    client.connect(host)
