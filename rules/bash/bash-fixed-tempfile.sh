#!/bin/bash
# ruleid: bash-fixed-tempfile
ls > /tmp/listing.txt
# ruleid: bash-fixed-tempfile
date >>/tmp/app.log
# ok: bash-fixed-tempfile
ls > "$(mktemp)"
# ok: bash-fixed-tempfile
cat < /tmp/listing.txt
# ok: bash-fixed-tempfile
ls > out.txt
# ok: bash-fixed-tempfile
ls > /tmp/$USER/out.txt
