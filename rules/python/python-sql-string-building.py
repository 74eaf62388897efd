USERS_TABLE = "users"
LIMIT = 50


def load_user(conn, user_id):
    # ruleid: python-sql-string-building
    return conn.execute(f"SELECT * FROM users WHERE id = {user_id}").fetchone()


def find(self, name):
    # ruleid: python-sql-string-building
    self.cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)
    # ruleid: python-sql-string-building
    self.cursor.execute("DELETE FROM users WHERE name = '{}'".format(name))
    # ruleid: python-sql-string-building
    self.cursor.execute("UPDATE users SET seen = 1 WHERE name = " + name)


def add(db, name, email):
    # ruleid: python-sql-string-building
    db.execute(f"INSERT INTO users (name, email) VALUES ('{name}', '{email}')")


def account(connection, user_id):
    sql = "SELECT * FROM accounts WHERE user_id = '" + user_id + "'"
    # ruleid: python-sql-string-building
    return connection.execute(sql)


def rename(cursor, name):
    query = f"""
        UPDATE users SET name = '{name}'
    """
    log(query)
    # ruleid: python-sql-string-building
    cursor.execute(query)


def safe(conn, user_id, columns, ids):
    # ok: python-sql-string-building
    conn.execute("SELECT * FROM users WHERE id = ?", (user_id,))
    # ok: python-sql-string-building
    conn.execute(f"SELECT * FROM {USERS_TABLE} WHERE id = ?", (user_id,))
    # ok: python-sql-string-building
    conn.execute(f"SELECT * FROM users WHERE active = {LIMIT}")
    # ok: python-sql-string-building
    conn.execute(
        "SELECT name, email FROM users "
        "WHERE id = ?",
        (user_id,),
    )
    # ok: python-sql-string-building
    conn.execute("SELECT * FROM users WHERE id = " + "?", (user_id,))
    # ok: python-sql-string-building
    executor.execute(f"UPDATE task {user_id}")
    query = "SELECT * FROM users WHERE id = ?"
    # ok: python-sql-string-building
    conn.execute(query, (user_id,))
    # ok: python-sql-string-building
    conn.execute("SELECT %s FROM users" % ", ".join(columns))
