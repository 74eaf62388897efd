import sqlite3

from flask import Flask, g, jsonify, request

app = Flask(__name__)


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect("shop.db")
    return g.db


@app.route("/users")
def find_user():
    name = request.args.get("name", "")
    conn = sqlite3.connect("shop.db")
    cursor = conn.cursor()
    # ruleid: python-sql-injection-sqlite3
    cursor.execute(f"SELECT id, email FROM users WHERE name = '{name}'")
    return jsonify(cursor.fetchall())


@app.route("/login", methods=["POST"])
def login():
    data = request.get_json()
    email = data["email"]
    query = "active = 1"
    row = get_db().execute(
        # ruleid: python-sql-injection-sqlite3
        f"SELECT * FROM users WHERE kind = 'staff' AND email = {email} LIMIT 1"
    ).fetchone()
    return {"ok": row is not None, "query": query}


@app.get("/products/<category>")
def products(category):
    db = get_db()
    # ruleid: python-sql-injection-sqlite3
    rows = db.execute(f"""SELECT * FROM products
        WHERE category = '{category}'
        ORDER BY price""").fetchall()
    return jsonify([dict(r) for r in rows])


@app.route("/register", methods=["POST"])
def register():
    name = request.form["name"]
    email = request.form["email"]
    db = get_db()
    # ruleid: python-sql-injection-sqlite3
    db.execute(f"INSERT INTO users (name, email, active) VALUES ('{name}', '{email}', 1)")
    # ruleid: python-sql-injection-sqlite3
    db.execute("SELECT id FROM users WHERE name LIKE '%" + name + "%' OR email = '" + email + "'")
    # ruleid: python-sql-injection-sqlite3
    db.execute("UPDATE users SET seen = 1 WHERE name = '%s'" % name)
    return {}


@app.route("/safe")
def safe():
    name = request.args.get("name", "")
    db = get_db()
    # ok: python-sql-injection-sqlite3
    db.execute("SELECT id FROM users WHERE name = ?", (name,))
    page = int(request.args.get("page", 1))
    # ok: python-sql-injection-sqlite3
    db.execute(f"SELECT id FROM users LIMIT 20 OFFSET {page * 20}")
    return {}


SORTABLE = {"price": "price", "name": "lower(name)"}


@app.route("/sorted")
def sorted_products():
    column = SORTABLE.get(request.args.get("sort"), "name")
    # ok: python-sql-injection-sqlite3
    rows = get_db().execute(f"SELECT * FROM products ORDER BY {column}")
    return jsonify(rows.fetchall())


@app.route("/listed")
def listed():
    table = request.args["table"]
    if table not in ("users", "orders"):
        return {"error": "unknown table"}, 400
    # ok: python-sql-injection-sqlite3
    rows = get_db().execute(f"SELECT count(*) FROM {table}")
    return jsonify(rows.fetchall())


def migrate(table):
    # ok: python-sql-injection-sqlite3
    sqlite3.connect("shop.db").execute(f"ALTER TABLE {table} ADD COLUMN note TEXT")
