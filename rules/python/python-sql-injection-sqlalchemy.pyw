from flask import request
from sqlalchemy import text


def report(session):
    where = request.args["where"]
    # ruleid: python-sql-injection-sqlalchemy
    session.execute(text("SELECT * FROM report WHERE " + where))
    # ruleid: python-sql-injection-sqlalchemy
    return session.execute(text(f"SELECT * FROM report ORDER BY {where}"))
