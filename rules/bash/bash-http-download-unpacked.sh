#!/bin/bash
# ruleid: bash-http-download-unpacked
curl -sL http://example.com/tool.tgz | tar xz -C /opt
# ruleid: bash-http-download-unpacked
wget -qO- http://example.com/key.asc | sudo apt-key add -
# ok: bash-http-download-unpacked
curl -sL https://example.com/tool.tgz | tar xz -C /opt
# ok: bash-http-download-unpacked
curl -s http://example.com/list | sort
# ok: bash-http-download-unpacked
tar xzf tool.tgz
