#!/bin/bash
# ruleid: bash-sshpass-argument
sshpass -p "$PASS" ssh deploy@example.com uptime
# ruleid: bash-sshpass-argument
sshpass -p $ROOT_PASSWORD scp app.tgz root@example.com:
# ok: bash-sshpass-argument
SSHPASS="$PASS" sshpass -e ssh deploy@example.com uptime
# ok: bash-sshpass-argument
sshpass -f pass.txt ssh deploy@example.com uptime
# ok: bash-sshpass-argument
ssh -i key deploy@example.com uptime
