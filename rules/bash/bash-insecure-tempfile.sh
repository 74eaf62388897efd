#!/bin/bash
# ruleid: bash-insecure-tempfile
tmp=/tmp/report.$$
# ruleid: bash-insecure-tempfile
OUT="/tmp/app-$RANDOM.log"
sort data > "$tmp"
# ok: bash-insecure-tempfile
tmp=$(mktemp)
# ok: bash-insecure-tempfile
tmp=/run/app/report.$$
# ok: bash-insecure-tempfile
folder=/tmp
# ok: bash-insecure-tempfile
id="app-$RANDOM"
