#!/bin/sh
# ruleid: bash-http-pipe-shell
curl -s http://example.com/install.sh | bash
# ruleid: bash-http-pipe-shell
wget -qO- http://example.com/setup.sh | sudo sh -s -- --yes
# ruleid: bash-http-pipe-shell
bash <(curl -s http://example.com/install.sh)
# ok: bash-http-pipe-shell
curl -fsSLo install.sh http://example.com/install.sh
# ok: bash-http-pipe-shell
curl -s http://localhost:8080/setup | sh
# ok: bash-http-pipe-shell
curl -s http://example.com/list.txt | sort
# ok: bash-http-pipe-shell
curl -s https://example.com/install.sh | bash
