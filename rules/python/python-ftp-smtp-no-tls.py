import smtplib


def send(host, user, password):
    with smtplib.SMTP(host, 25) as smtp:
        # ruleid: python-ftp-smtp-no-tls
        smtp.login(user, password)
        smtp.sendmail(user, user, "hello")


def plain(host, user, password):
    smtp = smtplib.SMTP(host)
    # ruleid: python-ftp-smtp-no-tls
    smtp.login(user, password)


def good(host, user, password):
    with smtplib.SMTP(host, 587) as smtp:
        smtp.starttls()
        # ok: python-ftp-smtp-no-tls
        smtp.login(user, password)


def over_tls(host, user, password):
    with smtplib.SMTP_SSL(host) as smtp:
        # ok: python-ftp-smtp-no-tls
        smtp.login(user, password)


def other(client, user, password):
    # ok: python-ftp-smtp-no-tls
    client.login(user, password)
