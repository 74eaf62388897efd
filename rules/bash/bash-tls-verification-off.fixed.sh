#!/bin/bash
# ruleid: bash-tls-verification-off
curl https://example.com/data.json
# ruleid: bash-tls-verification-off
curl -s -o out.json https://example.com/data.json
# ruleid: bash-tls-verification-off
wget https://example.com/tool.tgz
# ruleid: bash-tls-verification-off
git clone https://example.com/app.git
# ruleid: bash-tls-verification-off
curl -fsSk https://example.com/health
# ruleid: bash-tls-verification-off
export NODE_TLS_REJECT_UNAUTHORIZED=0
# ok: bash-tls-verification-off
curl -s https://example.com/data.json
# ok: bash-tls-verification-off
curl --cacert ca.pem https://example.com/data.json
# ok: bash-tls-verification-off
curl -k https://localhost:8443/health
# ok: bash-tls-verification-off
curl --keepalive-time 3 https://example.com
# ok: bash-tls-verification-off
grep -k pattern file
