#!/bin/bash
# ruleid: bash-sudo-input
sudo "$@"
# ruleid: bash-sudo-input
sudo $1
# ok: bash-sudo-input
sudo service app restart
# ok: bash-sudo-input
sudo -u app /srv/app/run.sh "$1"
# ok: bash-sudo-input
"$@"
