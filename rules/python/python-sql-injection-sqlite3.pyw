import sqlite3
from flask import request


def search(conn):
    term = request.args["q"]
    order = request.args.get("order", "id")
    query = "SELECT * FROM posts WHERE title LIKE '%" + term + "%'"
    # ruleid: python-sql-injection-sqlite3
    conn.execute(query)
    # ruleid: python-sql-injection-sqlite3
    conn.execute(f"SELECT * FROM posts ORDER BY {order}")
    # ruleid: python-sql-injection-sqlite3
    conn.execute(f"SELECT * FROM posts WHERE b = {term}", ())
    # ruleid: python-sql-injection-sqlite3
    conn.execute(f"SELECT * FROM posts WHERE a = ? AND b = {term}", (order,))
