#!/bin/bash
# ruleid: bash-sshpass-argument
SSHPASS="$PASS" sshpass -e ssh deploy@example.com uptime
# ruleid: bash-sshpass-argument
SSHPASS=$ROOT_PASSWORD sshpass -e scp app.tgz root@example.com:
# ok: bash-sshpass-argument
SSHPASS="$PASS" sshpass -e ssh deploy@example.com uptime
# ok: bash-sshpass-argument
sshpass -f pass.txt ssh deploy@example.com uptime
# ok: bash-sshpass-argument
ssh -i key deploy@example.com uptime
