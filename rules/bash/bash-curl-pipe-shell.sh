#!/bin/sh
# ruleid: bash-curl-pipe-shell
curl -fsSL https://example.com/install.sh | bash
# ruleid: bash-curl-pipe-shell
sh -c "$(curl -fsSL https://example.com/install.sh)"
# ruleid: bash-curl-pipe-shell
curl "$URL" | sudo bash -
# ruleid: bash-curl-pipe-shell
source <(curl -s https://example.com/lib.sh)
# ok: bash-curl-pipe-shell
curl -fsSLo install.sh https://example.com/install.sh && sha256sum -c install.sum
# ok: bash-curl-pipe-shell
curl -s https://example.com/data.json | jq .name
# ok: bash-curl-pipe-shell
cat install.sh | bash
