#!/bin/bash
# ruleid: bash-sql-input
psql -c "SELECT * FROM users WHERE name = '$1'"

read -r id
# ruleid: bash-sql-input
mysql shop -e "DELETE FROM orders WHERE id = $id"

query="SELECT name FROM items WHERE code = '$2'"
# ruleid: bash-sql-input
sqlite3 shop.db "$query"

# ok: bash-sql-input
psql -c "VACUUM"

# ok: bash-sql-input
psql -v name="$1" -f query.sql

table=users
# ok: bash-sql-input
mysql shop -e "SELECT count(*) FROM $table"
