import hashlib
import hmac

import requests
from flask import Blueprint, abort, jsonify, request

from shop import settings

payments = Blueprint("payments", __name__, url_prefix="/payments")

RATES = "https://rates.example.com/latest"


@payments.post("/webhook")
def webhook():
    expected = hmac.new(settings.WEBHOOK_SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if request.headers.get("X-Signature") != expected:
        abort(401)
    return "", 204


@payments.post("/refunds")
def refunds():
    expected = hmac.new(settings.WEBHOOK_SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(request.headers.get("X-Signature", ""), expected):
        abort(401)
    return "", 204


@payments.get("/receipt")
def receipt():
    answer = requests.get(request.args["url"], timeout=5)
    return answer.content, 200, {"Content-Type": "application/pdf"}


@payments.get("/rates")
def rates():
    answer = requests.get(RATES, params={"base": request.args.get("base", "EUR")}, timeout=5)
    return jsonify(answer.json())


@payments.get("/bank")
def bank_balance():
    answer = requests.get("https://bank.example.com/balance", verify=False, timeout=5)
    return jsonify(answer.json())


@payments.get("/terminals")
def terminals():
    answer = requests.get("https://terminals.example.com/list", verify="/etc/ssl/terminals.pem", timeout=5)
    return jsonify(answer.json())
