#!/bin/bash
# ruleid: bash-ssh-host-key
ssh -o StrictHostKeyChecking=no deploy@example.com uptime
# ruleid: bash-ssh-host-key
scp -q -o "StrictHostKeyChecking no" app.tgz deploy@example.com:/srv/
# ruleid: bash-ssh-host-key
export GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no"
# ok: bash-ssh-host-key
ssh -o StrictHostKeyChecking=accept-new deploy@example.com uptime
# ok: bash-ssh-host-key
ssh -o StrictHostKeyChecking=yes deploy@example.com uptime
# ok: bash-ssh-host-key
echo "do not set StrictHostKeyChecking=no"
