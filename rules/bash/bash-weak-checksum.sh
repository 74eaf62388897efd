#!/bin/bash
# ruleid: bash-weak-checksum
md5sum -c app.md5
# ruleid: bash-weak-checksum
sha1sum --check app.sha1
# ok: bash-weak-checksum
sha256sum -c app.sha256
# ok: bash-weak-checksum
md5sum *.txt > list
# ok: bash-weak-checksum
grep -c md5sum notes
