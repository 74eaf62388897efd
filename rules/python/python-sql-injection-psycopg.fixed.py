import psycopg2
from django.db import connection
from flask import Flask, jsonify, request

app = Flask(__name__)
ALLOWED_COLUMNS = ("name", "created_at")


@app.route("/orders")
def orders():
    customer = request.args.get("customer")
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        # ruleid: python-sql-injection-psycopg
        cur.execute("SELECT * FROM orders WHERE customer = %s", (customer,))
        return jsonify(cur.fetchall())


def user_detail(request):
    user_id = request.GET["id"]
    with connection.cursor() as cursor:
        # ruleid: python-sql-injection-psycopg
        cursor.execute("SELECT * FROM auth_user WHERE id = %s", (user_id,))
        return render(request, "user.html", {"row": cursor.fetchone()})


class ReportView:
    def get(self, request):
        since = request.query_params.get("since")
        sql = "SELECT 1"
        connection.cursor().execute(sql)
        cursor = connection.cursor()
        # ruleid: python-sql-injection-psycopg
        cursor.execute("SELECT * FROM report WHERE state = 'done' AND day >= %s ORDER BY day", (since,))
        return cursor.fetchall()


@app.route("/login", methods=["POST"])
def login():
    username = request.form["username"]
    password = request.form["password"]
    cur = psycopg2.connect(dsn).cursor()
    # ruleid: python-sql-injection-psycopg
    cur.execute("SELECT * FROM users WHERE name = %s AND password = %s", (username, password,))
    # ruleid: python-sql-injection-psycopg
    cur.execute("SELECT * FROM users WHERE name LIKE %s", (f"%{username}%",))
    return jsonify(cur.fetchone())


@app.route("/safe")
def safe():
    cur = psycopg2.connect(dsn).cursor()
    # ok: python-sql-injection-psycopg
    cur.execute("SELECT * FROM orders WHERE customer = %s", (request.args["customer"],))
    # ok: python-sql-injection-psycopg
    cur.execute("SELECT * FROM orders WHERE customer = %(c)s", {"c": request.args["customer"]})
    # ok: python-sql-injection-psycopg
    cur.execute(f"SELECT * FROM orders LIMIT {int(request.args['limit'])}")
    sort = request.args.get("sort", "name")
    if sort not in ALLOWED_COLUMNS:
        raise ValueError("unknown column")
    # ok: python-sql-injection-psycopg
    cur.execute(f"SELECT * FROM orders ORDER BY {sort}")
    return {}


@app.route("/count")
def count():
    table = psycopg2.sql.Identifier(request.args["table"])
    # ok: python-sql-injection-psycopg
    psycopg2.connect(dsn).cursor().execute(psycopg2.sql.SQL("SELECT count(*) FROM {}").format(table))
    return {}
