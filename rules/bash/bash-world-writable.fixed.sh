#!/bin/bash
# ruleid: bash-world-writable
chmod 755 /srv/app
# ruleid: bash-world-writable
sudo chmod -R 755 /var/www
# ruleid: bash-world-writable
chmod a+rw data.db
# ruleid: bash-world-writable
umask 000
# ok: bash-world-writable
chmod 755 /srv/app
# ok: bash-world-writable
chmod +x run.sh
# ok: bash-world-writable
chmod 1777 /srv/tmp
# ok: bash-world-writable
chmod u+w data.db
# ok: bash-world-writable
umask 027
