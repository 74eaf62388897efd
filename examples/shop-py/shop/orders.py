import pickle
import sqlite3
import subprocess

import yaml
from flask import Blueprint, jsonify, request

from shop import settings

orders = Blueprint("orders", __name__, url_prefix="/orders")

db = sqlite3.connect("archive.db", check_same_thread=False)


def read_filter() -> dict:
    return {"customer": request.args["customer"], "status": request.args.get("status", "open")}


def where_clause(wanted: dict) -> str:
    conditions = ["customer = '" + wanted["customer"] + "'"]
    if wanted["status"] != "all":
        conditions.append("status = '" + wanted["status"] + "'")
    return " AND ".join(conditions)


@orders.get("/")
def list_orders():
    wanted = read_filter()
    query = "SELECT id, total, status FROM orders WHERE " + where_clause(wanted)
    return jsonify(db.execute(query).fetchall())


@orders.get("/mine")
def my_orders():
    wanted = read_filter()
    query = "SELECT id, total, status FROM orders WHERE customer = ? AND status = ?"
    return jsonify(db.execute(query, (wanted["customer"], wanted["status"])).fetchall())


@orders.get("/export")
def export():
    month = request.args.get("month", "2026-01")
    subprocess.run(f"tar -czf exports/{month}.tar.gz exports/{month}", shell=True, check=True)
    return "", 204


@orders.get("/backup")
def backup():
    month = request.args.get("month", "2026-01")
    subprocess.run(["tar", "-czf", f"exports/{month}.tar.gz", "--", f"exports/{month}"], check=True)
    return "", 204


@orders.post("/discount")
def discount():
    total = float(request.form["total"])
    return jsonify(total=eval(request.form["formula"], {"total": total}))


@orders.post("/percent")
def percent():
    total = float(request.form["total"])
    return jsonify(total=total * (1 - min(float(request.form["percent"]), 50) / 100))


@orders.post("/basket")
def restore_basket():
    basket = pickle.loads(request.get_data())
    return jsonify(basket)


@orders.post("/cart")
def restore_cart():
    return jsonify(request.get_json())


@orders.post("/import")
def import_orders():
    rows = yaml.load(request.files["orders"].stream, Loader=yaml.UnsafeLoader)
    return jsonify(imported=len(rows))


@orders.post("/import-prices")
def import_prices():
    rows = yaml.safe_load(request.files["prices"].stream)
    return jsonify(imported=len(rows), folder=settings.EXPORT_FOLDER)
