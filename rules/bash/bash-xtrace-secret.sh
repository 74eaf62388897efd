#!/bin/bash
set -ex
# ruleid: bash-xtrace-secret
curl -H "Authorization: Bearer $API_TOKEN" https://example.com/deploy
# ok: bash-xtrace-secret
echo "$VERSION"
# ok: bash-xtrace-secret
./build.sh
set +x
# ok: bash-xtrace-secret
curl -H "Authorization: Bearer $API_TOKEN" https://example.com/again
