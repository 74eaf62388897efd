import psycopg2
from flask import Blueprint, jsonify, render_template, render_template_string, request
from markupsafe import Markup, escape

from shop import settings

catalog = Blueprint("catalog", __name__, url_prefix="/catalog")

COLUMNS = {"name": "name", "price": "price", "newest": "created_at"}


@catalog.route("/search")
def search():
    term = request.args.get("term", "")
    with psycopg2.connect(settings.DATABASE_URL) as connection, connection.cursor() as cursor:
        cursor.execute(f"SELECT id, name, price FROM products WHERE name ILIKE '%{term}%'")
        return jsonify(cursor.fetchall())


@catalog.route("/")
def index():
    column = COLUMNS.get(request.args.get("sort"), "name")
    with psycopg2.connect(settings.DATABASE_URL) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id, name, price FROM products ORDER BY " + column)
        return render_template("index.html", products=cursor.fetchall())


@catalog.route("/suggest")
def suggest():
    term = request.args.get("term", "")
    with psycopg2.connect(settings.DATABASE_URL) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT name FROM products WHERE name ILIKE %s LIMIT 10", (f"{term}%",))
        return jsonify([row[0] for row in cursor.fetchall()])


@catalog.route("/<int:product>")
def detail(product: int):
    with psycopg2.connect(settings.DATABASE_URL) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id, name, price FROM products WHERE id = %d" % product)
        return jsonify(cursor.fetchone())


@catalog.route("/empty")
def empty():
    term = request.args.get("term", "")
    return f"<p>Nothing found for <b>{term}</b>.</p>"


@catalog.route("/none")
def none():
    term = request.args.get("term", "")
    return f"<p>Nothing found for <b>{escape(term)}</b>.</p>"


@catalog.route("/greeting")
def greeting():
    name = request.args.get("name", "guest")
    return render_template_string("<h1>Welcome, " + name + "</h1>")


@catalog.route("/welcome")
def welcome():
    name = request.args.get("name", "guest")
    return render_template_string("<h1>Welcome, {{ name }}</h1>", name=name)


@catalog.route("/badge")
def badge():
    label = Markup(f"<span class='badge'>{request.args.get('label')}</span>")
    return render_template("badge.html", label=label)


@catalog.route("/ribbon")
def ribbon():
    label = Markup("<span class='ribbon'>{}</span>").format(request.args.get("label"))
    return render_template("badge.html", label=label)
