FROM debian:12
# ruleid: dockerfile-tls-verification-off
RUN curl -k https://example.com/a.tgz -o a.tgz
# ruleid: dockerfile-tls-verification-off
RUN curl -fsSLk https://example.com/a.tgz
RUN apt-get update && \
    # ruleid: dockerfile-tls-verification-off
    wget --no-check-certificate https://example.com/b.tgz
# ruleid: dockerfile-tls-verification-off
RUN npm config set strict-ssl false && npm ci
# ruleid: dockerfile-tls-verification-off
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
# ruleid: dockerfile-tls-verification-off
ENV A=b GIT_SSL_NO_VERIFY=true
# ok: dockerfile-tls-verification-off
RUN curl -fsSL https://example.com/a.tgz -o k.tgz
# ok: dockerfile-tls-verification-off
RUN curl -o-k https://example.com/a.tgz && mkdir -p -k
# ok: dockerfile-tls-verification-off
RUN npm config set strict-ssl true
# ok: dockerfile-tls-verification-off
ENV NODE_TLS_REJECT_UNAUTHORIZED=1
