FROM debian:12
# ruleid: dockerfile-add-url
ADD https://example.com/tool.tar.gz /tmp/
# ruleid: dockerfile-add-url
ADD --chown=app http://example.com/a.bin /usr/local/bin/a
# ok: dockerfile-add-url
ADD --checksum=sha256:0123 https://example.com/tool.tar.gz /tmp/
# ok: dockerfile-add-url
ADD rootfs.tar.gz /
# ok: dockerfile-add-url
COPY https.conf /etc/
