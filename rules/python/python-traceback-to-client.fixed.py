import logging
import traceback

from fastapi import FastAPI, HTTPException
from flask import Flask, jsonify

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)


@app.route("/orders")
def orders():
    try:
        return jsonify(load_orders())
    except Exception:
        # ruleid: python-traceback-to-client
        return jsonify({"error": "Internal server error"}), 500


@app.errorhandler(Exception)
def failed(error):
    # ruleid: python-traceback-to-client
    return f"<pre>{'Internal server error'}</pre>", 500


@api.get("/items")
async def items():
    try:
        return load_items()
    except Exception:
        # ruleid: python-traceback-to-client
        raise HTTPException(status_code=500, detail="Internal server error")


@app.route("/safe")
def safe():
    try:
        return jsonify(load_orders())
    except Exception:
        # ok: python-traceback-to-client
        logger.error(traceback.format_exc())
        # ok: python-traceback-to-client
        return jsonify({"error": "Internal server error"}), 500


def describe():
    # ok: python-traceback-to-client
    return traceback.format_exc()


def show():
    # ok: python-traceback-to-client
    print(traceback.format_exc())
