#!/bin/bash
# ruleid: bash-password-argument
mysql -u root -p"$DB_PASS" shop
# ruleid: bash-password-argument
mysqldump --password="$DB_PASS" shop
# ruleid: bash-password-argument
docker login -u ci -p "$TOKEN" registry.example.com
# ok: bash-password-argument
mysql --defaults-extra-file=my.cnf shop
# ok: bash-password-argument
docker login -u ci --password-stdin registry.example.com
# ok: bash-password-argument
mysql -u root -p shop
# ok: bash-password-argument
docker run -p 80:80 app
