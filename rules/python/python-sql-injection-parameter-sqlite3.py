import sqlite3


def find(cursor, name):
    # ruleid: python-sql-injection-parameter-sqlite3
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")
    return cursor.fetchone()


class Users:
    def __init__(self, connection):
        self.connection = connection

    def remove(self, user_id: str):
        query = "DELETE FROM users WHERE id = " + user_id
        # ruleid: python-sql-injection-parameter-sqlite3
        self.connection.cursor().execute(query)

    def rename(self, user_id, name):
        sql = "UPDATE users SET name = '%s' WHERE id = %s" % (name, int(user_id))
        # ruleid: python-sql-injection-parameter-sqlite3
        self.connection.cursor().execute(sql)

    def safe(self, name, table, count):
        cursor = self.connection.cursor()
        # ok: python-sql-injection-parameter-sqlite3
        cursor.execute("SELECT * FROM users WHERE name = ?", (name,))
        # ok: python-sql-injection-parameter-sqlite3
        cursor.execute(f"SELECT * FROM {table}")
        # ok: python-sql-injection-parameter-sqlite3
        cursor.execute("SELECT * FROM users LIMIT %d" % int(count))
        # ok: python-sql-injection-parameter-sqlite3
        cursor.execute(f"SELECT * FROM users WHERE id = {int(count)}")
