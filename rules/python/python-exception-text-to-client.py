import logging

from fastapi import FastAPI, HTTPException
from flask import Flask, jsonify

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)


@app.route("/orders")
def orders():
    try:
        return jsonify(load_orders())
    except Exception as e:
        # ruleid: python-exception-text-to-client
        return jsonify({"error": str(e)}), 500


@api.post("/items")
async def items(item: dict):
    try:
        return save(item)
    except HTTPException:
        raise
    except Exception as error:
        # ruleid: python-exception-text-to-client
        raise HTTPException(status_code=500, detail=str(error))


@app.route("/report")
def report():
    try:
        return build_report()
    except Exception as e:
        # ruleid: python-exception-text-to-client
        return {"status": "failed", "reason": str(e)}, 500


@app.route("/safe")
def safe():
    try:
        return jsonify(load_orders())
    except ValueError as e:
        # ok: python-exception-text-to-client
        return jsonify({"error": str(e)}), 400
    except Exception as e:
        # ok: python-exception-text-to-client
        logger.error("orders failed: %s", str(e))
        # ok: python-exception-text-to-client
        return jsonify({"error": "Internal server error"}), 500


def worker(job):
    try:
        job.run()
    except Exception as e:
        # ok: python-exception-text-to-client
        job.error = str(e)
