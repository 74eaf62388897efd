FROM debian:12
# ruleid: dockerfile-apt-unpinned
RUN apt-get update && apt-get install -y curl
# ok: dockerfile-apt-unpinned
RUN apt-get install -y curl=7.88.*
# ok: dockerfile-apt-unpinned
RUN apt-get update
# ok: dockerfile-apt-unpinned
RUN apt-get install -y --no-install-recommends "$PACKAGES"
