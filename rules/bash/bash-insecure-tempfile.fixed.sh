#!/bin/bash
# ruleid: bash-insecure-tempfile
tmp=$(mktemp)
# ruleid: bash-insecure-tempfile
OUT=$(mktemp)
sort data > "$tmp"
# ok: bash-insecure-tempfile
tmp=$(mktemp)
# ok: bash-insecure-tempfile
tmp=/run/app/report.$$
# ok: bash-insecure-tempfile
folder=/tmp
# ok: bash-insecure-tempfile
id="app-$RANDOM"
