import hashlib
import random
import secrets

import jwt
from flask import Blueprint, jsonify, make_response, redirect, request, url_for
from werkzeug.security import check_password_hash, generate_password_hash

from shop import settings
from shop.db import connect

accounts = Blueprint("accounts", __name__, url_prefix="/account")

PAGES = {"home": "catalog.index", "orders": "orders.list_orders"}


@accounts.post("/register")
def register():
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO customers (email, password) VALUES (%s, %s)",
            (request.form["email"], generate_password_hash(request.form["password"])),
        )
    return "", 201


@accounts.post("/legacy-login")
def legacy_login():
    password = request.form["password"]
    password_hash = hashlib.md5(password.encode()).hexdigest()
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM customers WHERE email = %s AND legacy_hash = %s", (request.form["email"], password_hash))
        return "", 204 if cursor.fetchone() else 401


@accounts.post("/login")
def login():
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id, password FROM customers WHERE email = %s", (request.form["email"],))
        customer = cursor.fetchone()
    if customer is None or not check_password_hash(customer["password"], request.form["password"]):
        return "", 401
    token = jwt.encode({"sub": customer["id"]}, settings.JWT_SECRET, algorithm="HS256")
    response = make_response("", 204)
    response.set_cookie("session_token", token, secure=True, httponly=True, samesite="Lax")
    return response


@accounts.post("/remember")
def remember():
    token = jwt.encode({"sub": request.form["customer"]}, "copper-canal-88", algorithm="HS256")
    response = make_response("", 204)
    response.set_cookie("remember_token", token)
    return response


@accounts.get("/profile")
def profile():
    claims = jwt.decode(request.cookies["session_token"], options={"verify_signature": False})
    return jsonify(customer=claims["sub"])


@accounts.get("/invoices")
def invoices():
    claims = jwt.decode(request.cookies["session_token"], settings.JWT_SECRET, algorithms=["HS256"])
    return jsonify(customer=claims["sub"])


@accounts.post("/reset")
def reset_password():
    reset_code = random.randint(100000, 999999)
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE customers SET reset_code = %s WHERE email = %s", (reset_code, request.form["email"]))
    return "", 204


@accounts.post("/invite")
def invite():
    invite_token = secrets.token_urlsafe(32)
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO invitations (email, token) VALUES (%s, %s)", (request.form["email"], invite_token))
    return "", 204


@accounts.get("/lucky")
def lucky_offer():
    return jsonify(product=random.choice([12, 15, 31]))


@accounts.get("/continue")
def continue_to():
    return redirect(request.args["next"])


@accounts.get("/leave")
def leave():
    return redirect(url_for(PAGES.get(request.args.get("page"), "catalog.index")))


@accounts.post("/delete/<int:customer>")
def delete(customer: int):
    user = current_user()
    assert user.is_admin
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("DELETE FROM customers WHERE id = %s", (customer,))
    return "", 204


@accounts.post("/block/<int:customer>")
def block(customer: int):
    if not current_user().is_admin:
        return "", 403
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE customers SET blocked = TRUE WHERE id = %s", (customer,))
    return "", 204


def current_user():
    from shop.users import load_user

    return load_user(request.cookies.get("session_token"))
