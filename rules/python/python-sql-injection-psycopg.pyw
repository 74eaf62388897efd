import mysql.connector
from flask import request


def login(db):
    username = request.form["username"]
    password = request.form["password"]
    cursor = db.cursor(dictionary=True)
    query = "SELECT * FROM users WHERE name = '{}'".format(username)
    # ruleid: python-sql-injection-psycopg
    cursor.execute(query)
    # ruleid: python-sql-injection-psycopg
    cursor.execute(f"SELECT * FROM users ORDER BY {password}")
