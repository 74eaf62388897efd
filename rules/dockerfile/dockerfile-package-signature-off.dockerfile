FROM debian:12
# ruleid: dockerfile-package-signature-off
RUN apt-get update && apt-get install -y --allow-unauthenticated tool
# ruleid: dockerfile-package-signature-off
RUN apk add --no-cache --allow-untrusted /tmp/a.apk
# ruleid: dockerfile-package-signature-off
RUN yum install -y --nogpgcheck tool
# ok: dockerfile-package-signature-off
RUN apt-get install -y --no-install-recommends tool
# ok: dockerfile-package-signature-off
RUN echo --allow-unauthenticated
# ok: dockerfile-package-signature-off
RUN dnf install -y tool
