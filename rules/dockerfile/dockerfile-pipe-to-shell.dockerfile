FROM debian:12
# ruleid: dockerfile-pipe-to-shell
RUN curl -fsSL https://example.com/install.sh | bash -s -- -y
# ruleid: dockerfile-pipe-to-shell
RUN apt-get update && \
    wget -qO- https://example.com/setup | sudo sh
# ok: dockerfile-pipe-to-shell
RUN curl -fsSL https://example.com/a.tgz | tar xz
# ok: dockerfile-pipe-to-shell
RUN curl -fsSLo a.sh https://example.com/a.sh && sha256sum -c sums && sh a.sh
# ok: dockerfile-pipe-to-shell
RUN echo hello | sh
